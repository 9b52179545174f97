"""What is said of a plan without a schedule."""

from planner.reports.conflict_lines import shortened
from planner.reports.told import in_ranges


def test_cells_one_below_the_other_are_a_range() -> None:
    cells = ("Experts!F5", "Rules!C2", "Experts!F4", "Experts!F8", "Experts!G6", "Experts!F6")
    assert in_ranges(cells) == ("Experts!F4:F6", "Experts!F8", "Rules!C2", "Experts!G6")
    assert in_ranges(()) == ()


def test_on_a_line_the_first_ranges_stand_and_how_many_more() -> None:
    cells = tuple(f"Experts!F{row}" for row in (4, 5, 7, 9, 11, 13))
    assert shortened(cells) == "Experts!F4:F5, Experts!F7, Experts!F9, Experts!F11 and 1 more"
    assert shortened(cells, most=9).endswith("Experts!F13")
