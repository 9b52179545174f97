"""What a rule is: one requirement or wish, stated for people, for the solver and for the check."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

from planner.domain.setting import Setting
from planner.domain.where import Where, named_in

if TYPE_CHECKING:
    from planner.domain.agenda import Item, Role
    from planner.domain.people import Expert
    from planner.domain.places import Room
    from planner.domain.problem import Problem
    from planner.domain.schedule import Schedule
    from planner.model.plan import Plan
    from planner.model.post import Post


class Grain(StrEnum):
    """What an amount is a sum over, so that large conferences can look it up instead of asking the rule."""

    WHOLE = "whole"  # anything else
    ITEM = "item"  # over items, each by the session and room it is held in; the item is among the subjects
    CELL = "cell"  # over the rooms in sessions that an issue uses; the issue is the first subject
    PLACE = "place"  # over the rooms in sessions that are used, by whichever issue


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule broken once, by how much (in the rule's unit, above 0), and the facts its sentence is made from."""

    rule: str
    subjects: tuple[str, ...]  # ids of items, experts, rooms, parties ... concerned
    amount: int
    facts: Mapping[str, Any] = field(default_factory=dict)


class Rule(ABC):
    """A rule is one file. `encode` and `check` share no helper beyond domain facts: each is the other's witness."""

    id: ClassVar[str]  # workbook key, file name, test name
    title: ClassVar[str]  # in the organizer's words
    source: ClassVar[str]  # mandate paragraph, workbook sheet, or "physical"
    unit: ClassVar[str]  # what one unit of amount is
    default: ClassVar[Setting]
    about_dates: ClassVar[bool] = False  # True: reads nothing of a schedule but its option
    grain: ClassVar[Grain] = Grain.WHOLE
    conference: ClassVar[bool] = False  # True: of use to conferences, so not in the template of a workshop
    physical: ClassVar[bool] = False  # True: what breaks it is no schedule at all, so it is never given up
    columns: ClassVar[Mapping[str, tuple[str, ...]]] = {}  # where it is stated: headings by sheet
    step: ClassVar[int] = 1  # the amount that is felt like one change, to compare what giving up rules costs

    def setting(self, problem: Problem) -> Setting:
        """The default, changed by what the Rules sheet says."""
        own = problem.settings.get(self.id)
        if own is None:
            return self.default
        return own.with_parameters(**{**self.default.parameters, **own.parameters})

    def violation(self, *subjects: str, amount: int = 1, **facts: Any) -> Violation:
        """A violation of this rule."""
        return Violation(self.id, subjects, amount, facts)

    def part(self, about: str) -> str:
        """The part of the rule that is given up as one thing, "" for all of it, from what a post is about."""
        return "" if self.about_dates else about.split(" on day ")[0].split(" in ")[0]

    def where(self, problem: Problem, part: str) -> tuple[Where, ...]:
        """Where the workbook states this part; beside it, the rule has its row on the sheet Rules."""
        keys = named_in(problem, part)
        return tuple(Where(sheet, heading, keys) for sheet, headings in self.columns.items() for heading in headings)

    def claim(self, problem: Problem, part: str) -> str:
        """What this part demands, as one sentence without its full stop."""
        return f"{self.title}: {part}" if part else self.title

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """What giving up this part means for a schedule that breaks it so: what to accept or to change."""
        told = [self.explain(problem, violation).rstrip(".") for violation in violations[:3]]
        more = f"; and {len(violations) - 3} more" if len(violations) > 3 else ""
        return f"accept that {'; that '.join(lowered(one) for one in told)}{more}"

    def closes_seat(self, problem: Problem, expert: Expert, item: Item, role: Role) -> bool:
        """Whether the rule, when hard, by itself rules this seat out. The plan then has no variable for it."""
        return False

    def closes_room(self, problem: Problem, item: Item, room: Room) -> bool:
        """Whether the rule, when hard, by itself rules this room out for the item."""
        return False

    def closes_overlap(self, problem: Problem, one: Item, other: Item) -> bool:
        """Whether the rule, when hard, by itself keeps the two items from sharing a minute."""
        return False

    @abstractmethod
    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """State the rule to the solver. The amounts posted add up to those that `check` yields."""

    @abstractmethod
    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Find where a schedule breaks the rule, without a solver; also on partial and impossible schedules."""

    @abstractmethod
    def explain(self, problem: Problem, violation: Violation) -> str:
        """One sentence with names, dates and times."""


def lowered(sentence: str) -> str:
    """A sentence as a part of another: its first letter small, unless it begins with an id or a name in capitals."""
    first = sentence.split(" ", 1)[0]
    return (
        sentence
        if any(letter.isupper() or letter.isdigit() for letter in first[1:])
        else first.lower() + sentence[len(first) :]
    )
