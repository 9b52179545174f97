"""Counting before any search."""

import random
from dataclasses import replace
from datetime import date

from planner.domain.agenda import Attendance, Issue, Item, PartyType, Position, Session, SessionUse
from planner.domain.money import BudgetLine, Driver
from planner.domain.people import Absence, Travel
from planner.domain.places import Document, Interpretation, Room
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.explain.audit import Finding, Severity, audit
from planner.rules import RULE
from tests.explain.options import HERE, LATER, ROOMS, THERE, judged, of, reasons
from tests.problems import MORNING, NOON, WORKSHOP, expert, item, option


def softened(rule: str, **parameters: int | str) -> dict[str, Setting]:
    return {rule: Setting(Mode.SOFT, parameters={**RULE[rule].default.parameters, **parameters})}


def test_nothing_to_say_of_a_problem_with_room_to_spare() -> None:
    one = of(item("A", minutes=30))
    assert reasons(one) == {}
    assert not audit(one).hopeless


def test_minutes_that_only_optional_items_can_fill() -> None:
    issues = (Issue(id="I1", number="iv", minutes_least=90),)
    kept, one_enough, other_enough = item("D1"), item("D3", mandatory=False), item("D5", mandatory=False, minutes=30)
    short = item("D6", mandatory=False, minutes=20)

    def said(*items: Item) -> list[Finding]:
        return [found for found in audit(of(*items, issues=issues)).findings if found.sentence.startswith("Issue")]

    start = "Issue (iv) reaches 60 of 90 minutes with its mandatory items; "
    assert said(kept, one_enough, other_enough, short) == [Finding(Severity.NOTE, start + "one of D3, D5 is needed.")]
    assert said(kept, one_enough) == [Finding(Severity.NOTE, start + "D3 is needed.")]
    assert said(kept, short, item("D7", mandatory=False, minutes=15)) == [
        Finding(Severity.NOTE, start + "more than one of D6, D7 is needed.")
    ]
    assert said(kept, short) == [
        Finding(
            Severity.IMPOSSIBLE,
            "Issue (iv) reaches 80 of 90 minutes even with all its items. "
            "Add items or lengthen them, or lower Minutes least of the issue on the sheet Issues.",
        )
    ]


def test_a_room_for_each_item() -> None:
    one = of(item("A", capacity_least=50, layouts=("U",), languages=("EN", "FR")), interpretation=TEAMS)
    assert reasons(one) == {"W1 U": ("W1 Amman: no room fits A (50 seats, U, 2 booths).",)}


def test_room_minutes_count_plenary_items_alone_and_others_beside_one_another() -> None:
    plenary = item("P", minutes=45, attendance=Attendance.PLENARY)
    one = of(plenary, item("A", minutes=45), item("B", minutes=45))
    assert reasons(one) == {
        "W1 U": (
            "W1 Amman: plenary items of 45 minutes and other items of 90 in U-A need 135 minutes; there are only 90.",
        )
    }
    assert (
        Finding(
            Severity.WARNING,
            "W1 V: plenary items of 45 minutes and other items of 90, up to 2 at once in V-A and V-B, "
            "need 90 minutes; there are 90.",
        )
        in audit(one).findings
    )


def test_items_that_fit_few_rooms_are_counted_in_these() -> None:
    one = of(item("A", capacity_least=50), item("B", capacity_least=50), options=(HERE,))
    text = "W1 Vienna: items of 120 minutes in V-A need 120 minutes; there are only 90."
    assert reasons(one) == {"W1 V": (text,)}


def test_minutes_an_issue_lacks_are_counted_and_an_evening_is_not_the_days() -> None:
    issues = (Issue(id="I1", number="i", minutes_least=100),)
    evening = Session(id="E", start=1095, end=1185, use=SessionUse.RESTRICTED, interpreted=False)
    one = of(item("A"), item("B", mandatory=False), issues=issues, options=(THERE,))
    assert reasons(one) == {"W1 U": ("W1 Amman: items of 100 minutes in U-A need 100 minutes; there are only 90.",)}
    late = of(item("A"), item("B", evening=True), options=(THERE,), sessions=(MORNING, evening))
    assert reasons(late) == {}


TEAMS = (
    Interpretation(venue="V", language="EN", teams=2, fee=100, travel=1000, dsa=10),
    Interpretation(venue="V", language="FR", teams=1),
    Interpretation(venue="U", language="EN"),
    Interpretation(venue="U", language="FR"),
)


