"""Plans made infeasible on purpose, each in one known way, and what the diagnosis finds: run by hand, for minutes.

`python -m tests.explain.planted PLAN [--only NAME ...]` prints a table: whether the conflict lies where it was planted,
whether the first repair undoes it, and how long each took. Exit 1 where one does not.
"""

import argparse
import io
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from planner.domain.outcome import Status
from planner.explain.why import Why, why
from planner.solve.budget import Budget, Limits
from planner.workbook.faults import WorkbookError
from planner.workbook.read import read
from tests.benchmarks.variations import rows

Test = Callable[[dict[str, Any]], bool]  # of a row, by heading


@dataclass(frozen=True)
class Edit:
    """A column of some rows set to a value."""

    sheet: str
    heading: str
    value: Any
    where: tuple[str, Any] | None = None  # heading and value of the rows; None: all

    def make(self, book: Workbook) -> None:
        """Change the workbook."""
        if self.sheet == "Workshop":
            (cell,) = (line[1] for line in book["Workshop"].iter_rows() if line[0].value == self.heading)
            cell.value = self.value
            return
        found = [
            row for row in rows(book[self.sheet]) if self.where is None or row[self.where[0]].value == self.where[1]
        ]
        assert found, f"{self.sheet} has no row with {self.where}"
        for row in found:
            row[self.heading].value = self.value


@dataclass(frozen=True)
class Add:
    """A row added to a table."""

    sheet: str
    values: dict[str, Any]

    def make(self, book: Workbook) -> None:
        """Change the workbook: the first spare row is filled; a table without one grows."""
        page = book[self.sheet]
        (table,) = page.tables.values()
        header, *lines = page[table.ref]
        line = next((line for line in lines if all(cell.value is None for cell in line)), None)
        number = line[0].row if line else lines[-1][0].row + 1
        if line is None:
            table.ref = f"{header[0].coordinate}:{page.cell(number, header[-1].column).coordinate}"
            if table.autoFilter is not None:
                table.autoFilter.ref = table.ref
        for cell in header:
            if cell.value in self.values:
                page.cell(number, cell.column).value = self.values[cell.value]


@dataclass(frozen=True)
class Away:
    """Every expert with a value in a column away all the time."""

    heading: str
    value: str

    def make(self, book: Workbook) -> None:
        """Change the workbook."""
        for row in rows(book["Experts"]):
            words = [word.strip() for word in str(row[self.heading].value or "").split(";")]
            if self.value in words:
                for one in away(row["Expert"].value):
                    one.make(book)


Made = Edit | Add | Away


@dataclass(frozen=True)
class Plant:
    """Edits that leave no schedule, rules of which a conflict must name one, and what the first repair breaks."""

    name: str
    edits: tuple[Made, ...]
    rules: frozenset[str]
    repair: dict[str, int | None] | None = None  # rule -> amount (None: whatever); None: any repair

    def workbook(self, plan: Path) -> io.BytesIO:
        """The plan with the edits made."""
        book = load_workbook(plan)
        for edit in self.edits:
            edit.make(book)
        stream = io.BytesIO()
        book.save(stream)
        stream.seek(0)
        return stream


def plant(name: str, *edits: Made, rules: str, repair: dict[str, int | None] | None = None) -> Plant:
    return Plant(name, edits, frozenset(rules.split()), repair)


def away(*experts: str, start: date = date(2007, 1, 1), end: date = date(2007, 12, 31)) -> tuple[Add, ...]:
    return tuple(Add("Absences", {"Expert": one, "From": start, "To": end, "Reason": "trial"}) for one in experts)


def agenda(heading: str, value: Any, item: str = "A1") -> Edit:
    return Edit("Agenda", heading, value, ("Item", item))


def parameters(rule: str, words: str) -> Edit:
    return Edit("Rules", "Parameters", words, ("Rule", rule))


def pin(item: str | None, decision: str, value: Any) -> Add:
    return Add("Pins", {"Item": item, "Decision": decision, "Value": value})


def requirement(item: str, region: str, least: int) -> Add:
    return Add("Requirements", {"Item": item, "Attribute": "region", "Value": region, "Least": least, "Mode": "hard"})


def at_once(decision: str, value: str, *items: str) -> tuple[Add, ...]:
    """Items pinned to one time of the second day."""
    return tuple(pin(item, *fixed) for item in items for fixed in (("day", 2), (decision, value)))


def excluded(item: str, session: str) -> Add:
    return Add("Preferences", {"Who": item, "Towards": session, "Stance": "excluded"})


