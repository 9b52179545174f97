"""What is said of a plan without a schedule."""

from dataclasses import replace
from pathlib import Path

from planner.reports.conflict_lines import JUST_ENOUGH, lines, shortened
from planner.reports.told import Told, ToldRepair, in_ranges
from tests.reports.sample import MARCH, PROBLEM

MORE_MONEY = ToldRepair(
    sentences=("raise the ceiling",),
    cells=("Workshop!B13",),
    option=MARCH,
    costs={},
    least=True,
    touches_mandate=True,
    schedule=Path("r.xlsx"),
)


def test_cells_one_below_the_other_are_a_range() -> None:
    cells = ("Experts!F5", "Rules!C2", "Experts!F4", "Experts!F8", "Experts!G6", "Experts!F6")
    assert in_ranges(cells) == ("Experts!F4:F6", "Experts!F8", "Rules!C2", "Experts!G6")
    assert in_ranges(()) == ()


def test_on_a_line_the_first_ranges_stand_and_how_many_more() -> None:
    cells = tuple(f"Experts!F{row}" for row in (4, 5, 7, 9, 11, 13))
    assert shortened(cells) == "Experts!F4:F5, Experts!F7, Experts!F9, Experts!F11 and 1 more"
    assert shortened(cells[:5]) == "Experts!F4:F5, Experts!F7, Experts!F9, Experts!F11"


def test_that_what_may_be_waived_is_not_enough_is_said_of_a_search_that_came_to_its_end() -> None:
    whole = Told(conflicts=(), repairs=(MORE_MONEY,), complete=True)
    assert "is not enough" in whole.first_line
    assert "is not enough" not in replace(whole, complete=False).first_line
    assert "that was found in the time gives up" in replace(whole, complete=False).first_line


def test_a_repair_not_proved_least_says_so_and_is_not_called_just_enough() -> None:
    def said(repair: ToldRepair) -> str:
        return "\n".join(lines(PROBLEM, Told(conflicts=(), repairs=(repair,), complete=True)))

    assert JUST_ENOUGH in said(MORE_MONEY)
    assert "Less may be enough" not in said(MORE_MONEY)
    assert JUST_ENOUGH not in said(replace(MORE_MONEY, least=False))
    assert "Less may be enough" in said(replace(MORE_MONEY, least=False))
