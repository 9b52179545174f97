"""The schedule workbook: every sheet of the view, ready to print and to read by other programs."""

from datetime import datetime, time
from itertools import pairwise
from pathlib import Path
from textwrap import shorten

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.outcome import Outcome
from planner.domain.problem import Problem
from planner.explain.check import Report
from planner.files import put_in_place, to_bytes
from planner.reports import styles
from planner.reports.blocks import Page, draw_legend, draw_pairs, draw_table, draw_words
from planner.reports.cells import Links, shown
from planner.reports.check_sheet import add_checks
from planner.reports.day_grid import draw_day
from planner.reports.looks import Looks
from planner.reports.pages import page_starts
from planner.reports.view import Day, Kind, Legend, Pairs, Sheet, Table, Words
from planner.reports.views import draw

A4 = 9  # the paper's number in a workbook
MARGIN = 0.4  # inches
PAGE_WIDTH, PAGE_HEIGHT = 780.0, 485.0  # points of A4 on its side, inside the margins
ID_CHARACTER, WIDEST_ID = 1.05, 30.0  # width of a letter of an id; longer ids are wrapped
WIDEST_CHARACTER = 5.56  # points of one unit of column width in LibreOffice; Excel's are narrower
USUAL_HEIGHT = 13.0  # points of a row
SMALLEST_SCALE = 40  # per cent


def write(path: Path, problem: Problem, outcome: Outcome, report: Report) -> None:
    """Write the schedule workbook, whole or not at all. Raises ValueError where the outcome has no schedule."""
    book = workbook_of(draw(problem, outcome, report), problem)
    add_checks(book)
    put_in_place(to_bytes(book), path)


def workbook_of(sheets: tuple[Sheet, ...], problem: Problem) -> Workbook:
    """The sheets as a workbook in memory."""
    book = Workbook()
    book.remove(book.worksheets[0])
    set_usual_font(book)
    workshop = problem.workshop
    book.properties.title, book.properties.creator = workshop.title, "planner"
    book.properties.created = datetime.combine(workshop.planning_date, time())
    links, looks = Links(), Looks()
    for sheet in sheets:
        draw_sheet(book.create_sheet(sheet.name), sheet, links, looks, workshop.title)
    links.resolve()
    return book


def set_usual_font(book: Workbook) -> None:
    """Column widths count in digits of the usual font, so that it is ours."""
    usual = Font(name=styles.FONT, size=styles.SIZE)
    # openpyxl has no public way to change the usual font
    book._named_styles["Normal"].font = usual  # type: ignore[attr-defined]
    book._fonts[0] = usual  # type: ignore[attr-defined]


def draw_sheet(worksheet: Worksheet, sheet: Sheet, links: Links, looks: Looks, workshop: str) -> None:
    """Draw every block, then set up screen and page."""
    page = Page(worksheet, widths_of(sheet), links, looks, sheet.printed)
    header = 1
    first_day = True
    for block in sheet.blocks:
        match block:
            case Table():
                header = draw_table(page, block, sheet.bare) or header
            case Words():
                draw_words(page, block)
            case Pairs():
                draw_pairs(page, block)
            case Legend():
                draw_legend(page, block)
            case Day():
                draw_day(page, block, first_day)
                first_day = False
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    set_up_screen(worksheet, sheet, page.widths, header if len(tables) == 1 else 1)
    set_up_page(worksheet, sheet, workshop, page)
    if sheet.paged_by_day:
        scale_to_days(worksheet)
    elif page.starts:
        break_pages(worksheet, page, header, sheet)
    else:
        worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        worksheet.print_title_rows = f"{header}:{header}"


def widths_of(sheet: Sheet) -> tuple[float, ...]:
    """Each column as wide as the widest that any table of the sheet has there."""
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    count = max([len(sheet.widths), *(len(table.columns) for table in tables)])
    found = []
    for place in range(count):
        asked = [width_of(table, place) for table in tables if place < len(table.columns)]
        asked += [sheet.widths[place]] if place < len(sheet.widths) else []
        found.append(max(asked))
    return tuple(found)