def test_team_minutes() -> None:
    rooms = (ROOMS[0], Room(id="V-C", venue="V", seats=100, booths=2))
    items = (item("A", languages=("EN", "FR")), item("B", languages=("EN", "FR")), item("C", languages=("EN", "RU")))
    one = of(*items, options=(HERE,), rooms=rooms, interpretation=TEAMS)
    assert reasons(one) == {
        "W1 V": (
            "W1 Vienna: items of 120 minutes need 120 minutes with interpretation into FR; one team gives only 90.",
            "W1 Vienna: there is no interpreter team for RU, which C needs.",
        )
    }


def test_the_first_items_without_an_interpreter_team() -> None:
    items = [item(name, minutes=10, languages=("EN", "RU")) for name in "ABCDE"]
    one = of(*items, options=(HERE,), interpretation=TEAMS)
    text = "W1 Vienna: there is no interpreter team for RU, which A, B, C and 2 more items need."
    assert reasons(one) == {"W1 V": (text,)}


EXPERTS = (
    expert("E1", legal=True, party_type=PartyType.DONOR),
    expert("E2", legal=True, competence={"I1": 1}),
    expert("E3", specialisms=("asset_recovery",)),
    expert("E4"),
)


def test_panels_count_the_free_and_eligible() -> None:
    panel = item("A3", panellists_least=2, panellists_most=3, legal_least=2, competence_least=2)
    away = Absence(expert="E1", start=LATER.start, end=LATER.start)
    one = of(panel, experts=EXPERTS, absences=(away,), options=(HERE, LATER))
    said = {one: found[0] for one, found in reasons(one).items()}
    assert said == {
        "W1 V": "W1 Vienna: A3 needs 2 legal panellists with competence 2; only 1 can come.",
        "W2 V": "W2 Vienna: A3 needs 2 legal panellists with competence 2; none can come.",
    }


def test_an_absence_on_the_day_of_travel_counts_for_those_who_travel() -> None:
    panel = item("A", panellists_least=4, panellists_most=4)
    eve = Absence(expert="E1", start=date(2007, 3, 25), end=date(2007, 3, 25))
    way = Travel(expert="E1", venue="V", nights_before=1)
    one = of(panel, experts=EXPERTS, absences=(eve,), travels=(way,))
    assert reasons(one) == {
        "W1 V": (
            "W1 Vienna: A needs 4 panellists; only 3 can come.",
            "W1 Vienna: issue (i) needs 4 panel seats; the experts who can come can take only 3.",
            "W1 Vienna: the whole agenda needs 4 panel seats; the experts who can come can take only 3.",
        )
    }


def test_an_absence_before_the_day_of_travel_does_not_count() -> None:
    panel = item("A", panellists_least=4, panellists_most=4)
    earlier = Absence(expert="E1", start=date(2007, 3, 24), end=date(2007, 3, 24))
    way = Travel(expert="E1", venue="V", nights_before=1)
    assert reasons(of(panel, experts=EXPERTS, absences=(earlier,), travels=(way,))) == {}


def test_parties_specialisms_roles_and_days() -> None:
    panel = item(
        "A",
        position=Position.LAST_DAY,
        panellists_least=1,
        panellists_most=3,
        moderators=1,
        party_least={PartyType.DONOR: 1},
        specialisms=("asset_recovery",),
    )
    experts = (expert("E1", party_type=PartyType.DONOR, can_moderate=False), expert("E3", can_moderate=False))
    away = Absence(expert="E1", start=date(2007, 3, 27), end=date(2007, 3, 27))
    two = option(id="W1 V", window="W1", days=2)
    one = of(panel, experts=experts, absences=(away,), options=(two,))
    assert reasons(one)["W1 V"][:4] == (
        "W1 Vienna: A needs 1 moderator; none can come.",
        "W1 Vienna: A needs 2 different experts; only 1 can come.",
        "W1 Vienna: A needs 1 donor panellist; none can come.",
        "W1 Vienna: A needs 1 asset recovery panellist; none can come.",
    )


def test_seats_of_a_kind_against_the_limits_of_those_who_are_free() -> None:
    items = (
        item("A", panellists_least=1, panellists_most=2, legal_least=1, minutes=30),
        item("B", panellists_least=1, panellists_most=2, legal_least=1, minutes=30),
        item("R", panellists_least=1, panellists_most=2, legal_least=1, minutes=30, format="report-back"),
    )
    experts = (expert("E1", legal=True, sessions_most=1), expert("E2"), expert("E3"))
    one = of(*items, experts=experts, options=(HERE,))
    assert reasons(one) == {
        "W1 V": (
            "W1 Vienna: issue (i) needs 2 legal seats; the experts who can come can take only 1.",
            "W1 Vienna: the whole agenda needs 2 legal seats; the experts who can come can take only 1.",
        )
    }