PLANTS = (
    plant("mandate_window", Edit("Workshop", "Months", 1), rules="mandate_window"),
    plant("venue_available", Edit("Windows", "Available", "no"), rules="venue_available"),
    plant(
        "closed_days",
        Add(
            "Blackouts",
            {"From": date(2007, 1, 1), "To": date(2007, 12, 1), "Name": "Work", "Closes venues": "all", "Mode": "hard"},
        ),
        rules="closed_days",
    ),
    plant("rest_days", Edit("Venues", "Rest days", "Monday; Tuesday; Wednesday; Thursday"), rules="rest_days"),
    plant("lead_times", Edit("Workshop", "Planning date", date(2007, 5, 10)), rules="lead_times nominations visa_lead"),
    plant("issue_minutes", Edit("Issues", "Minutes least", 345, ("Issue", "I4")), rules="issue_minutes",
          repair={"issue_minutes": 15}),
    plant("mandatory_items", pin("A1", "placed", "no"), rules="pins mandatory_items", repair={"pins": 1}),
    plant("item_position", agenda("Position", "last day", "O1"), rules="item_position item_order"),
    plant("interpreter_teams", Edit("Interpretation", "Teams", 0, ("Language", "FR")),
          rules="interpreter_teams interpreter_day interpreter_week"),
    plant("interpreter_week", Edit("Interpretation", "Meetings per week", 2), rules="interpreter_week"),
    plant("expert_sessions", Edit("Experts", "Sessions most", 1), rules="expert_sessions"),
    plant("both_expertises", agenda("Legal least", 4), agenda("Development least", 4), rules="both_expertises"),
    plant("item_regions", agenda("Regions least", 5), rules="item_regions", repair={"item_regions": 1}),
    plant("party_speakers", Edit("Parties", "Speakers most", 0, ("Must be represented", "yes")),
          rules="party_speakers must_be_represented"),
    plant("partner_country_floor", parameters("partner_country_floor", "least=40"), rules="partner_country_floor"),
    plant("regional_floor", parameters("regional_floor", "least=12"), rules="regional_floor"),
    plant("within_budget", Edit("Workshop", "Budget ceiling", 15000), rules="within_budget"),
    plant("party_mix", agenda("Donors least", 3), agenda("Partner countries least", 3), rules="party_mix seats_filled"),
    plant("pinned_window", pin(None, "window", "W01"), rules="pinned_dates", repair={"pinned_dates": 1}),
    plant("pinned_venue", pin(None, "venue", "V4"), Edit("Windows", "Available", "no", ("Venue", "V4")),
          rules="pinned_dates venue_available", repair={"pinned_dates": 1}),
    plant("pinned_expert", pin("A1", "moderator", "E16"), *away("E16"), rules="pins expert_available",
          repair={"pins": 1}),
    plant("pinned_order", pin("O1", "day", 2), rules="pins item_position item_order plenary_alone"),
    plant("pinned_report", pin("R1", "day", 1), rules="pins report_back_follows item_order"),
    plant("two_causes", agenda("Regions least", 5), Edit("Issues", "Minutes least", 345, ("Issue", "I4")),
          rules="item_regions issue_minutes"),
    plant("room_seats", Edit("Rooms", "Seats", 40, ("Venue", "V2")), pin(None, "venue", "V2"),
          rules="room_seats pinned_dates", repair={"pinned_dates": 1}),
    plant("room_booths", Edit("Rooms", "Booths", 0, ("Venue", "V2")), pin(None, "venue", "V2"),
          rules="room_booths pinned_dates", repair={"pinned_dates": 1}),
    plant("seats_filled", agenda("Panellists least", 41), agenda("Panellists most", 45), rules="seats_filled"),
    plant("requirements", requirement("C5", "African", 4), rules="requirements"),
    plant("region_away", Away("Region", "GRULAC"), rules="must_be_represented requirements regional_floor"),
    plant("specialisms", Away("Specialisms", "procurement"), rules="specialisms"),
    plant("pinned_start", pin("O2", "start", "10:00"), pin("O2", "day", 1), rules="pins"),
    plant("pinned_room", pin("O1", "room", "V1-A"), pin("A1", "room", "V2-A"), rules="pins", repair={"pins": 1}),
    plant("pinned_seats", pin("A1", "moderator", "E02"), Away("Expert", "E02"), rules="pins", repair={"pins": 1}),
    plant("pinned_out", pin("B1", "placed", "no"), pin("C1", "placed", "no"), rules="pins", repair={"pins": 2}),
    plant("window_and_absence", pin(None, "window", "W07"), Away("Region", "African"),
          rules="requirements regional_floor must_be_represented partner_country_floor expert_available"),
    plant("three_causes", agenda("Regions least", 5), Edit("Issues", "Minutes least", 345, ("Issue", "I4")),
          pin("O1", "day", 2), rules="item_regions issue_minutes pins"),
    plant(
        "general_collisions",
        Add(
            "Blackouts",
            {"From": date(2007, 1, 1), "To": date(2007, 12, 1), "Name": "Summit", "Kind": "colliding meeting",
             "Mode": "hard", "Everyone": "yes"},
        ),
        rules="general_collisions",
    ),
    plant("party_vetoes", Edit("Preferences", "Stance", "excluded", ("Who", "P01")), rules="party_vetoes"),
    plant("room_layout", agenda("Layouts", "table"), rules="room_layout"),
    plant("evening_use", pin("A1", "session", "E"), rules="pins evening_use", repair={"pins": 1}),
    plant("plenary_alone", *at_once("session", "P1", "B2", "D1"), rules="plenary_alone", repair={"pins": 1}),
    plant("room_once", *at_once("start", "10:00", "C3", "C4"), pin("C3", "room", "V2-C"), pin("C4", "room", "V2-C"),
          rules="pins", repair={"pins": 1}),
    plant("one_place", *at_once("start", "10:00", "A2", "A3"), pin("A2", "panellist", "E17"),
          pin("A3", "panellist", "E17"), rules="pins", repair={"pins": 1}),
    plant("outputs", Edit("Agenda", "After", "C1", ("Item", "R2")), rules="outputs_reach_report_back"),
    plant("draft_gap", agenda("Position", "last day", "F1"), parameters("draft_gap", "minutes=600"), rules="draft_gap"),
    plant("required_elsewhere", *(excluded("A1", session) for session in ("M1", "M2", "P1", "P2")),
          rules="item_preferences_required", repair={"item_preferences_required": 1}),
    plant("expert_roles", pin("A1", "moderator", "E02"), rules="expert_roles", repair={"pins": 1}),
    plant("issue_competence", pin("A1", "panellist", "E14"), rules="issue_competence"),
    plant("shared_language", pin("C4", "panellist", "E35"), rules="shared_language", repair={"pins": 1}),
    plant("expert_day_seats", parameters("expert_day_seats", "most=1"), pin("A1", "panellist", "E17"),
          pin("O2", "panellist", "E17"), rules="expert_day_seats"),
    plant("donor_share", parameters("donor_share", "share=1; parties_least=5; roles=moderator, panellist"),
          rules="donor_share"),
    plant("must_be_represented", *away("E36"), rules="must_be_represented", repair={"must_be_represented": 1}),
    plant("too_long", Edit("Agenda", "Minutes", 90, ("Mandatory", "yes")), rules="item_order"),
)  # fmt: skip


