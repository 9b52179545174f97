"""Why there is no schedule, and what could be given up, for a terminal."""

from planner.domain.problem import Problem
from planner.reports.told import Told, in_ranges
from planner.reports.views.facts import capital

JUST_ENOUGH = (
    "A repair is just enough, so its schedule may be hard to find again: give a little more than it says, "
    "or copy the sheet Pins of its schedule into the plan."
)
CELLS = 4  # cells or ranges on a line
CLOSEST = "The closest that was found, with as little given up as the time allowed"


def lines(problem: Problem, told: Told) -> list[str]:
    """The verdict for a terminal."""
    found = [told.first_line]
    for number, conflict in enumerate(told.conflicts, 1):
        which = f"{number}. " if len(told.conflicts) > 1 else ""
        found += ["", f"{which}{conflict.sentence}"]
        found += [f"  {member.sentence}.{in_brackets(member.cells)}" for member in conflict.members]
    if told.repairs:
        found += ["", "What could be given up instead, cheapest first:" if told.proved else f"{CLOSEST}:"]
        for number, repair in enumerate(told.repairs, 1):
            found.append(f"  {number}. {capital('; '.join(repair.sentences))}.{in_brackets(repair.cells)}")
            where = f" Schedule: {repair.schedule}" if repair.schedule else ""
            doubt = "" if repair.least else " Less may be enough: that it is not was not proved."
            found.append(f"     Then {problem.dates_at(repair.option)} works.{doubt}{where}")
        if any(repair.schedule and repair.least for repair in told.repairs):
            found += ["", JUST_ENOUGH]
    elif told.conflicts:
        found += ["", "No repair was found in the time."]
    return [*found, *([told.last_line] if told.last_line else [])]


def in_brackets(cells: tuple[str, ...]) -> str:
    """Where it stands, if anywhere: a small workbook leaves much unsaid."""
    return f"  [{shortened(cells)}]" if cells else ""


def shortened(cells: tuple[str, ...]) -> str:
    """The first cells or ranges, and how many more."""
    cells = in_ranges(cells)
    more = f" and {len(cells) - CELLS} more" if len(cells) > CELLS else ""
    return ", ".join(cells[:CELLS]) + more
