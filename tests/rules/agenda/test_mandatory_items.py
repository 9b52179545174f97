"""Every mandatory item is held, and every issue has its number of mandatory items."""

from planner.domain.agenda import Issue
from planner.rules.agenda.mandatory_items import MandatoryItems
from tests.problems import amounts, assert_agreement, item, problem, schedule, sentences
from tests.rules.agenda.unsayable import unsayable

ITEMS = (item("A"), item("B", mandatory=False), item("C", issue="I2"))
OF = problem(items=ITEMS, issues=(Issue(id="I1", number="i", mandatory_least=1), Issue(id="I2", number="ii")))
SHORT = problem(items=ITEMS, issues=(Issue(id="I1", number="i", mandatory_least=3),))


def test_counts_each_mandatory_item_left_out_once() -> None:
    assert amounts(MandatoryItems(), OF, schedule(OF, "C M1 R")) == [(("A",), 1)]
    assert sentences(MandatoryItems(), OF, schedule(OF, "C M1 R")) == ["A, which is mandatory, is left out."]


def test_an_issue_counts_what_the_agenda_lacks_whatever_is_held() -> None:
    assert amounts(MandatoryItems(), SHORT, schedule(SHORT, "A M1 R", "B M1 R", "C M1 R")) == [(("I1",), 2)]
    assert sentences(MandatoryItems(), SHORT, schedule(SHORT, "A M1 R", "C M1 R")) == [
        "Issue (i) must have 3 mandatory items; the agenda lists 1."
    ]
    assert unsayable(MandatoryItems(), SHORT, schedule(SHORT, "A M1 R", "B M1 R", "C M1 R"))


def test_solver_and_check_agree() -> None:
    assert_agreement(MandatoryItems(), OF)
