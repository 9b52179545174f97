"""Counting people before any search: floors of regions, parties, partner countries and Requirements rows."""

import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner.domain.agenda import Item, PartyType, Requirement, Role
from planner.domain.people import Absence, Organization, Party, Travel
from planner.domain.problem import Problem
from planner.domain.setting import Mode, Setting
from planner.explain.audit import Severity, audit
from planner.rules import RULE
from tests.explain.options import HERE, LATER, judged, of, reasons
from tests.problems import WORKSHOP, expert, item

PANEL = item("A", panellists_most=2)
COUNTRY, DONOR = PartyType.PARTNER_COUNTRY, PartyType.DONOR


def row(attribute: str, value: str = "", least: int = 1, **facts: Any) -> Requirement:
    return Requirement(id=attribute, item="A", attribute=attribute, value=value, least=least, **facts)


def away(*experts: str, first: date = HERE.start, last: date = HERE.end) -> tuple[Absence, ...]:
    return tuple(Absence(expert=one, start=first, end=last) for one in experts)


def said(*items: Item, **parts: Any) -> list[str]:
    """Why counting excludes the one option, without its name."""
    found = reasons(of(*items, **{"options": (HERE,), **parts}))
    return [sentence.removeprefix("W1 Vienna: ") for sentence in found.get(HERE.id, ())]


def least(rule: str, number: int) -> dict[str, Setting]:
    return {rule: RULE[rule].default.with_parameters(least=number)}


AFRICANS = tuple(expert(name, region="African") for name in ("E1", "E2", "E3"))
ASKED = row("region", "African")


def test_a_required_row_that_nobody_who_can_come_meets() -> None:
    experts, all_away = (*AFRICANS, expert("E4")), away("E1", "E2", "E3")
    parts: dict[str, Any] = {"experts": experts, "requirements": (ASKED,)}
    sentence = "A needs 1 expert of the African group; none can come, all 3 are away."
    assert said(PANEL, absences=all_away, **parts) == [sentence]
    assert said(PANEL, absences=away("E1", "E2"), **parts) == []
    assert said(PANEL, **{**parts, "experts": experts[3:]}) == ["A needs 1 expert of the African group; there is none."]


def test_only_required_rows_of_hard_rules_on_items_that_must_be_held_count() -> None:
    parts: dict[str, Any] = {"experts": AFRICANS, "absences": away("E1", "E2", "E3")}
    assert said(replace(PANEL, mandatory=False), requirements=(ASKED,), **parts) == []
    assert said(PANEL, requirements=(replace(ASKED, hard=False),), **parts) == []
    for rule in ("requirements", "mandatory_items", "expert_available"):
        settings = {rule: Setting(Mode.SOFT, parameters=RULE[rule].default.parameters)}
        assert said(PANEL, requirements=(ASKED,), settings=settings, **parts) == []


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (row("region", "GRULAC", 2), "A needs 2 experts of GRULAC; there is none."),
        (row("language", "AR"), "A needs 1 expert who speaks AR; none can come, the only one is away."),
        (row("party type", "donor"), "A needs 1 donor expert; none can come, both are away."),
        (row("organization", "MOJ"), "A needs 1 expert of MOJ; none can come, the only one is away."),
        (row("country", "Kenya"), "A needs 1 expert from Kenya; none can come, the only one is away."),
        (
            row("specialism", "asset_recovery"),
            "A needs 1 expert in asset recovery; none can come, the only one is away.",
        ),
        (
            row("group member", "yes"),
            "A needs 1 expert of a member organization of the Group; none can come, the only one is away.",
        ),
        (row("expertise", "legal"), "A needs 1 expert with legal expertise; none can come, the only one is away."),
        (row("distinct donors", least=2), "A needs 2 different donors; none can come, both are away."),
        (
            row("region", "African", roles=(Role.RAPPORTEUR,)),
            "A needs 1 expert of the African group as rapporteur; none is left: 1 cannot take such a seat.",
        ),
    ],
)
def test_what_rows_ask_for(asked: Requirement, sentence: str) -> None:
    experts = (
        expert("E1", party_type=DONOR, languages=("AR",), country="Kenya", legal=True, specialisms=("asset_recovery",)),
        expert("E2", party_type=DONOR, organization="MOJ", can_rapporteur=False, region="African"),
    )
    found = said(
        replace(PANEL, rapporteurs=1),
        experts=experts,
        absences=away("E1", "E2"),
        organizations=(Organization(id="MOJ", group_member=True),),
        requirements=(asked,),
    )
    assert sentence in found


def test_donors_with_several_experts_count_once() -> None:
    experts = [
        expert(name, party_type=DONOR, party=party) for name, party in (("E1", "P1"), ("E2", "P1"), ("E3", "P2"))
    ]
    parts: dict[str, Any] = {"experts": tuple(experts), "requirements": (row("distinct donors", least=2),)}
    assert said(PANEL, absences=away("E3"), **parts) == ["A needs 2 different donors; only 1 of 2 can send one."]
    assert said(PANEL, absences=away("E1"), **parts) == []


