"""What the rules on tags have in common: whose wishes count, where, and how a sentence says it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import Role, Tags
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.words import listed, named
from planner.rules.base import Grain, Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Plan
    from planner.model.post import Post


class TagRule(Rule):
    """Items, and experts for each of their seats, have wishes of the tags of session and room together."""

    source = "sheets Agenda, Experts, Sessions, Rooms"
    conference: ClassVar[bool] = True
    grain = Grain.ITEM
    wanted: ClassVar[bool]  # the tags should be there; else they should not
    verb: ClassVar[str]

    def claim(self, problem: Problem, part: str) -> str:
        """The item, or the seat of an expert on one, and the tag."""
        tag, _, who = part.partition(" for ")
        seat = "the seat of " if " on " in who else ""
        return f"{seat}{who} is in {'a' if self.wanted else 'no'} session or room with the tag {tag}"

    @abstractmethod
    def wished(self, wants: Tags) -> tuple[str, ...]:
        """The tags that the rule is about."""

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each tag counts for the item, and for each seat on it, by where the item is held."""
        experts = [expert for expert in problem.experts if self.wished(expert.wants)]
        for item in problem.items:
            for tag in self.wished(item.wants):
                there = _where_it_is(plan, problem, item.id, tag)
                post.penalty(plan.placed(item.id) - there if self.wanted else there, f"{tag} for {item.id}")
            for expert in experts if any(item.seats_most(role) for role in Role) else ():
                seat = plan.on_panel(expert.id, item.id)
                for tag in self.wished(expert.wants):
                    there = _where_it_is(plan, problem, item.id, tag)
                    excess = seat - there if self.wanted else seat + there - 1
                    post.at_most(excess, 0, f"{tag} for {expert.id} on {item.id}")

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the tags of each place with those wished for the item there and by each expert there."""
        for item in schedule.placed(problem):
            placement = schedule.placement[item.id]
            had = {*problem.session[placement.session].tags, *problem.room[placement.room].tags}
            experts = dict.fromkeys(schedule.panel(item.id))
            for who, wants in ((None, item.wants), *((one, problem.expert[one].wants) for one in experts)):
                wrong = [tag for tag in self.wished(wants) if (tag in had) != self.wanted]
                if wrong:
                    subjects = (item.id, who) if who else (item.id,)
                    facts = {"tags": wrong, "session": placement.session, "room": placement.room}
                    yield self.violation(*subjects, amount=len(wrong), **facts)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item or the seat, the tags, and the session and room."""
        item, *expert = violation.subjects
        who = f"{problem.expert[expert[0]].called}, who has a seat on {item}," if expert else item
        facts, room = violation.facts, problem.room[violation.facts["room"]]
        tags = f"{'tag' if len(facts['tags']) == 1 else 'tags'} {listed(facts['tags'])}"
        found = "lacks" if self.wanted else "has"
        them = "it" if len(facts["tags"]) == 1 else "them"
        where = f"{named('session', facts['session'])} in {room.name or room.id}"
        return f"{who} {self.verb} the {tags}; {where} {found} {them}."


def _where_it_is(plan: Plan, problem: Problem, item: str, tag: str) -> Linear:
    """Whether the item is held in a session or a room with the tag."""
    from planner.model.plan import add_up

    rooms = [room for room in plan.rooms() if tag in problem.room[room].tags]
    held: list[Linear] = []
    for day, session in plan.day_sessions():
        if tag in session.tags:
            held.append(plan.in_session(item, day, session.id))
        else:
            held += [plan.in_place(item, day, session.id, room) for room in rooms]
    return add_up(held)
