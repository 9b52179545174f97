"""No party that must be represented has excluded the dates or the venue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.where import Where
from planner.domain.wishes import Kind
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class PartyVetoes(Rule):
    """No party that must be represented has excluded the dates or the venue."""

    id = "party_vetoes"
    title = "No party that must be represented has excluded the dates or the venue"
    source = "mandate (f); rule K06; sheets Parties, Preferences"
    unit = "veto"
    default = Setting(Mode.HARD)
    columns: ClassVar = {"Preferences": ("Stance",)}
    about_dates = True

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each veto costs 1 with any option that it is against."""
        for row in problem.vetoes:
            window = row.target_kind is Kind.WINDOW
            against = [one.id for one in plan.options if row.target == (one.window if window else one.venue)]
            if against:
                post.penalty(plan.any_option(against), row.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Look for vetoes against the schedule's window and venue."""
        option = schedule.option
        chosen = {(Kind.WINDOW, option.window), (Kind.VENUE, option.venue)}
        for row in problem.vetoes:
            if (row.target_kind, row.target) in chosen:
                yield self.violation(row.subject, option.id, option=option, kind=row.target_kind)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the dates, the party and what it has excluded."""
        party, facts = problem.party[violation.subjects[0]], violation.facts
        what = "the dates" if facts["kind"] is Kind.WINDOW else "the venue"
        return (
            f"{problem.dates_at(facts['option'])}: {party.name or party.id}, who must be represented, excludes {what}."
        )

    def part(self, about: str) -> str:
        """A row of the sheet."""
        return about

    def claim(self, problem: Problem, part: str) -> str:
        """Who excludes what."""
        row = next(row for row in problem.preferences if row.id == part)
        return f"{row.subject}, which must be represented, excludes {row.target}"

    def where(self, problem: Problem, part: str) -> tuple[Where, ...]:
        """The row."""
        return (Where("Preferences", "Stance", row=next(row.row for row in problem.preferences if row.id == part)),)