@dataclass(frozen=True)
class Seen:
    """What came of one plant."""

    plant: Plant
    found: Why | None
    fault: str
    first: float  # seconds until the first conflict, nan where none
    repair: float
    seconds: float

    @property
    def words(self) -> str:
        """ok, or what is wrong."""
        if self.found is None:
            return f"not a plan: {self.fault}"
        if self.found.status is not Status.INFEASIBLE:
            return str(self.found.status)
        if not any({claim.rule_id for claim in one.claims} & self.plant.rules for one in self.found.conflicts):
            return "conflict elsewhere"
        if not self.found.repairs:
            return "no repair"
        broken = {row.rule.id: row.amount for row in self.found.repairs[0].report.broken}
        wanted = self.plant.repair
        if wanted is not None and (
            broken.keys() != wanted.keys() or any(most not in (None, broken[rule]) for rule, most in wanted.items())
        ):
            return f"first repair {broken}"
        return "ok"


def diagnose(one: Plant, plan: Path, seconds: float, most: int = 3) -> Seen:
    """Plant, read, diagnose."""
    started = time.monotonic()
    try:
        problem = read(one.workbook(plan))
    except WorkbookError as error:
        return Seen(one, None, error.faults[0].message, float("nan"), float("nan"), 0)
    times: dict[str, float] = {}

    def tell(stage: str) -> None:
        times.setdefault(stage.partition(";")[0] + (";" if ";" in stage else ""), time.monotonic() - started)

    found = why(problem, Budget(Limits(seconds=seconds, started=started)), tell, most, most)
    first = times.get("what cannot hold together;", float("nan"))
    repair = times.get("what could be given up;", float("nan"))
    return Seen(one, found, "", first, repair, time.monotonic() - started)


def told(seen: Seen) -> Iterator[str]:
    found = seen.found
    claims = [f"{one.rule_id}: {one.part}" for one in found.conflicts[0].claims] if found and found.conflicts else []
    shown = f"{', '.join(claims[:4])}{' ...' if len(claims) > 4 else ''}"
    counts = f"{len(found.conflicts)} / {len(found.repairs)}" if found else ""
    sure = "" if found is None or all(one.minimal and one.agreed for one in found.conflicts) else " (not shown minimal)"
    figures = f"{seen.first:5.1f} | {seen.repair:5.1f} | {seen.seconds:5.1f}"
    yield f"| {seen.plant.name:<22} | {seen.words} | {counts} | {figures} | {shown}{sure} |"


def say(line: str) -> None:
    """A line on stdout, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Diagnose every plant, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plan", type=Path)
    parser.add_argument("--only", nargs="*", default=())
    parser.add_argument("--seconds", type=float, default=90)
    parser.add_argument("--most", type=int, default=3, help="conflicts, and repairs, of each")
    asked = parser.parse_args()
    say("| planted | verdict | conflicts / repairs | conflicts s | repair s | all s | first conflict |")
    say("|---|---|---|---|---|---|---|")
    wrong = 0
    for one in PLANTS:
        if not asked.only or one.name in asked.only:
            seen = diagnose(one, asked.plan, asked.seconds, asked.most)
            wrong += seen.words != "ok"
            say("\n".join(told(seen)))
    say(f"{wrong} of {len(PLANTS)} not as planted")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
