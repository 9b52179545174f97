"""Percentages: a cell that shows 70% holds 0.7, and is read as 70 where its column asks for per cent."""

from planner.workbook.cells import Grid, Raw
from planner.workbook.columns import Column


def cell_of(grid: Grid, row: int, place: int, column: Column) -> Raw:
    """The value of a filled cell; what shows a percentage as per cent, where the column asks for per cent."""
    raw = grid.rows[row][place]
    if column.percent and (row, place) in grid.percents and isinstance(raw, (int, float)):
        return _whole(_hundredfold(raw))
    return raw


def per_cent_remedy(raw: Raw) -> str | None:
    """What to write instead of a fraction of 1, such as 0.7; None when the cell holds something else."""
    try:
        value = float(raw.replace(",", ".")) if isinstance(raw, str) else raw
    except ValueError:
        return None
    if not isinstance(value, float) or not -1 < value < 1:
        return None
    meant = _whole(_hundredfold(value))
    example = meant if isinstance(meant, int) and meant > 0 else 70
    remedy = f"{example} for {example} per cent"
    return f"Write {remedy}" if example == meant else f"Write whole per cent, for example {remedy}"


def _hundredfold(value: float) -> float:
    return round(value * 100, 6)


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value
