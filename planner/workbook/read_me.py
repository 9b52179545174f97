"""The first sheet of the input workbook: steps, ways of writing, colours, and links to the sheets."""

from openpyxl.styles import Alignment, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.columns import Sheet
from planner.workbook.layout import COLOURS, GREY, font, height, print_setup

READ_ME_TEXT = (
    ("Steps", (
        "1. Fill in the sheets, from left to right. Only the sheets marked as needed must have rows.",
        "2. planner check FILE says what is wrong: the sheet, the cell, and what to do.",
        "3. planner solve FILE chooses dates, venue, sessions, rooms and experts, and writes a schedule workbook.",
        "4. Fix what is decided on the sheet Pins, change what has changed, and solve again.",
    )),
    ("Writing", (
        "Headings are white on colour; the grey line above each says what belongs there.",
        "Columns may be moved; columns and sheets of your own are left alone.",
        "Several values in one cell have ; between them: EN; FR; ES. Dates: 2007-03-27. Times: 15:30.",
        "Amounts are in the currency of the Workshop sheet.",
        "A blank cell means the usual thing, which the help line names.",
    )),
    ("Colours", (
        "Dark blue: the programme. Light blue: places and dates. Green: people. Amber: wishes, money and rules.",
    )),
)  # fmt: skip


def write_read_me(page: Worksheet, sheets: list[Sheet], others: list[str]) -> None:
    """Steps, colours, a list of the sheets with links, and the names of others that may be added."""
    page.sheet_properties.tabColor = GREY
    page.sheet_view.showGridLines = False
    for letter, width in zip("ABC", (3, 20, 120), strict=True):
        page.column_dimensions[letter].width = width
    page.cell(1, 1, "Read me").font = font(bold=True, size=16)
    bottom = 3
    for heading, lines in READ_ME_TEXT:
        page.cell(bottom, 1, heading).font = font(bold=True, size=12)
        for number, line in enumerate(lines, start=bottom + 1):
            _line(page, number, line, 2)
        bottom += len(lines) + 2
    page.cell(bottom, 1, "Sheets").font = font(bold=True, size=12)
    for number, sheet in enumerate(sheets, start=bottom + 1):
        page.cell(number, 1).fill = PatternFill("solid", fgColor=COLOURS[sheet.group])
        link = page.cell(number, 2, sheet.name)
        link.hyperlink, link.font = f"#'{sheet.name}'!A1", font(color="0563C1", underline="single")
        link.alignment = Alignment(vertical="top")
        _line(page, number, sheet.help + (" Needed." if sheet.required else ""), 3)
    if others:
        words = f"May be added, copied from a workbook that planner init NEW.xlsx writes: {', '.join(others)}."
        last = bottom + len(sheets) + 1
        page.cell(last, 2, "Further sheets").font = font()
        _line(page, last, words, 3)
    print_setup(page, "Read me")


def _line(page: Worksheet, number: int, text: str, place: int) -> None:
    """A line of text from column B or C, over no more than its own row."""
    cell = page.cell(number, place, text)
    cell.font = font()
    cell.alignment = Alignment(wrap_text=place == 3, vertical="top")
    page.row_dimensions[number].height = height([(text, 118)]) if place == 3 else 15
