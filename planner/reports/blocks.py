"""Drawing words, pairs, tables and the legend on a worksheet, from the top down."""

from dataclasses import dataclass, field

from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from planner.reports import styles
from planner.reports.cells import Links, plain, put, shown
from planner.reports.looks import Looks
from planner.reports.measure import height, inner_width, wrapped
from planner.reports.view import Kind, Legend, Level, Pairs, Table, Words


@dataclass
class Page:
    """A worksheet being drawn: its columns' widths, and the next free row."""

    sheet: Worksheet
    widths: tuple[float, ...]
    links: Links
    looks: Looks
    printed: int | None = None  # so many columns from the left
    row: int = 1
    starts: list[int] = field(default_factory=list)  # rows where a part begins that a page should hold whole

    @property
    def across(self) -> float:
        """Points for text that runs across all columns."""
        return inner_width(sum(self.widths[: self.printed]))

    def cell(self, column: int, row: int | None = None) -> ExcelCell:
        """A cell of the next free row, or of another; it is not inside a merged area."""
        found = self.sheet.cell(row or self.row, column)
        if not isinstance(found, ExcelCell):
            raise TypeError(f"{found.coordinate} is inside a merged area")
        return found

    def skip(self, points: float = 8.0) -> None:
        """Leave a thin empty row."""
        if self.row > 1:
            self.sheet.row_dimensions[self.row].height = points
            self.row += 1


def draw_words(page: Page, words: Words) -> None:
    """A line a row: unmerged text runs over the empty cells beside it."""
    size, bold = styles.SIZES[words.level], words.level in styles.BOLD_LEVELS
    if words.level is Level.HEADING:
        page.skip(12)
        page.starts.append(page.row)
    for line in wrapped(words.text, page.across, size, bold):
        cell = page.cell(1)
        put(cell, line, page.links)
        cell.font = styles.level_font(words.level)
        cell.alignment = styles.ONE_LINE
        page.sheet.row_dimensions[page.row].height = height(1, size)
        page.row += 1


def draw_pairs(page: Page, pairs: Pairs) -> None:
    """A label and its value in each row; long values go on in the next row."""
    page.skip()
    across = inner_width(sum(page.widths[1 : page.printed]) or page.widths[0])
    for label, value in pairs.rows:
        kind = pairs.kinds.get(label, Kind.TEXT)
        found = plain(value)
        lines = wrapped(found, across, styles.SIZE) if isinstance(found, str) else [found]
        for place, line in enumerate(lines):
            named = page.cell(1)
            named.value = label if place == 0 else None
            named.font, named.alignment = styles.font(colour=styles.QUIET), styles.ONE_LINE
            cell = page.cell(2)
            linked = value if len(lines) == 1 else line
            put(cell, linked, page.links)
            cell.font, cell.number_format = styles.font(), styles.FORMATS[kind]
            cell.alignment = styles.ONE_LINE
            page.sheet.row_dimensions[page.row].height = height(1, styles.SIZE)
            page.row += 1


def draw_legend(page: Page, legend: Legend) -> None:
    """Tinted cells side by side, beginning in the second column; a further row where they are many."""
    page.skip()
    across = max(len(page.widths) - 1, 1)
    for place, (tint, words) in enumerate(legend.entries):
        cell = page.cell(place % across + min(2, len(page.widths)))
        put(cell, words, page.links)
        cell.font, cell.fill, cell.border = styles.font(bold=True), styles.tint_fill(tint), styles.BOX
        cell.alignment = styles.GRID_ALIGNMENT
        lines = len(wrapped(words, inner_width(page.widths[-1], 1), styles.SIZE, bold=True))
        known = page.sheet.row_dimensions[page.row].height or 0
        page.sheet.row_dimensions[page.row].height = max(known, height(lines, styles.SIZE))
        if place % across == across - 1 or place == len(legend.entries) - 1:
            page.row += 1


def draw_table(page: Page, table: Table, bare: bool) -> int | None:
    """Header, rows, and the Excel table around them; a sentence where there are no rows. Gives the header's row."""
    if not table.rows and not bare:
        draw_words(page, Words(table.empty))
        return None
    page.skip(4)
    first = page.row
    draw_header(page, table)
    for place in range(max(len(table.rows), 1)):
        if place in table.parts:
            page.starts.append(page.row)
        if table.rows:
            draw_row(page, table, place)
        page.row += 1
    start = page.sheet.cell(first, 1).coordinate
    last = page.sheet.cell(page.row - 1, len(table.columns)).coordinate
    excel = ExcelTable(displayName=table.name, ref=f"{start}:{last}")
    excel.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    page.sheet.add_table(excel)
    return first


def draw_header(page: Page, table: Table) -> None:
    """The one header row."""
    lines = 1
    for place, column in enumerate(table.columns):
        cell = page.cell(place + 1)
        put(cell, column.title, page.links)
        cell.font = styles.font(bold=True, colour=styles.WHITE)
        cell.fill, cell.alignment = styles.fill(styles.BLUE), styles.header_alignment(column.kind, page.widths[place])
        width = inner_width(page.widths[place], styles.INDENTS.get(column.kind, 0))
        lines = max(lines, len(wrapped(column.title, width, styles.SIZE, bold=True)))
    page.sheet.row_dimensions[page.row].height = height(lines, styles.SIZE) + 4
    page.row += 1


def draw_row(page: Page, table: Table, place: int) -> None:
    """One row, as high as its longest text."""
    row, strong = table.rows[place], place in table.strong
    lines = 1
    for number, (column, value) in enumerate(zip(table.columns, row, strict=True)):
        cell = page.cell(number + 1)
        ground = None
        if column.tinted and table.tints:
            ground = styles.tint(table.tints[place])
        elif strong:
            ground = styles.STRONG
        page.looks.paint(cell, column.kind, strong, ground)
        put(cell, value, page.links)
        width = inner_width(page.widths[number], styles.INDENTS.get(column.kind, 0))
        lines = max(lines, len(wrapped(shown(value), width, styles.SIZE, strong)))
    page.links.mark(page.sheet.title, table.name, plain(row[0]), page.cell(1).coordinate)
    page.sheet.row_dimensions[page.row].height = height(lines, styles.SIZE)
