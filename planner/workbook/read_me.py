"""The first sheet of the input workbook: steps, ways of writing, colours, and links to the sheets."""

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.columns import Sheet
from planner.workbook.layout import COLOURS, WHITE, print_setup

READ_ME_TEXT = (
    ("Steps", (
        "1. Fill in the sheets, from left to right. Only the sheets marked as needed must have rows.",
        "2. planner check FILE says what is wrong: the sheet, the cell, and what to do.",
        "3. planner solve FILE chooses dates, venue, sessions, rooms and experts, and writes a schedule workbook.",
        "4. Fix what is decided on the sheet Pins, change what has changed, and solve again.",
    )),
    ("Writing", (
        "Headings are white on colour; the grey line above each says what belongs there. Columns may be moved; "
        "columns and sheets of your own are left alone.",
        "Several values in one cell have ; between them: EN; FR; ES. Dates: 2007-03-27. Times: 15:30. "
        "Amounts are in the currency of the Workshop sheet.",
        "A blank cell means the usual thing, which the help line names.",
    )),
    ("Colours", (
        "Dark blue: the programme. Light blue: places and dates. Green: people. Amber: money, wishes and rules.",
    )),
)  # fmt: skip


def write_read_me(page: Worksheet, sheets: list[Sheet]) -> None:
    """Steps, colours, and a list of the sheets with links."""
    page.sheet_properties.tabColor = "808080"
    page.cell(1, 1, "Read me").font = Font(bold=True, size=16)
    page.column_dimensions["A"].width = 22
    page.column_dimensions["B"].width = 110
    page.sheet_view.showGridLines = False
    number = 3
    for heading, lines in READ_ME_TEXT:
        page.cell(number, 1, heading).font = Font(bold=True)
        for line in lines:
            page.cell(number, 2, line).alignment = Alignment(wrap_text=True, vertical="top")
            number += 1
        number += 1
    page.cell(number, 1, "Sheets").font = Font(bold=True)
    for place, sheet in enumerate(sheets, start=number + 1):
        link = page.cell(place, 1, sheet.name)
        link.hyperlink = f"#'{sheet.name}'!A1"
        link.font = Font(color=WHITE, bold=True)
        link.fill = PatternFill("solid", fgColor=COLOURS[sheet.group])
        needed = " Needed." if sheet.required else ""
        page.cell(place, 2, sheet.help + needed).alignment = Alignment(wrap_text=True, vertical="top")
    print_setup(page, "Read me")
