"""Moderators rotate: among experts, and among regional groups."""

from planner.domain.setting import Mode, Setting
from planner.rules.parties.moderator_rotation import ModeratorRotation
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert("E1", region="African"),
    expert("E2", region="African"),
    expert("E3", region="Asian"),
    expert("E4"),
    expert("E5", region="GRULAC", can_moderate=False),
    expert("E6", region="WEOG", remote=True),
)
ITEMS = tuple(item(name, moderators=1, rapporteurs=1, minutes=20) for name in "ABCD")
SETTINGS = {"moderator_rotation": Setting(Mode.SOFT, parameters={"most": 1})}
OF = problem(items=ITEMS, experts=EXPERTS, settings=SETTINGS)
HELD = ("A M1 R", "B M1 10:20 R", "C M1 10:40 R", "D M1 11:00 R")


def test_counts_items_above_the_limit_of_an_expert() -> None:
    assert amounts(ModeratorRotation(), OF, schedule(OF, *HELD, "A moderator E4", "B moderator E4")) == [(("E4",), 1)]


def test_counts_moderators_above_an_equal_share_of_the_groups_that_can() -> None:
    where = schedule(OF, *HELD[:3], "A moderator E1", "B moderator E2", "C moderator E5")
    assert amounts(ModeratorRotation(), OF, where) == []  # 2 of 3, two groups can: 1.5 rounded up
    where = schedule(OF, *HELD, "A moderator E1", "B moderator E2", "C moderator E2", "D moderator E3")
    assert amounts(ModeratorRotation(), OF, where) == [(("E2",), 1), (("African",), 1)]


def test_rapporteurs_do_not_count() -> None:
    assert amounts(ModeratorRotation(), OF, schedule(OF, *HELD, "A rapporteur E1", "B rapporteur E1")) == []


def test_gives_the_figures() -> None:
    where = schedule(OF, *HELD, "A moderator E1", "B moderator E2", "C moderator E2", "D moderator E3")
    assert sentences(ModeratorRotation(), OF, where) == [
        "E2 (Expert E2) moderates 2 items, more than 1.",
        "African has 3 of the 4 moderators of States; an equal share is 2.",
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(ModeratorRotation(), OF, most=60)


def test_solver_and_check_agree_where_no_group_can_moderate() -> None:
    of = problem(items=ITEMS, experts=EXPERTS[3:], settings=SETTINGS)
    assert_agreement(ModeratorRotation(), of)
