"""No expert has more seats than the expert's limit, not counting opening, closing and report-back."""

from dataclasses import replace

from planner.rules.experts.expert_sessions import ExpertSessions
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

ITEMS = (
    item("A", panellists_most=2),
    item("B", moderators=1),
    item("C", rapporteurs=1),
    item("O", format="opening", panellists_most=1),
)
OF = problem(items=ITEMS, experts=(expert("E1", title="Judge", sessions_most=1), expert("E2")))
SEATS = ("A panellist E1 E2", "B moderator E1", "C rapporteur E1", "O panellist E1")


def test_counts_the_seats_above_the_limit() -> None:
    assert amounts(ExpertSessions(), OF, schedule(OF, "A M1 R", "B M1 R", "C M1 R", "O M1 R", *SEATS)) == [(("E1",), 2)]


def test_items_left_out_and_uncounted_formats_do_not_count() -> None:
    assert amounts(ExpertSessions(), OF, schedule(OF, "A M1 R", "O M1 R", *SEATS)) == []


def test_the_uncounted_formats_can_be_changed() -> None:
    setting = ExpertSessions.default.with_parameters(uncounted="panel")
    of = replace(OF, settings={"expert_sessions": setting})
    assert amounts(ExpertSessions(), of, schedule(of, "A M1 R", "B M1 R", "O M1 R", *SEATS)) == []


def test_names_the_items_and_the_limit() -> None:
    assert sentences(ExpertSessions(), OF, schedule(OF, "A M1 R", "B M1 R", *SEATS)) == [
        "E1 (Judge) has 2 seats (A, B); the limit is 1."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(ExpertSessions(), OF)


def test_solver_and_check_agree_on_a_limit_of_none() -> None:
    assert_agreement(ExpertSessions(), replace(OF, experts=(expert("E1", sessions_most=0), expert("E2"))))
