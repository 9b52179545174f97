"""No day of the workshop is nearly empty."""

from dataclasses import replace

from planner.domain.setting import Mode
from planner.rules.agenda.days_used import DaysUsed
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

AN_HOUR_AND_A_HALF = replace(DaysUsed.default, parameters={"least": 90})
OF = problem(
    items=(item("A", minutes=30), item("B"), item("C")),
    options=(option(1), option(3)),
    settings={"days_used": AN_HOUR_AND_A_HALF},
)
LONG = OF.options[1]


def test_counts_each_day_of_the_option_with_too_few_minutes() -> None:
    assert amounts(DaysUsed(), OF, schedule(OF, "A 1 M1 R", "B 1 M1 10:30 R")) == []
    full = schedule(OF, "A 1 M1 R", "B 1 M1 10:30 R", "C 3 M1 R", option=LONG)
    assert amounts(DaysUsed(), OF, full) == [(("2",), 1), (("3",), 1)]
    assert amounts(DaysUsed(), OF, schedule(OF)) == [(("1",), 1)]


def test_an_hour_is_asked_for_unless_told() -> None:
    usual = replace(OF, settings={})
    assert amounts(DaysUsed(), usual, schedule(OF, "A 1 M1 R")) == [(("1",), 1)]
    assert amounts(DaysUsed(), usual, schedule(OF, "B 1 M1 R")) == []


def test_names_the_day_and_its_minutes() -> None:
    found = sentences(DaysUsed(), OF, schedule(OF, "A 1 M1 R"))
    assert found == ["Only 30 minutes of items are held on day 1, Monday 26 March 2007."]
    assert sentences(DaysUsed(), OF, schedule(OF)) == ["Nothing is held on day 1, Monday 26 March 2007."]


def test_solver_and_check_agree() -> None:
    assert DaysUsed.default.mode is Mode.SOFT
    assert_agreement(DaysUsed(), OF)
