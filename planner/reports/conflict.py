"""The workbook that says why there is no schedule, and what could be given up."""

from pathlib import Path

from planner.domain.problem import Problem
from planner.domain.setting import TIERS
from planner.domain.words import count
from planner.files import put_in_place, to_bytes
from planner.reports.conflict_lines import CLOSEST
from planner.reports.excel import workbook_of
from planner.reports.told import NOT_PROVED, Member, Told, in_ranges
from planner.reports.view import Block, Column, Kind, Level, Row, Sheet, Table, Words
from planner.reports.views.facts import capital

CONFLICT = (
    Column("No.", Kind.ID, 6),
    Column("What the workbook demands", width=72),
    Column("Where", width=26),
    Column("Rule", width=24),
    Column("May be waived", width=11),
)
REPAIRS = (
    Column("Repair", Kind.ID, 9),
    Column("What is given up", width=66),
    Column("Where to change it", width=24),
    Column("Dates and venue", width=26),
    *(Column(f"Tier {tier}: {name}", Kind.NUMBER, 13) for tier, name in TIERS.items()),
    Column("Proved least", width=9),
    Column("Schedule", width=34),
)


def sheets(problem: Problem, told: Told) -> tuple[Sheet, ...]:
    """Both sheets."""
    if not told.proved:
        return (repairs_sheet(problem, told),)
    title = "Why there is no schedule"
    blocks: list[Block] = [
        Words(problem.workshop.title, Level.SUBTITLE),
        Words(title, Level.TITLE),
        Words(told.first_line),
    ]
    for number, conflict in enumerate(told.conflicts, 1):
        blocks.append(Words(f"Conflict {number}", Level.HEADING))
        blocks.append(Words(conflict.sentence))
        rows = tuple(member_row(f"{number}.{place}", member) for place, member in enumerate(conflict.members, 1))
        blocks.append(Table(name=f"Conflict{number}", columns=CONFLICT, rows=rows))
    if not told.conflicts:
        blocks.append(Table(name="Conflict1", columns=CONFLICT, rows=(), empty="See the sheet Repairs."))
    if told.last_line:
        blocks.append(Words(told.last_line, Level.NOTE))
    return (Sheet(name="Conflict", title=title, blocks=tuple(blocks)), repairs_sheet(problem, told))


def member_row(key: str, member: Member) -> Row:
    """One thing that is demanded."""
    return (key, member.sentence, ", ".join(in_ranges(member.cells)), member.rule, "yes" if member.waivable else "no")


def repairs_sheet(problem: Problem, told: Told) -> Sheet:
    """What could be given up, side by side."""
    title = "What could be given up"
    which = f"{count(len(told.repairs), 'repair')}, each enough by itself, cheapest first."
    words = (
        f"{which if told.proved else f'{NOT_PROVED} {CLOSEST}.'} The schedules beside this file "
        "show what each would look like; change the cells named and solve again for a full search."
    )
    rows = tuple(
        (
            str(number),
            capital("; ".join(repair.sentences)) + ".",
            ", ".join(in_ranges(repair.cells)),
            problem.dates_at(repair.option),
            *(repair.costs.get(tier) for tier in TIERS),
            "yes" if repair.least else "no",
            repair.schedule.name if repair.schedule else "",
        )
        for number, repair in enumerate(told.repairs, 1)
    )
    blocks = (
        Words(title, Level.TITLE),
        Words(words if rows else "No repair was found in the time.", Level.NOTE),
        Table(name="Repairs", columns=REPAIRS, rows=rows),
    )
    return Sheet(name="Repairs", title=title, blocks=blocks)


def write(path: Path, problem: Problem, told: Told) -> None:
    """Write the workbook, whole or not at all."""
    put_in_place(to_bytes(workbook_of(sheets(problem, told), problem)), path)
