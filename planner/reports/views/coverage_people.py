"""Whom the seats go to: regional groups, types of party, parties."""

from planner.domain.agenda import PartyType, Role
from planner.domain.people import Expert
from planner.domain.setting import Mode
from planner.reports.view import Column, Kind, Row
from planner.reports.views.facts import Facts
from planner.rules import RULES

REGIONS = (
    Column("Region", Kind.ID, 10.5),
    Column("Regional group", width=44),
    Column("Experts listed", Kind.NUMBER, 12),
    Column("Experts seated", Kind.NUMBER, 10),
    Column("Seats", Kind.NUMBER, 10),
    Column("Share of seats of States", Kind.SHARE, 10),
    Column("Moderators", Kind.NUMBER, 13),
    Column("Experts asked", Kind.NUMBER, 10),
    Column("Share at most", Kind.SHARE, 10),
)
PARTY_TYPES = (
    Column("Type", Kind.ID, 10.5),
    Column("Type of party", width=44),
    Column("Experts listed", Kind.NUMBER, 12),
    Column("Experts seated", Kind.NUMBER, 10),
    Column("Seats", Kind.NUMBER, 10),
    Column("Share of all seats", Kind.SHARE, 10),
    Column("Moderators", Kind.NUMBER, 13),
)
PARTIES = (
    Column("Party", Kind.ID, 10.5),
    Column("Name", width=44),
    Column("Type of party", width=17),
    Column("Experts seated", Kind.NUMBER, 10),
    Column("Experts most", Kind.NUMBER, 10),
    Column("Seats", Kind.NUMBER, 10),
    Column("Must be seated", width=10),
    Column("Met", width=10),
)
UNSEATED = (
    Column("Expert", Kind.ID, 10.5),
    Column("Who", width=44),
    Column("Type of party", width=17),
    Column("Visa days", Kind.NUMBER, 10),
)
GROUPS = {
    "African": "African States",
    "Asian": "Asian States",
    "Eastern European": "Eastern European States",
    "GRULAC": "Latin American and Caribbean States",
    "WEOG": "Western European and other States",
}
REGIONAL_BALANCE = next(rule for rule in RULES if rule.id == "regional_balance")
TYPE_IDS = {
    PartyType.PARTNER_COUNTRY: "PC",
    PartyType.DONOR: "D",
    PartyType.ORGANIZATION: "IO",
    PartyType.CIVIL_SOCIETY: "CS",
}


def seats_of(facts: Facts, experts: list[Expert], *roles: Role) -> int:
    """How many seats on held items these experts have, in any role or in these."""
    ids = {expert.id for expert in experts}
    return sum(
        seat.expert in ids and seat.item in facts.schedule.placement and (not roles or seat.role in roles)
        for seat in facts.schedule.seats
    )


def seated(facts: Facts, experts: list[Expert]) -> int:
    """How many of these experts have a seat on a held item."""
    return sum(bool(facts.schedule.seat_days(expert.id)) for expert in experts)


def share(part: int, whole: int) -> float | None:
    """A part of a whole; nothing of nothing."""
    return round(part / whole, 4) if whole else None


def region_rows(facts: Facts) -> tuple[Row, ...]:
    """Each regional group that an expert is of."""
    experts = facts.problem.experts
    of_states = [expert for expert in experts if expert.region is not None]
    total, asked = seats_of(facts, of_states), balance_asked(facts)
    rows = []
    for region in dict.fromkeys(expert.region for expert in of_states):
        group = [expert for expert in of_states if expert.region == region]
        seats = seats_of(facts, group)
        moderators = seats_of(facts, group, Role.MODERATOR)
        name = GROUPS.get(str(region), region)
        rows.append((region, name, len(group), seated(facts, group), seats, share(seats, total), moderators, *asked))
    return tuple(rows)


def balance_asked(facts: Facts) -> tuple[int | None, float | None]:
    """Experts at least and share at most of each regional group; nothing where the rule is off."""
    setting = REGIONAL_BALANCE.setting(facts.problem)
    if setting.mode is Mode.OFF:
        return None, None
    return setting.number("least"), setting.number("share") / 100


def party_type_rows(facts: Facts) -> tuple[Row, ...]:
    """Each type of party."""
    rows = []
    total = seats_of(facts, list(facts.problem.experts))
    for kind in PartyType:
        group = [expert for expert in facts.problem.experts if expert.party_type is kind]
        seats = seats_of(facts, group)
        moderators = seats_of(facts, group, Role.MODERATOR)
        rows.append(
            (TYPE_IDS[kind], str(kind), len(group), seated(facts, group), seats, share(seats, total), moderators)
        )
    return tuple(rows)


def party_rows(facts: Facts) -> tuple[Row, ...]:
    """Each interested party."""
    rows = []
    for party in facts.problem.parties:
        group = [expert for expert in facts.problem.experts if expert.party == party.id]
        found = seated(facts, group)
        short = party.must_be_represented and not found
        over = party.speakers_most is not None and found > party.speakers_most
        rows.append(
            (
                party.id,
                party.name,
                str(party.party_type or ""),
                found,
                party.speakers_most,
                seats_of(facts, group),
                "yes" if party.must_be_represented else "no",
                "no" if short or over else "yes",
            )
        )
    return tuple(rows)


def unseated_rows(facts: Facts) -> tuple[Row, ...]:
    """Each expert without a seat on an item that is held; who could fill in soon, by the days a visa takes."""
    idle = [expert for expert in facts.problem.experts if not facts.schedule.seat_days(expert.id)]
    return tuple((one.id, facts.who(one.id), str(one.party_type or ""), _visa_days(facts, one)) for one in idle)


def _visa_days(facts: Facts, expert: Expert) -> int | None:
    """Nothing where no visa is needed."""
    return None if expert.remote else facts.problem.travel(expert.id, facts.venue.id).visa_days or None
