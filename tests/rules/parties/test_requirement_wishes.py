"""Each item has the experts that the wished rows of the Requirements sheet ask for."""

from planner.domain.agenda import Requirement
from planner.rules.parties.requirement_wishes import RequirementWishes
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (expert("E1", languages=("AR",)), expert("E2", languages=("EN",)))
ROWS = (
    Requirement(id="row 2", item="A", attribute="language", value="AR", least=1, hard=False),
    Requirement(id="row 3", item="A", attribute="language", value="FR", least=1),
)
OF = problem(items=(item("A", panellists_most=1),), experts=EXPERTS, requirements=ROWS)


def test_counts_wished_rows_only() -> None:
    assert amounts(RequirementWishes(), OF, schedule(OF, "A M1 R", "A panellist E2")) == [(("A",), 1)]
    assert amounts(RequirementWishes(), OF, schedule(OF, "A M1 R", "A panellist E1")) == []


def test_says_what_is_wished() -> None:
    assert sentences(RequirementWishes(), OF, schedule(OF, "A M1 R")) == [
        "A needs at least 1 expert who speaks AR; it has 0."
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(RequirementWishes(), OF)