def width_of(table: Table, place: int) -> float:
    """What a column asks for; one of ids is never narrower than its longest id."""
    column = table.columns[place]
    if column.kind is not Kind.ID:
        return column.width
    longest = max((len(shown(row[place])) for row in table.rows), default=0)
    return max(column.width, min(longest * ID_CHARACTER + 1, WIDEST_ID))


def set_up_screen(worksheet: Worksheet, sheet: Sheet, widths: tuple[float, ...], header: int) -> None:
    """Widths, and what stays in sight."""
    for place, width in enumerate(widths):
        worksheet.column_dimensions[get_column_letter(place + 1)].width = width
    worksheet.sheet_view.showGridLines = False
    worksheet.freeze_panes = f"{get_column_letter(sheet.frozen_columns + 1)}{header + 1}"
    worksheet.sheet_properties.tabColor = styles.BLUE if sheet.name == "Summary" else None


def set_up_page(worksheet: Worksheet, sheet: Sheet, workshop: str, page: Page) -> None:
    """A4 on its side, as wide as the page, with titles and page numbers."""
    setup = worksheet.page_setup
    setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight = "landscape", A4, 1, 0
    margins = worksheet.page_margins
    margins.left = margins.right = MARGIN
    margins.top, margins.bottom, margins.header, margins.footer = 0.75, 0.65, 0.35, 0.3
    last = get_column_letter(sheet.printed or len(page.widths))
    worksheet.print_area = f"A1:{last}{worksheet.max_row}"
    small = f'&"{styles.FONT},Regular"&8&K{styles.QUIET}'
    put_header(worksheet.oddHeader, small + escaped(workshop), small + escaped(sheet.name))
    put_header(worksheet.oddFooter, small + escaped(sheet.title), small + "Page &P of &N")


def row_heights(worksheet: Worksheet) -> list[float]:
    """Points of each row from the first."""
    return [worksheet.row_dimensions[row + 1].height or USUAL_HEIGHT for row in range(worksheet.max_row)]


def break_pages(worksheet: Worksheet, page: Page, header: int, sheet: Sheet) -> None:
    """As large as the columns allow, and our own breaks, which fitting to a width would undo.

    The header of the last table is repeated on the pages that follow it; no page before it shows it.
    """
    scale = min(PAGE_WIDTH / (sum(page.widths[: sheet.printed]) * WIDEST_CHARACTER), 1.0)
    heights = row_heights(worksheet)
    room = PAGE_HEIGHT / scale
    if sheet.bare:
        room -= heights[0]
    for start in page_starts(heights, page.starts, room):
        worksheet.row_breaks.append(Break(start - 1))
    worksheet.page_setup.scale = max(int(100 * scale), SMALLEST_SCALE)
    worksheet.print_title_rows = f"{header}:{header}"


def scale_to_days(worksheet: Worksheet) -> None:
    """As large as the tallest page between breaks, and all columns, allow: fitting to a width would undo the breaks."""
    breaks = [0, *(found.id for found in worksheet.row_breaks.brk), worksheet.max_row]
    heights = row_heights(worksheet)
    tallest = max(sum(heights[start:end]) for start, end in pairwise(breaks))
    wide = sum(dimension.width for dimension in worksheet.column_dimensions.values()) * WIDEST_CHARACTER
    scale = min(PAGE_WIDTH / wide, PAGE_HEIGHT / tallest, 1.0)
    worksheet.page_setup.scale = max(int(100 * scale), SMALLEST_SCALE)


def put_header(item: HeaderFooterItem | None, left: str, right: str) -> None:
    """Words on top or at the foot of each page."""
    if item is not None:
        item.left.text, item.right.text = left, right


def escaped(text: str) -> str:
    """Words for a header or footer, in which & begins a code; shortened, for all parts together have 255 letters."""
    return shorten(text, 140, placeholder=" ...").replace("&", "&&")
