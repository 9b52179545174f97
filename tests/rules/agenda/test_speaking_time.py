"""Each panellist has time to speak, and a third of the time is left for discussion."""

from planner.rules.agenda.speaking_time import SpeakingTime
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = tuple(expert(name) for name in ("E1", "E2", "E3", "E4"))
OF = problem(
    items=(
        item("A", minutes=45, panellists_most=4, moderators=1),
        item("B", minutes=40, format="case study", panellists_most=3),
        item("O", minutes=30, format="opening", panellists_most=4),
    ),
    experts=EXPERTS,
)


def test_counts_panellists_beyond_two_thirds_of_the_time() -> None:
    found = schedule(OF, "A M1 R", "A panellist E1 E2 E3 E4", "B M1 R", "B panellist E1 E2 E3", "B moderator E4")
    assert amounts(SpeakingTime(), OF, found) == [(("A",), 1), (("B",), 1)]
    assert sentences(SpeakingTime(), OF, found)[0] == (
        "A has 4 panellists in 45 minutes; at 10 minutes each less than a third is left for discussion."
    )


def test_exactly_two_thirds_is_enough_and_other_formats_are_free() -> None:
    found = schedule(OF, "A M1 R", "A panellist E1 E2 E3", "A moderator E4", "O M1 R", "O panellist E1 E2 E3 E4")
    assert amounts(SpeakingTime(), OF, found) == []


def test_an_item_left_out_needs_no_time() -> None:
    assert amounts(SpeakingTime(), OF, schedule(OF, "A panellist E1 E2 E3 E4")) == []


def test_solver_and_check_agree() -> None:
    assert_agreement(SpeakingTime(), OF, most=60)
