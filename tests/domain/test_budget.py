"""What a schedule costs, by hand and to the cent."""

from dataclasses import replace

from planner.domain.budget import Entry, ledger, line_totals, total
from planner.domain.money import BudgetLine, Driver
from planner.domain.people import Travel
from planner.domain.places import Document, Interpretation, Room, Venue
from planner.domain.schedule import Schedule
from tests.problems import AFTERNOON, MORNING, WORKSHOP, expert, item, option, problem, schedule

OPTION = option(days=4)
EXPERTS = (
    expert("E1", sponsored=True),
    expert("E2", sponsored=True, remote=True),
    expert("E3"),
    expert("E4", sponsored=True),
)
TRAVELS = (
    Travel(expert="E1", venue="V", fare=50000, terminal=12000, dsa=13000, nights_before=1, rest_nights=1),
    Travel(expert="E2", venue="V", fare=10000),
    Travel(expert="E3", venue="V", fare=10000, dsa=10000),
)
ITEMS = (
    *(item(name, languages=("EN", "FR"), panellists_most=3) for name in "ABCDEF"),
    item("G", languages=("EN",), panellists_most=3),
)
TEAMS = (
    Interpretation(venue="V", language="EN", interpreters=2, fee=42000, meetings_per_week=7),
    Interpretation(venue="V", language="FR", interpreters=3, fee=45000, travel=90000, dsa=16500, meetings_per_week=2),
)
LINES = (
    BudgetLine(id="B1", title="Travel", driver=Driver.TRAVEL),
    BudgetLine(id="B2", title="DSA", driver=Driver.DSA),
    BudgetLine(id="B3", title="Interpretation", driver=Driver.INTERPRETATION),
    BudgetLine(id="B4", title="Venue", driver=Driver.VENUE),
    BudgetLine(id="B5", title="Documents", driver=Driver.DOCUMENTS),
    BudgetLine(id="B6", title="Secretariat", driver=Driver.SECRETARIAT),
    BudgetLine(id="B7", title="Contingency", driver=Driver.PERCENT, percent=5),
    BudgetLine(id="B8", title="Support cost", driver=Driver.PERCENT, percent=13),
    BudgetLine(id="ALL", title="Total", driver=Driver.TOTAL),
)
OF = problem(
    options=(OPTION,), items=ITEMS, experts=EXPERTS, travels=TRAVELS, interpretation=TEAMS,
    sessions=(MORNING, AFTERNOON), rooms=(Room(id="R", venue="V", cost_per_day=35000), Room(id="S", venue="V")),
)  # fmt: skip


def cents(where: Schedule, driver: Driver) -> list[tuple[str, int]]:
    return [(entry.subject, entry.cents) for entry in ledger(OF, where) if entry.driver is driver]


def test_travel_is_paid_for_sponsored_experts_in_the_room_only() -> None:
    where = schedule(OF, "G M1 S", "G panellist E1 E2 E3", "A panellist E4")
    assert cents(where, Driver.TRAVEL) == [("E1", 62000)]


def test_nights_run_from_arrival_to_the_last_seat() -> None:
    where = schedule(OF, "A 1 M1 R", "B 3 M1 R", "A panellist E1", "B panellist E1", "C panellist E1")
    assert cents(where, Driver.DSA) == [("E1", (2 + 3) * 13000)]


def test_a_day_s_teams_are_its_highest_peak() -> None:
    where = schedule(OF, "A M1 R", "B M1 S", "C P1 R", "D 2 P1 R")
    # English: 2 teams on day 1, 1 on day 2
    assert cents(where, Driver.INTERPRETATION)[0] == ("EN", 2 * 42000 * 3)


def test_items_of_one_language_cost_no_interpretation() -> None:
    assert cents(schedule(OF, "G M1 R"), Driver.INTERPRETATION) == []


def test_a_long_week_needs_relief_teams_who_travel_too() -> None:
    where = schedule(OF, "A M1 R", "B P1 R", "C 2 M1 R", "D 2 P1 R", "E 3 M1 R")
    # five meetings, two a week: one team and two relief teams; 3 + 2 team-days; 4 days and a night before
    french = 3 * (45000 * 5 + (90000 + 16500 * 5) * 3)
    assert cents(where, Driver.INTERPRETATION) == [("EN", 2 * 42000 * 3), ("FR", french)]


def test_a_language_the_venue_has_no_team_for_costs_nothing() -> None:
    of = replace(OF, interpretation=TEAMS[:1])
    assert [entry.subject for entry in ledger(of, schedule(of, "A M1 S"))] == ["EN"]


def test_rooms_are_paid_by_the_day_and_fixed_cost_by_share() -> None:
    of = replace(OF, venues=(Venue(id="V", name="The venue", fixed_cost=1400001, local_share=60),))
    found = ledger(of, schedule(of, "G M1 R", "A 3 M1 S", "B 3 M1 R", "C 3 P1 R"))
    assert [(one.subject, one.cents) for one in found if one.driver is Driver.VENUE] == [("V", 840001), ("R", 70000)]


def test_documents_are_translated_from_the_original() -> None:
    papers = (
        Document(id="D1", title="Note", words=1801, languages=("EN", "FR", "ES")),
        Document(id="D2", title="Paper", words=8000, languages=("EN",)),
    )
    of = replace(OF, documents=papers, workshop=replace(WORKSHOP, per_thousand_words=30005))
    assert [(one.subject, one.cents) for one in ledger(of, schedule(of))] == [("D1", 108078)]  # 108078.01


def test_staff_travel_for_the_whole_workshop() -> None:
    of = replace(OF, workshop=replace(WORKSHOP, secretariat_staff=3, secretariat_travels_as="E1"))
    assert total(ledger(of, schedule(of))) == 3 * (62000 + 13000 * (4 + 2))
    at_home = replace(OF, workshop=replace(WORKSHOP, secretariat_staff=3, secretariat_travels_as="E4"))
    assert ledger(at_home, schedule(at_home)) == ()


def test_shares_are_of_all_lines_above_and_the_total_of_all() -> None:
    of = replace(OF, budget=LINES)
    found = ledger(of, schedule(of, "G M1 R", "G panellist E1"))
    # 620.00 + 390.00 + 350.00 = 1,360.00; 5 per cent 68.00; 13 per cent of 1,428.00 is 185.64
    assert line_totals(of, found) == {
        "B1": 62000, "B2": 39000, "B3": 0, "B4": 35000, "B5": 0, "B6": 0, "B7": 6800, "B8": 18564, "ALL": 161364,
    }  # fmt: skip
    assert total(found) == 161364


def test_a_cost_without_a_line_is_not_lost() -> None:
    of = replace(OF, budget=LINES[6:7])
    found = ledger(of, schedule(of, "G M1 R"))
    assert found == (
        Entry(line="", driver=Driver.VENUE, subject="R", text="R: 1 day", cents=35000),
        Entry(line="B7", driver=Driver.PERCENT, subject="B7", text="5 per cent of USD 350", cents=1750),
    )
    assert line_totals(of, found) == {"B7": 1750, "": 35000}