def test_partner_countries_regions_and_parties() -> None:
    experts = tuple(replace(one, party_type=COUNTRY, party="P1") for one in AFRICANS)
    parts: dict[str, Any] = {"experts": experts, "absences": away("E1", "E2")}
    assert said(PANEL, settings=least("partner_country_floor", 2), **parts) == [
        "2 experts from partner countries must have a speaking role; only 1 of 3 can come: 2 are away."
    ]
    assert said(PANEL, settings=least("regional_floor", 2), **parts) == [
        "2 experts of the African group must have a seat; only 1 of 3 can come: 2 are away."
    ]
    parties = (Party(id="P1", name="Kenya", must_be_represented=True), Party(id="P2", must_be_represented=True))
    assert said(PANEL, parties=parties, **parts) == ["an expert of P2 must have a seat; there is none."]
    assert said(PANEL, parties=parties[:1], **{**parts, "absences": away("E1", "E2", "E3")}) == [
        "an expert of Kenya must have a seat; none can come, all 3 are away."
    ]


def test_visas_and_nominations_that_come_too_late() -> None:
    workshop = replace(WORKSHOP, planning_date=date(2007, 3, 1))  # 25 days before the opening
    experts = (*AFRICANS[:2], replace(AFRICANS[2], sponsored=True))
    ways = tuple(
        Travel(expert=name, venue="V", nights_before=1, visa_days=days) for name, days in (("E1", 11), ("E2", 10))
    )
    parts: dict[str, Any] = {"experts": experts, "travels": ways, "workshop": workshop}
    assert said(PANEL, requirements=(replace(ASKED, least=2),), **parts) == [
        "A needs 2 experts of the African group; only 1 of 3 can come: "
        "1 cannot be nominated in time and 1 cannot have a visa in time."
    ]
    assert said(PANEL, requirements=(ASKED,), **parts) == []
    loose = {rule: Setting(Mode.OFF, parameters=RULE[rule].default.parameters) for rule in ("visa_lead", "nominations")}
    assert said(PANEL, requirements=(replace(ASKED, least=2),), settings=loose, **parts) == []


def test_warns_where_there_are_just_enough() -> None:
    one = of(PANEL, experts=AFRICANS, absences=away("E1", "E2"), requirements=(ASKED,), options=(HERE,))
    sentences = [found.sentence for found in audit(one).findings if found.severity is Severity.WARNING]
    assert sentences == ["W1 V: A needs 1 expert of the African group; 1 of 3 can come: 2 are away."]


def any_floors(seed: int) -> Problem:
    """Two items, two dates, four experts, and floors on people, everything drawn."""
    chance = random.Random(seed)
    experts = [
        expert(
            name,
            region=chance.choice(("African", "Asian")),
            party_type=chance.choice((COUNTRY, DONOR)),
            party=chance.choice(("P1", "P2")),
            languages=chance.choice((("EN",), ("FR",), ("EN", "FR"), ("EN", "FR"))),
            sponsored=chance.random() < 0.3,
            can_moderate=chance.random() < 0.7,
            remote=chance.random() < 0.2,
            remote_panellist=chance.random() < 0.5,
        )
        for name in ("E1", "E2", "E3", "E4")
    ]
    day = chance.choice((HERE.start, LATER.start))
    asked = chance.choice((("region", "African"), ("party type", "donor"), ("distinct donors", ""), ("language", "FR")))
    roles = chance.choice(((Role.PANELLIST,), (Role.MODERATOR, Role.PANELLIST), tuple(Role)))
    items = [
        item(name, minutes=30, languages=("EN",), moderators=chance.randint(0, 1), panellists_most=3) for name in "AB"
    ]
    floors = {"partner_country_floor": chance.randint(0, 2), "regional_floor": int(chance.random() < 0.3)}
    return of(
        items[0],
        replace(items[1], mandatory=chance.random() < 0.5),
        options=(HERE, LATER),
        workshop=replace(WORKSHOP, planning_date=chance.choice((date(2006, 12, 15), date(2007, 3, 1)))),
        experts=tuple(experts),
        parties=(Party(id="P1", must_be_represented=chance.random() < 0.5), Party(id="P2")),
        absences=away(*(one.id for one in experts if chance.random() < 0.2), first=day, last=day),
        travels=tuple(
            Travel(expert=one.id, venue="V", nights_before=1, visa_days=chance.choice((0, 0, 9, 10, 11, 30)))
            for one in experts
        ),
        requirements=(row(*asked, chance.randint(1, 2), roles=roles),),
        settings={
            "issue_expertises": Setting(Mode.OFF),
            **{rule: found for name, number in floors.items() for rule, found in least(name, number).items()},
        },
    )


def test_never_calls_impossible_what_the_solver_finds_possible() -> None:
    counted, proved = judged(any_floors(seed) for seed in range(60))
    assert counted >= 20
    assert proved >= 20