def test_an_argument_rests_on_hard_rules_only() -> None:
    one = of(item("A", capacity_least=500), settings=softened("room_seats"))
    assert reasons(one) == {}
    short = of(item("A", panellists_least=2, panellists_most=2), settings=softened("seats_filled"))
    assert reasons(short) == {}
    loose = of(item("A", capacity_least=500), settings=softened("mandatory_items"))
    assert reasons(loose) == {}


def test_the_least_cost_against_the_ceiling() -> None:
    plenary = item("P", minutes=45, attendance=Attendance.PLENARY, languages=("EN", "FR"), capacity_least=50)
    plenary = replace(plenary, panellists_most=1)
    budget = (
        BudgetLine(id="B1", title="Travel", driver=Driver.TRAVEL),
        BudgetLine(id="B2", title="Interpretation", driver=Driver.INTERPRETATION),
        BudgetLine(id="B3", title="Venue", driver=Driver.VENUE),
        BudgetLine(id="B4", title="Documents", driver=Driver.DOCUMENTS),
        BudgetLine(id="B5", title="Contingency", driver=Driver.PERCENT, percent=10),
    )
    sponsored = [
        expert(id, sponsored=True, languages=("EN",), party_type=PartyType.PARTNER_COUNTRY)
        for id in ("E1", "E2")  # noqa: A001
    ]
    fares = (Travel(expert="E1", venue="V", fare=5000, dsa=100), Travel(expert="E2", venue="V", fare=9000))
    rooms = (Room(id="V-A", venue="V", seats=100, booths=3, cost_per_day=2000), Room(id="V-B", venue="V"))
    one = of(
        plenary,
        budget=budget,
        experts=tuple(sponsored),
        travels=fares,
        rooms=rooms,
        options=(HERE,),
        interpretation=TEAMS[:2],
        documents=(Document(id="D", title="Paper", words=1000, languages=("EN", "FR")),),
        workshop=replace(WORKSHOP, ceiling=40000),
        settings={"partner_country_floor": RULE["partner_country_floor"].default.with_parameters(least=1)},
    )
    # travel 5000 + 100, a team of EN 2 x (100 + 1000 + 2 x 10), the room 2000, the paper 30000, and 10 per cent
    total = (5100 + 2240 + 2000 + 30000) * 11 // 10
    assert total == 43274
    assert reasons(one) == {"W1 V": ("W1 Vienna: the cost is at least USD 432.74, the limit USD 400.",)}


def warnings(one: Problem) -> list[str]:
    return [found.sentence for found in audit(one).findings if found.severity is Severity.WARNING]


def test_says_so_when_no_option_is_left() -> None:
    one = of(item("A", capacity_least=500), sessions=(MORNING, NOON))
    found = audit(one)
    assert found.hopeless
    assert found.findings[0] == Finding(Severity.IMPOSSIBLE, "Counting leaves none of the 2 dates and venues.")
    assert set(found.impossible) == {"W1 V", "W1 U"}


def test_the_options_may_be_chosen() -> None:
    one = of(item("A", capacity_least=500))
    assert set(audit(one, [THERE]).impossible) == {"W1 U"}


def any_problem(seed: int) -> Problem:
    """Two or three items, two dates, two rooms, four experts, everything drawn."""
    chance = random.Random(seed)
    languages = (("EN",), ("EN", "FR"))
    items = [
        item(
            name,
            minutes=chance.choice((30, 45, 60)),
            attendance=chance.choice((Attendance.PLENARY, Attendance.PARALLEL)),
            capacity_least=chance.choice((10, 50)),
            languages=chance.choice(languages),
            panellists_least=chance.randint(0, 2),
            panellists_most=2,
            legal_least=chance.randint(0, 1),
        )
        for name in "ABC"[: chance.randint(2, 3)]
    ]
    experts = [
        expert(name, legal=chance.random() < 0.6, languages=("EN",), sessions_most=chance.randint(1, 2))
        for name in ("E1", "E2", "E3", "E4")
    ]
    day = chance.choice((HERE.start, LATER.start))
    away = [Absence(expert=one.id, start=day, end=day) for one in experts if chance.random() < 0.3]
    teams = [Interpretation(venue="V", language=language, teams=chance.randint(1, 2)) for language in ("EN", "FR")]
    return of(
        *items,
        options=(HERE, LATER),
        experts=tuple(experts),
        absences=tuple(away),
        interpretation=tuple(teams),
        rooms=(ROOMS[0], replace(ROOMS[1], booths=chance.choice((0, 2)))),
        sessions=(MORNING, NOON)[: chance.randint(1, 2)],
        settings={"issue_expertises": Setting(Mode.OFF)},
    )


def test_never_calls_impossible_what_the_solver_finds_possible() -> None:
    counted, proved = judged(any_problem(seed) for seed in range(40))
    assert counted >= 20
    assert proved >= 20
