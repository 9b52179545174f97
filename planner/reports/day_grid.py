"""Drawing one day's grid: the only place with merged cells."""

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color
from openpyxl.worksheet.pagebreak import Break

from planner.reports import styles
from planner.reports.blocks import Page
from planner.reports.cells import clean, put
from planner.reports.measure import height, inner_width, wrapped
from planner.reports.view import Box, Day, Line

LEAST_HEIGHT = 18.0
INK = Color(rgb=f"FF{styles.INK}")


def draw_day(page: Page, day: Day, first: bool) -> None:
    """Title, rooms, and a row a stretch of time; each day begins a page."""
    if first:
        page.skip(12)
    else:
        page.sheet.row_breaks.append(Break(page.row - 1))
    title = page.cell(1)
    put(title, day.title, page.links)
    title.font, title.alignment = styles.font(14, bold=True, colour=styles.BLUE), styles.ONE_LINE
    page.sheet.row_dimensions[page.row].height = 24
    page.row += 1
    draw_rooms(page, day)
    top = page.row
    for line in day.lines:
        draw_hours(page, line, len(day.rooms))
        page.row += 1
    heights = line_heights(page, day)
    for place, points in enumerate(heights):
        page.sheet.row_dimensions[top + place].height = points
    for place, line in enumerate(day.lines):
        for number, box in enumerate(line.boxes):
            if box is not None:
                draw_box(page, box, top + place, number + 2)
    page.skip(12)


def draw_rooms(page: Page, day: Day) -> None:
    """The row of rooms."""
    lines = 1
    for place, words in enumerate(("Time", *day.rooms)):
        cell = page.cell(place + 1)
        put(cell, words, page.links)
        cell.font, cell.fill = styles.font(bold=True, colour=styles.WHITE), styles.fill(styles.BLUE)
        cell.alignment = styles.MIDDLE
        lines = max(lines, len(wrapped(words, inner_width(page.widths[place]), styles.SIZE, bold=True)))
    page.sheet.row_dimensions[page.row].height = height(lines, styles.SIZE) + 6
    page.row += 1


def draw_hours(page: Page, line: Line, rooms: int) -> None:
    """The hours of a stretch; a break is grey across all rooms."""
    cell = page.cell(1)
    put(cell, line.hours, page.links)
    cell.font, cell.alignment, cell.border = styles.font(bold=not line.pause), styles.MIDDLE, styles.BOX
    for place in range(rooms):
        room = page.cell(place + 2)
        if line.pause:
            room.fill = styles.fill(styles.BREAK)
        else:
            room.border = styles.BOX
    if line.pause and rooms:
        cell.fill = styles.fill(styles.BREAK)
        cell.font = styles.font(colour=styles.QUIET)
        words = page.cell(2)
        put(words, line.pause, page.links)
        words.font, words.alignment = styles.font(colour=styles.QUIET), styles.MIDDLE
        if rooms > 1:
            page.sheet.merge_cells(start_row=page.row, end_row=page.row, start_column=2, end_column=rooms + 1)


def line_heights(page: Page, day: Day) -> list[float]:
    """High enough for every box, over the lines it fills."""
    heights = [LEAST_HEIGHT for _ in day.lines]
    boxes = [
        (box, place, number)
        for place, line in enumerate(day.lines)
        for number, box in enumerate(line.boxes)
        if box is not None
    ]
    for box, place, number in sorted(boxes, key=lambda row: (row[0].lines, row[1], row[2])):
        width = inner_width(page.widths[number + 1], 1)
        lines = len(wrapped(box.heading, width, styles.SIZE, bold=True)) + len(wrapped(box.text, width, styles.SIZE))
        missing = height(lines, styles.SIZE) + 2 - sum(heights[place : place + box.lines])
        if missing > 0:
            for one in range(place, place + box.lines):
                heights[one] = min(heights[one] + missing / box.lines, 409.0)
    return [round(points, 1) for points in heights]


def draw_box(page: Page, box: Box, row: int, column: int) -> None:
    """One item: its heading bold, then its words."""
    cell = page.cell(column, row)
    bold = InlineFont(rFont=styles.FONT, sz=styles.SIZE, b=True, color=INK)
    usual = InlineFont(rFont=styles.FONT, sz=styles.SIZE, color=INK)
    cell.value = CellRichText(TextBlock(bold, clean(box.heading) + "\n"), TextBlock(usual, clean(box.text)))
    for line in range(row, row + box.lines):
        page.cell(column, line).border = styles.BOX
        page.cell(column, line).fill = styles.tint_fill(box.tint)
    cell.font, cell.alignment = styles.font(), styles.GRID_ALIGNMENT
    if box.lines > 1:
        page.sheet.merge_cells(start_row=row, end_row=row + box.lines - 1, start_column=column, end_column=column)
