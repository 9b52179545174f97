"""Earmarked pledges pay only for their purpose, and the other pledges suffice for the rest."""

from dataclasses import replace

from planner.domain.people import Earmark, Party, Travel
from planner.domain.places import Interpretation, Room
from planner.rules.money.earmarks import Earmarks
from tests.problems import (
    AFTERNOON,
    MORNING,
    amounts,
    assert_agreement,
    expert,
    item,
    option,
    problem,
    schedule,
    sentences,
)

FRENCH = Earmark(text="French speakers and French interpretation", languages=("FR",))
FIRST = Earmark(text="issue (i) and working groups", issues=("I1",), formats=("working group",))
PARTIES = (
    Party(id="P0", name="Norway", pledge=20000),
    Party(id="P1", name="France", pledge=30000, earmark=FRENCH),
    Party(id="P2", name="Germany", pledge=20000, earmark=FIRST),
    Party(id="P3", earmark=FIRST),
)
EXPERTS = (
    expert("E1", sponsored=True, languages=("FR", "EN")),
    expert("E2", sponsored=True, languages=("EN",)),
    expert("E3", sponsored=True, languages=("EN",)),
)
OF = problem(
    options=(option(2),),
    sessions=(MORNING, AFTERNOON),
    items=(
        item("A", panellists_most=2, languages=("EN", "FR")),
        item("B", issue="I2", panellists_most=2),
        item("C", issue="I2", format="working group", rapporteurs=1),
    ),
    experts=EXPERTS,
    travels=tuple(Travel(expert=one.id, venue="V", fare=10000, dsa=1000) for one in EXPERTS),
    interpretation=(
        Interpretation(venue="V", language="EN", fee=5000),
        Interpretation(venue="V", language="FR", fee=7000),
    ),
    rooms=(Room(id="R", venue="V"), Room(id="S", venue="V", cost_per_day=5033)),
    parties=PARTIES,
)


def test_earmarked_money_goes_where_it_may_first() -> None:
    # English 100 and French 140; E1 110 is French and of issue (i), E2 110 of issue (i)
    where = schedule(OF, "A M1 R", "A panellist E1 E2")
    assert amounts(Earmarks(), OF, where) == []


def test_counts_what_neither_earmarked_nor_free_money_can_pay() -> None:
    # On issue (ii) only France can pay E1; E2 and the room are left to Norway's 200
    where = schedule(OF, "B M1 S", "B panellist E1 E2")
    assert amounts(Earmarks(), OF, where) == []
    # E2 and E3 cost 220 and nobody but Norway can pay them
    where = schedule(OF, "B M1 S", "B panellist E2 E3")
    assert amounts(Earmarks(), OF, where) == [(("P1", "P2"), 71)]  # 270.33 less 200


def test_a_seat_in_a_format_is_enough() -> None:
    where = schedule(OF, "B M1 S", "B panellist E2 E3", "C P1 R", "C rapporteur E3")
    assert amounts(Earmarks(), OF, where) == []


def test_a_pledge_pays_no_more_than_it_is() -> None:
    of = replace(OF, parties=(PARTIES[0], replace(PARTIES[2], pledge=5000)))
    # E2 and E3 220, English 100, French 140: 460 less 200 and 50; a set that includes Germany leaves 240 less 200
    where = schedule(of, "A M1 R", "A panellist E2 E3")
    assert amounts(Earmarks(), of, where) == [(("P2",), 40)]


def test_says_what_is_unpaid_and_why() -> None:
    assert sentences(Earmarks(), OF, schedule(OF, "B M1 S", "B panellist E2 E3")) == [
        "USD 70.33 of the cost cannot be paid, since these pledges are earmarked: France (French speakers and French "
        "interpretation); Germany (issue (i) and working groups)."
    ]


def test_is_silent_without_earmarked_pledges_or_with_very_many() -> None:
    for parties in ((), PARTIES[:1], (PARTIES[3],), tuple(replace(PARTIES[2], id=f"P{n}") for n in range(11))):
        of = replace(OF, parties=parties)
        assert amounts(Earmarks(), of, schedule(of, "B M1 S", "B panellist E2 E3")) == []


def test_solver_and_check_agree() -> None:
    assert_agreement(Earmarks(), replace(OF, parties=(replace(PARTIES[0], pledge=12000), *PARTIES[1:])), most=80)
    assert_agreement(Earmarks(), replace(OF, parties=(PARTIES[0], replace(PARTIES[2], pledge=5000))), most=60)
