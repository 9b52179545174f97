"""Requirements rows: values that name something, and numbers that can be reached."""

from collections.abc import Callable, Iterator

from planner.domain.agenda import PartyType, Requirement
from planner.domain.people import Expert
from planner.domain.problem import Problem
from planner.workbook.facts_programme import plain_value
from planner.workbook.faults import Fault
from planner.workbook.matching import did_you_mean
from planner.workbook.rows import Row, Tables
from planner.workbook.sheets_places import REGIONS


def requirement_faults(tables: Tables, problem: Problem) -> Iterator[Fault]:
    """Every fault of the sheet beyond its single cells."""
    complete = [row for row in tables.of("Requirements") if row.complete]
    for row, requirement in zip(complete, problem.requirements, strict=True):
        yield from _value(row, requirement, problem) or _reachable(row, requirement, problem)


def _value(row: Row, requirement: Requirement, problem: Problem) -> list[Fault]:
    """A fault when the value is blank or names nothing known."""
    attribute, value = requirement.attribute, requirement.value
    known = _known(attribute, problem)
    if known is None:
        return []
    if not value:
        message = f'Value is blank, "{attribute}" needs one'
        return [row.fault("blank", "Value", message, did_you_mean("", known))]
    if value not in known:
        message = f'Value: there is no {attribute} "{value}" among the experts'
        return [row.fault("dangling-id", "Value", message, did_you_mean(value, known))]
    return []


def _known(attribute: str, problem: Problem) -> list[str] | None:
    """The values an attribute may have; None when it needs none."""
    experts = problem.experts
    match attribute:
        case "region":
            return list(REGIONS)
        case "party type":
            return [str(one) for one in PartyType]
        case "expertise":
            return ["development", "legal"]
        case "group member":
            return ["yes"]
        case "organization":
            return list(
                dict.fromkeys([*(one.id for one in problem.organizations), *(one.organization for one in experts)])
            )
        case "country":
            return sorted({expert.country for expert in experts if expert.country})
        case "language":
            return sorted({language for expert in experts for language in expert.languages})
        case "specialism":
            return sorted({specialism for expert in experts for specialism in expert.specialisms})
    return None


def _reachable(row: Row, requirement: Requirement, problem: Problem) -> Iterator[Fault]:
    item = problem.item.get(requirement.item)
    if item is None:
        return
    seats = sum(item.seats_most(role) for role in requirement.roles)
    if requirement.least > seats:
        message = f"at least {requirement.least} are asked for, item {item.id} has {seats} such seats"
        yield row.fault("minimum-above-maximum", "Least", message, "Lower it, or add seats to the item")
        return
    had = _had(requirement, problem)
    if requirement.least > had:
        message = f"at least {requirement.least} are asked for, the sheet Experts has {had}"
        yield row.fault("nobody-has", "Least", message, "Lower it, or see the sheet Experts")


def _had(requirement: Requirement, problem: Problem) -> int:
    """How many experts, or donors, could count."""
    if requirement.attribute == "distinct donors":
        return len(
            {expert.party or expert.organization for expert in problem.experts if expert.party_type is PartyType.DONOR}
        )
    members = {one.id for one in problem.organizations if one.group_member}
    value = plain_value(requirement.attribute, requirement.value)
    tests: dict[str, Callable[[Expert], bool]] = {
        "region": lambda expert: expert.region == value,
        "country": lambda expert: expert.country == value,
        "language": lambda expert: value in expert.languages,
        "party type": lambda expert: expert.party_type == value,
        "organization": lambda expert: expert.organization == value,
        "group member": lambda expert: expert.organization in members,
        "specialism": lambda expert: value in expert.specialisms,
        "expertise": lambda expert: expert.development if value == "development" else expert.legal,
    }
    return sum(tests[requirement.attribute](expert) for expert in problem.experts)
