"""No donor holds more than its share of the seats that donors hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.agenda import PartyType
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class DonorShare(Rule):
    """No donor holds more than its share of the seats that donors hold.

    A donor is a party; an expert of a donor without a party counts for the organization. The amount is the number of
    seats a donor would have to give up, the total unchanged: the smallest k with 100 (seats - k) <= share x total.
    Where fewer donors have experts than `parties_least`, a share could not be kept and the rule is silent.
    """

    id = "donor_share"
    title = "No donor has more than its share of the donors' seats"
    source = "rules G05; sheet Rules (share, per cent)"
    unit = "seat too many"
    default = Setting(
        Mode.HARD, parameters={"share": 20, "parties_least": 5, "roles": "moderator;panellist;rapporteur"}
    )

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Compare each donor's seats with all donors' seats; the amount is rounded up to whole seats."""
        from planner.model.plan import add_up

        setting = self.setting(problem)
        donors: dict[str, list[str]] = {}
        for expert in problem.experts:
            if expert.party_type is PartyType.DONOR:
                donors.setdefault(expert.party or expert.organization or expert.id, []).append(expert.id)
        if len(donors) < setting.number("parties_least"):
            return
        panels = {
            donor: add_up([plan.count_seats(item.id, experts, setting.roles()) for item in problem.items])
            for donor, experts in sorted(donors.items())
        }
        total = add_up(panels.values())
        for donor, seats in panels.items():
            excess = plan.model.new_int_var(
                0, 3 * len(problem.items) * len(donors[donor]), f"seats too many of {donor}"
            )
            plan.model.add(100 * excess >= 100 * seats - setting.number("share") * total)
            post.penalty(excess, f"share of {donor}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the seats of each donor on held items."""
        setting = self.setting(problem)
        share, roles = setting.number("share"), setting.roles()
        known = [expert for expert in problem.experts if expert.party_type is PartyType.DONOR]
        donor_of = {expert.id: expert.party or expert.organization or expert.id for expert in known}
        if len(set(donor_of.values())) < setting.number("parties_least"):
            return
        seats = [seat for seat in schedule.seats if seat.item in schedule.placement and seat.role in roles]
        held = Counter(donor_of[seat.expert] for seat in seats if seat.expert in donor_of)
        for donor, count in sorted(held.items()):
            excess = -(-(100 * count - share * held.total()) // 100)
            if excess > 0:
                yield self.violation(donor, amount=excess, seats=count, total=held.total(), share=share)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the donor and its seats."""
        donor, facts = violation.subjects[0], violation.facts
        party = problem.party.get(donor)
        name = (party.name if party else "") or donor
        return (
            f"{name} holds {facts['seats']} of the donors' {facts['total']} seats, more than {facts['share']} per cent."
        )
