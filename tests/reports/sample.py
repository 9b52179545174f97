"""A small workshop with a schedule, for the reports to show."""

from datetime import date
from typing import Any

from planner.domain.agenda import Attendance, Evidence, Issue, Item, Paragraph, PartyType, Requirement
from planner.domain.budget import ledger, total
from planner.domain.money import BudgetLine, Driver
from planner.domain.outcome import OptionResult, Outcome, Run, Status, TierResult, Verdict
from planner.domain.people import Earmark, Expert, Organization, Party, Travel
from planner.domain.places import Interpretation, Room, Venue
from planner.domain.problem import Problem, Workshop
from planner.domain.schedule import Schedule
from planner.explain.check import Report, check
from planner.reports.view import Row, Sheet, Table
from planner.reports.views.facts import Facts
from tests.problems import AFTERNOON, MORNING, NOON, option, problem, schedule

MARCH = option(days=2, window="W1")
APRIL = option(days=2, start=date(2007, 4, 2))

WORKSHOP = Workshop(
    title="Workshop & more", mandate="Decision 1/1", mandate_date=date(2006, 12, 14), planning_date=date(2006, 12, 15),
    ceiling=1_000_000, public_holidays="off", outcome_user="working group",
)  # fmt: skip
MANDATE = (
    Paragraph(id="(a)", text="Mainstreaming", evidence=Evidence.EXPERTISE),
    Paragraph(id="(b)", text="Resources", evidence=Evidence.RESOURCES),
    Paragraph(id="(c)", text="Alignment", evidence=Evidence.ALIGNMENT),
    Paragraph(id="(d)", text="A workshop", evidence=Evidence.DATES),
    Paragraph(id="(e)", evidence=Evidence.ISSUES),
    Paragraph(id="(f)", text="Available resources", evidence=Evidence.COST),
    Paragraph(id="(g)", text="Remains seized"),
)
ISSUES = (
    Issue(id="I1", number="i", title="Framework", text="The framework", paragraph="(e)(i)", minutes_least=60),
    Issue(id="I2", number="ii", title="Coordination", text="Use of the Group", paragraph="(e)(ii)", minutes_least=90),
)
ITEMS = (
    Item(id="O", title="Opening", format="opening", minutes=30, attendance=Attendance.PLENARY, paragraph="(d)"),
    Item(
        id="A", title="=Panel", issue="I1", minutes=60, languages=("EN", "FR"), moderators=1, panellists_least=1,
        panellists_most=2, rapporteurs=1, capacity_least=20, paragraph="(e)(i)", legal_least=1, development_least=1,
        party_least={PartyType.DONOR: 1}, output="notes",
    ),
    Item(id="B", title="Group", issue="I2", format="working group", minutes=75, paragraph="(e)(ii)"),
    Item(id="C", title="Case", issue="I2", format="case study", minutes=45, mandatory=False, value=4),
)  # fmt: skip
EXPERTS = (
    Expert(
        id="E1", title="Adviser", organization="AID", country="Norway", region="WEOG", party="N", development=True,
        party_type=PartyType.DONOR, languages=("EN",), competence={"I1": 2},
    ),
    Expert(
        id="E2", title="Prosecutor", organization="PPO", country="Kenya", region="African", party="K", legal=True,
        party_type=PartyType.PARTNER_COUNTRY, languages=("EN", "FR"), competence={"I1": 3}, sponsored=True,
    ),
    Expert(
        id="E3", title="Analyst", organization="AID", country="France (duty station)", remote=True, city="Paris",
        zone="Europe/Paris", party_type=PartyType.ORGANIZATION, languages=("FR",),
    ),
)  # fmt: skip
PROBLEM = problem(
    workshop=WORKSHOP,
    mandate=MANDATE,
    issues=ISSUES,
    items=ITEMS,
    sessions=(MORNING, NOON, AFTERNOON),
    venues=(Venue(id="V", name="The venue", city="Nairobi", country="Kenya", zone="Africa/Nairobi", fixed_cost=5050),),
    rooms=(
        Room(id="R", venue="V", name="Hall", seats=100, booths=3, cost_per_day=10000),
        Room(id="S", venue="V", name="Room S", seats=30, booths=0),
    ),
    interpretation=(
        Interpretation(venue="V", language="EN", interpreters=2, teams=2, fee=40000),
        Interpretation(venue="V", language="FR", interpreters=2, teams=1, fee=40000, local=False, travel=90000),
    ),
    options=(MARCH, APRIL),
    organizations=(Organization(id="AID", name="Aid agency", group_member=True), Organization(id="PPO", name="PPO")),
    parties=(
        Party(id="N", name="Norway", party_type=PartyType.DONOR, pledge=600_000, must_be_represented=True),
        Party(
            id="F",
            name="France",
            party_type=PartyType.DONOR,
            pledge=300_000,
            earmark=Earmark(text="French", languages=("FR",)),
        ),
        Party(id="K", name="Kenya", party_type=PartyType.PARTNER_COUNTRY, speakers_most=2),
    ),
    experts=EXPERTS,
    travels=(Travel(expert="E2", venue="V", fare=12345, terminal=1000, dsa=15000, nights_before=1),),
    requirements=(Requirement(id="Requirements row 2", item="A", attribute="region", value="Asian", least=1),),
    budget=(
        BudgetLine(id="B1", title="Travel", driver=Driver.TRAVEL, ceiling=10000),
        BudgetLine(id="B2", title="DSA", driver=Driver.DSA, ceiling=50000),
        BudgetLine(id="B3", title="Interpretation", driver=Driver.INTERPRETATION),
        BudgetLine(id="B4", title="Venue", driver=Driver.VENUE),
        BudgetLine(id="B5", title="Support", driver=Driver.PERCENT, percent=13, hard=True, ceiling=100000),
        BudgetLine(id="B6", title="All", driver=Driver.TOTAL, hard=True, ceiling=1_000_000),
    ),
)
SCHEDULE = schedule(
    PROBLEM,
    "O M1 R",
    "A 1 P1 R",
    "B 2 M1 10:15 S",
    "A moderator E1",
    "A panellist E2",
    "A rapporteur E3",
    "B panellist E2",
)
OUTCOME = Outcome(
    status=Status.FEASIBLE,
    schedule=SCHEDULE,
    tiers=(
        TierResult(tier=1, name="quality of the programme", cost=4, bound=4),
        TierResult(tier=2, name="wishes and balance", cost=20, bound=15),
    ),
    options=(
        OptionResult(option=MARCH.id, verdict=Verdict.CHOSEN, bound=4),
        OptionResult(option=APRIL.id, verdict=Verdict.EXCLUDED, reasons=("Good Friday.", "No room.")),
    ),
    run=Run(
        input_name="plan.xlsx", input_hash="ab12", versions={"planner": "0.1.0"}, strategy="joint", time_limit=60.0,
        stopped_by="time limit", first_plan_seconds=1.25, seconds=60.0,
    ),
)  # fmt: skip
REPORT = check(PROBLEM, SCHEDULE)
FACTS = Facts(PROBLEM, OUTCOME, REPORT)
COST = total(ledger(PROBLEM, SCHEDULE))


def facts_of(where: Schedule, of: Problem = PROBLEM, report: Report | None = None) -> Facts:
    """Another schedule of the sample."""
    return Facts(of, Outcome(status=Status.FEASIBLE, schedule=where), report or check(of, where))


def table(sheet: Sheet, name: str) -> Table:
    """The table of that name."""
    return next(block for block in sheet.blocks if isinstance(block, Table) and block.name == name)


def cells(table: Table, *columns: str) -> list[tuple[Any, ...]]:
    """These columns of every row, links as the values they carry."""
    titles = [column.title for column in table.columns]
    places = [titles.index(column) for column in columns]
    return [tuple(value_of(row, place) for place in places) for row in table.rows]


def value_of(row: Row, place: int) -> Any:
    """The value of a cell, without its link."""
    cell = row[place]
    return getattr(cell, "value", cell)
