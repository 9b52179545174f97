"""Every day of the workshop has items."""

from planner.rules.agenda.days_used import DaysUsed
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

OF = problem(items=(item("A"), item("B")), options=(option(1), option(3)))


def test_counts_each_day_of_the_option_without_an_item() -> None:
    long = OF.options[1]
    assert amounts(DaysUsed(), OF, schedule(OF, "A 1 M1 R")) == []
    assert amounts(DaysUsed(), OF, schedule(OF, "A 1 M1 R", "B 3 M1 R", option=long)) == [(("2",), 1)]
    assert amounts(DaysUsed(), OF, schedule(OF, option=long)) == [(("1",), 1), (("2",), 1), (("3",), 1)]


def test_names_the_day() -> None:
    assert sentences(DaysUsed(), OF, schedule(OF)) == ["Nothing is held on day 1, Monday 26 March 2007."]


def test_solver_and_check_agree() -> None:
    assert_agreement(DaysUsed(), OF)
