"""The panellists of a report-back are the rapporteurs of the working groups it reports on."""

from planner.rules.experts.report_back_by_rapporteurs import ReportBackByRapporteurs
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

ITEMS = (
    item("W1", format="working group", rapporteurs=1, moderators=1),
    item("W2", format="working group", rapporteurs=1, mandatory=False),
    item("P", panellists_most=1, rapporteurs=1),
    item("R1", format="report-back", panellists_most=2, moderators=1, predecessors=("W1", "W2", "P")),
)
OF = problem(items=ITEMS, experts=tuple(expert(f"E{number}") for number in (1, 2, 3)))
HELD = ("W1 M1 R", "W2 M1 R", "R1 M1 R")


def test_counts_panellists_who_are_none_and_rapporteurs_who_are_missing() -> None:
    where = schedule(OF, *HELD, "W1 rapporteur E1", "W2 rapporteur E2", "R1 panellist E1 E3")
    assert amounts(ReportBackByRapporteurs(), OF, where) == [(("R1", "E2"), 1), (("R1", "E3"), 1)]


def test_another_role_on_the_report_back_does_not_do() -> None:
    where = schedule(OF, *HELD, "W1 rapporteur E1", "R1 moderator E1")
    assert amounts(ReportBackByRapporteurs(), OF, where) == [(("R1", "E1"), 1)]


def test_a_rapporteur_of_two_groups_counts_once() -> None:
    where = schedule(OF, *HELD, "W1 rapporteur E1", "W2 rapporteur E1")
    assert amounts(ReportBackByRapporteurs(), OF, where) == [(("R1", "E1"), 1)]


def test_groups_and_report_backs_left_out_do_not_count() -> None:
    where = schedule(OF, "W1 M1 R", "R1 M1 R", "W1 rapporteur E1", "W2 rapporteur E2", "R1 panellist E1")
    assert amounts(ReportBackByRapporteurs(), OF, where) == []
    assert amounts(ReportBackByRapporteurs(), OF, schedule(OF, "W1 M1 R", "W1 rapporteur E1", "R1 panellist E2")) == []


def test_a_report_back_on_no_working_group_is_free() -> None:
    of = problem(items=(item("R1", format="report-back", panellists_most=2),), experts=OF.experts)
    assert amounts(ReportBackByRapporteurs(), of, schedule(of, "R1 M1 R", "R1 panellist E1")) == []


def test_names_who_is_missing_and_who_is_too_many() -> None:
    where = schedule(OF, *HELD, "W1 rapporteur E1", "R1 panellist E3")
    assert sentences(ReportBackByRapporteurs(), OF, where) == [
        "E1 (Expert E1) is rapporteur of one of W1, W2 but no panellist of R1, which reports on them.",
        "E3 (Expert E3) is a panellist of R1 but no rapporteur of what it reports on (W1, W2).",
    ]


def test_solver_and_check_agree() -> None:
    also = [
        schedule(OF, *HELD, "W1 rapporteur E1", "W2 rapporteur E2", "R1 panellist E1 E2"),
        schedule(OF, *HELD, "W1 rapporteur E1", "W2 rapporteur E1", "R1 panellist E1"),
        schedule(OF, *HELD, "W1 rapporteur E1", "W2 rapporteur E1"),
    ]
    assert_agreement(ReportBackByRapporteurs(), OF, also=also)
