"""Every expert on a panel shares a language with the item."""

from planner.rules.experts.shared_language import SharedLanguage
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert("E1", languages=("EN", "FR")),
    expert("E2", title="Judge", languages=("ES",)),
    expert("E3", title="Auditor"),
)
ITEMS = (item("A", panellists_most=2, moderators=1, languages=("EN", "FR")), item("B", panellists_most=1))
OF = problem(items=ITEMS, experts=EXPERTS)


def test_counts_each_seat_without_a_language() -> None:
    where = schedule(OF, "A M1 R", "A panellist E1 E2", "A moderator E3")
    assert amounts(SharedLanguage(), OF, where) == [(("A", "E3"), 1), (("A", "E2"), 1)]


def test_an_item_without_languages_or_left_out_asks_for_none() -> None:
    assert amounts(SharedLanguage(), OF, schedule(OF, "B M1 R", "B panellist E2", "A panellist E2")) == []


def test_names_the_languages_of_both() -> None:
    assert sentences(SharedLanguage(), OF, schedule(OF, "A M1 R", "A panellist E2 E3")) == [
        "E2 (Judge) speaks ES; A is held in EN, FR.",
        "E3 (Auditor) states no language; A is held in EN, FR.",
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(SharedLanguage(), OF)
