"""Each item has the experts that the Requirements sheet asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from planner.domain.agenda import PartyType, Requirement, Role
from planner.domain.people import Expert
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.domain.where import Where
from planner.domain.words import count, group, listed
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Linear, Plan
    from planner.model.post import Post


class Requirements(Rule):
    """Each item has the experts that the Requirements sheet asks for."""

    id = "requirements"
    title = "Each item has the experts that the required rows of the Requirements sheet ask for"
    source = "mandate (e)(ii); rules K05, P01, P03; sheet Requirements"
    unit = "missing expert"
    default = Setting(Mode.HARD)
    hard: ClassVar[bool] = True  # which rows of the sheet it states

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Sum the seats of the experts each row means; donors count once each."""
        from planner.model.plan import add_up

        for row in problem.requirements:
            if row.hard is not self.hard or row.least < 1:
                continue
            if row.attribute == "distinct donors":
                counted = self._donors(problem, plan, row)
            else:
                experts = [expert.id for expert in problem.experts if row.value in _values(problem, row, expert)]
                counted = [plan.count_seats(row.item, experts, row.roles)]
            post.at_least(add_up(counted), row.least * plan.placed(row.item), row.id)

    def _donors(self, problem: Problem, plan: Plan, row: Requirement) -> list[Linear]:
        """One 0-1 expression a donor: it has a seat on the item."""
        groups: dict[str, list[str]] = {}
        for expert in problem.experts:
            if expert.party_type is PartyType.DONOR:
                groups.setdefault(expert.party or expert.organization or expert.id, []).append(expert.id)
        present: list[Linear] = []
        for donor, experts in sorted(groups.items()):
            literal = plan.model.new_bool_var(f"{row.id}: donor {donor}")
            plan.model.add(literal <= plan.count_seats(row.item, experts, row.roles))
            present.append(literal)
        return present

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Count the experts, or the donors, on the item of each row."""
        for row in problem.requirements:
            if row.hard is not self.hard or row.item not in schedule.placement:
                continue
            panel = [problem.expert[expert] for expert in sorted(set(schedule.panel(row.item, *row.roles)))]
            if row.attribute == "distinct donors":
                donors = [expert for expert in panel if expert.party_type is PartyType.DONOR]
                found = len({expert.party or expert.organization or expert.id for expert in donors})
            else:
                found = sum(meets(problem, row, expert) for expert in panel)
            if found < row.least:
                yield self.violation(row.item, amount=row.least - found, row=row, found=found)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, what is asked for and both figures."""
        row: Requirement = violation.facts["row"]
        return f"{row.item} needs at least {asked(row)}; it has {violation.facts['found']}."

    def part(self, about: str) -> str:
        """A row of the sheet."""
        return about

    def claim(self, problem: Problem, part: str) -> str:
        """What the row asks for."""
        row = self._row(problem, part)
        return f"{row.item} needs at least {asked(row)}"

    def remedy(self, problem: Problem, violations: Sequence[Violation]) -> str:
        """The experts that are missing."""
        return listed(
            [f"hold {one.subjects[0]} with {one.amount} fewer of {asked(one.facts['row'])}" for one in violations]
        )

    def where(self, problem: Problem, part: str) -> tuple[Where, ...]:
        """The row."""
        return (Where("Requirements", "Least", row=self._row(problem, part).row),)

    def _row(self, problem: Problem, part: str) -> Requirement:
        return next(row for row in problem.requirements if row.id == part and row.hard is self.hard)


def asked(row: Requirement) -> str:
    """2 experts of the African group as panellists."""
    own = {
        "region": f"of {group(row.value)}",
        "organization": f"of {row.value}",
        "country": f"from {row.value}",
        "specialism": f"in {row.value.replace('_', ' ')}",
        "group member": "of member organizations of the Group",
        "expertise": f"with {row.value} expertise",
    }
    one, many = f"expert {own.get(row.attribute, '')}", f"experts {own.get(row.attribute, '')}"
    if row.attribute == "distinct donors":
        one, many = "donor", "different donors"
    elif row.attribute == "party type":
        one, many = f"{row.value} expert", f"{row.value} experts"
    elif row.attribute == "language":
        one, many = f"expert who speaks {row.value}", f"experts who speak {row.value}"
    elif row.attribute == "group member":
        one = "expert of a member organization of the Group"
    roles = listed([role if row.least == 1 else f"{role}s" for role in row.roles], "or")
    return count(row.least, one, many) + (f" as {roles}" if len(row.roles) < len(Role) else "")


def _values(problem: Problem, row: Requirement, expert: Expert) -> tuple[str | None, ...]:
    """For the encoding: every value the expert has of the row's attribute."""
    organization = problem.organization.get(expert.organization)
    member = organization is not None and organization.group_member
    marks = (("development", expert.development), ("legal", expert.legal))
    values: dict[str, tuple[str | None, ...]] = {
        "region": (expert.region,),
        "language": expert.languages,
        "party type": (expert.party_type,),
        "organization": (expert.organization,),
        "country": (expert.country,),
        "specialism": expert.specialisms,
        "group member": (row.value,) if member else (),
        "expertise": tuple(name for name, marked in marks if marked),
    }
    return values[row.attribute]


def meets(problem: Problem, row: Requirement, expert: Expert) -> bool:
    """For the check: whether the expert is what the row asks for."""
    match row.attribute:
        case "language":
            return row.value in expert.languages
        case "specialism":
            return row.value in expert.specialisms
        case "group member":
            employer = problem.organization.get(expert.organization)
            return bool(employer and employer.group_member)
        case "expertise":
            return expert.legal if row.value == "legal" else row.value == "development" and expert.development
        case "party type":
            return expert.party_type == row.value
        case attribute:
            return bool(getattr(expert, attribute) == row.value)
