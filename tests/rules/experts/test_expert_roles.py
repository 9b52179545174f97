"""Moderators and rapporteurs are taken from those who can; remote experts take only the roles open to them."""

from planner.rules.experts.expert_roles import ExpertRoles
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert("E1", title="Judge", can_moderate=False),
    expert("E2", title="Auditor", can_rapporteur=False),
    expert("E3", title="Analyst", remote=True, remote_panellist=False),
    expert("E4", title="Adviser", remote=True, remote_moderator=True),
    expert("E5", title="Lawyer", remote_panellist=False),
)
ITEM = item("A", moderators=1, panellists_most=1, rapporteurs=1)
OF = problem(items=(ITEM,), experts=EXPERTS)


def test_counts_each_seat_in_a_closed_role() -> None:
    where = schedule(OF, "A M1 R", "A moderator E1 E3", "A panellist E3", "A rapporteur E2")
    assert amounts(ExpertRoles(), OF, where) == [
        (("A", "E1", "moderator"), 1),
        (("A", "E3", "moderator"), 1),
        (("A", "E3", "panellist"), 1),
        (("A", "E2", "rapporteur"), 1),
    ]


def test_open_roles_and_items_left_out_do_not_count() -> None:
    where = schedule(OF, "A M1 R", "A moderator E4 E2", "A panellist E1 E5", "A rapporteur E3")
    assert amounts(ExpertRoles(), OF, where) == []
    assert amounts(ExpertRoles(), OF, schedule(OF, "A moderator E1")) == []


def test_says_why_not() -> None:
    where = schedule(OF, "A M1 R", "A moderator E1 E3", "A panellist E3", "A rapporteur E2")
    assert sentences(ExpertRoles(), OF, where) == [
        "E1 (Judge) is moderator of A, but does not moderate.",
        "E3 (Analyst) is moderator of A, but takes part remotely and so cannot moderate.",
        "E3 (Analyst) is panellist of A, but takes part remotely and may not be a panellist.",
        "E2 (Auditor) is rapporteur of A, but is not available as rapporteur.",
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(ExpertRoles(), OF)
