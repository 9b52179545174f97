"""Working groups that need the same scarce specialism are not held at the same time."""

from dataclasses import replace

from planner.rules.agenda.scarce_specialisms import ScarceSpecialisms
from tests.problems import AFTERNOON, MORNING, amounts, assert_agreement, expert, item, problem, schedule, sentences

GROUPS = (
    item("A", format="working group", minutes=45, specialisms=("tracing", "law")),
    item("B", format="working group", minutes=45, specialisms=("law", "tracing")),
    item("C", format="working group", minutes=45, specialisms=("law",)),
    item("D", minutes=45, specialisms=("tracing",)),
    item("E", format="working group", minutes=45, specialisms=("unheard",)),
    item("F", format="working group", minutes=45, specialisms=("unheard",)),
)
LAWYERS = [expert(name, specialisms=("law",)) for name in "123"]
EXPERTS = (*LAWYERS, expert("4", specialisms=("law", "tracing")))
RULE = ScarceSpecialisms()
OF = problem(
    items=GROUPS,
    experts=EXPERTS,
    sessions=(MORNING, AFTERNOON),
    settings={"scarce_specialisms": RULE.default.with_parameters(scarce=3)},
)


def test_counts_pairs_of_working_groups_with_a_scarce_specialism() -> None:
    found = schedule(OF, *(f"{group.id} M1 R" for group in GROUPS))
    assert amounts(RULE, OF, found) == [(("A", "B"), 1), (("E", "F"), 1)]
    assert sentences(RULE, OF, found)[0] == (
        "A and B are held at the same time and both need tracing, which few experts have."
    )


def test_the_limit_is_included() -> None:
    of = replace(OF, settings={"scarce_specialisms": RULE.default.with_parameters(scarce=4)})
    assert amounts(RULE, of, schedule(of, "A M1 R", "C M1 R")) == [(("A", "C"), 1)]


def test_solver_and_check_agree() -> None:
    assert_agreement(RULE, OF, most=60)
