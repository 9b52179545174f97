"""Each item has the experts that the Requirements sheet asks for."""

import pytest

from planner.domain.agenda import PartyType, Requirement, Role
from planner.domain.people import Organization
from planner.rules.parties.requirements import Requirements
from tests.problems import amounts, assert_agreement, expert, item, problem, schedule, sentences

EXPERTS = (
    expert(
        "E1", region="African", languages=("EN", "FR"), party_type=PartyType.DONOR, party="P1", organization="O1",
        country="Kenya", specialisms=("evaluation",), development=True,
    ),
    expert("E2", party_type=PartyType.DONOR, party="P1", legal=True),
    expert("E3", party_type=PartyType.DONOR, organization="O2"),
    expert("E4", party_type=PartyType.PARTNER_COUNTRY, organization="O2"),
)  # fmt: skip
ORGANIZATIONS = (Organization(id="O1", group_member=True), Organization(id="O2"))
ITEM = item("A", panellists_most=3, moderators=1)


def row(attribute: str, value: str = "", least: int = 1, *roles: Role, hard: bool = True) -> Requirement:
    return Requirement(
        id=f"{attribute} {value}", item="A", attribute=attribute, value=value, least=least, hard=hard,
        roles=roles or tuple(Role),
    )  # fmt: skip


CASES = [
    (row("region", "African"), "E1"),
    (row("language", "FR"), "E1"),
    (row("party type", "partner country"), "E4"),
    (row("organization", "O1"), "E1"),
    (row("country", "Kenya"), "E1"),
    (row("specialism", "evaluation"), "E1"),
    (row("group member", "yes"), "E1"),
    (row("expertise", "development"), "E1"),
    (row("expertise", "legal"), "E2"),
]


@pytest.mark.parametrize(("asked", "who"), CASES, ids=[asked.id for asked, _ in CASES])
def test_only_the_expert_meant_counts_and_the_solver_agrees(asked: Requirement, who: str) -> None:
    of = problem(items=(ITEM,), experts=EXPERTS, organizations=ORGANIZATIONS, requirements=(asked,))
    for one in EXPERTS:
        found = amounts(Requirements(), of, schedule(of, "A M1 R", f"A panellist {one.id}"))
        assert found == ([] if one.id == who else [(("A",), 1)])
    assert_agreement(Requirements(), of, most=25)


def test_only_the_row_s_roles_count_and_only_where_the_item_is_held() -> None:
    asked = row("language", "FR", 1, Role.PANELLIST)
    of = problem(items=(ITEM,), experts=EXPERTS, requirements=(asked,))
    assert amounts(Requirements(), of, schedule(of, "A M1 R", "A moderator E1")) == [(("A",), 1)]
    assert amounts(Requirements(), of, schedule(of)) == []


def test_counts_missing_donors_each_once_and_the_solver_agrees() -> None:
    of = problem(items=(ITEM,), experts=EXPERTS, requirements=(row("distinct donors", "", 2, Role.PANELLIST),))
    assert amounts(Requirements(), of, schedule(of, "A M1 R", "A panellist E1 E2 E4")) == [(("A",), 1)]
    assert amounts(Requirements(), of, schedule(of, "A M1 R", "A panellist E2 E3")) == []
    assert_agreement(Requirements(), of)


def test_wished_rows_are_another_rule_s() -> None:
    of = problem(items=(ITEM,), experts=EXPERTS, requirements=(row("region", "Asian", hard=False),))
    assert amounts(Requirements(), of, schedule(of, "A M1 R")) == []


def test_a_row_that_nobody_can_meet_still_binds() -> None:
    of = problem(items=(ITEM,), experts=EXPERTS, requirements=(row("region", "Asian"),))
    assert_agreement(Requirements(), of, also=[schedule(of)])


def test_says_what_is_asked_for() -> None:
    rows = (row("distinct donors", "", 2, Role.PANELLIST), row("language", "FR"), row("group member", "yes", 2))
    of = problem(items=(ITEM,), experts=EXPERTS, organizations=ORGANIZATIONS, requirements=rows)
    assert sentences(Requirements(), of, schedule(of, "A M1 R", "A panellist E3")) == [
        "A needs at least 2 different donors as panellists; it has 1.",
        "A needs at least 1 expert who speaks FR; it has 0.",
        "A needs at least 2 experts of member organizations of the Group; it has 0.",
    ]
