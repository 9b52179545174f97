"""Who is needed, or wants to be, at both of two items: for sentences only."""

from planner.domain.agenda import Item
from planner.domain.problem import Problem


def presenters_of_both(problem: Problem, one: Item, other: Item) -> tuple[str, ...]:
    """Who presents one and presents the other or chairs its issue, in alphabetical order."""
    found = {*one.presenters} & {*other.presenters, *_chairs(problem, other, one)}
    return tuple(sorted(found | ({*other.presenters} & {*_chairs(problem, one, other)})))


def attendees_of_both(problem: Problem, one: Item, other: Item) -> tuple[str, ...]:
    """Who wants to attend one and attends or presents the other or chairs its issue, in alphabetical order."""
    found = {*one.attendees} & {*other.attendees, *other.presenters, *_chairs(problem, other, one)}
    return tuple(sorted(found | ({*other.attendees} & {*one.presenters, *_chairs(problem, one, other)})))


def _chairs(problem: Problem, item: Item, other: Item) -> tuple[str, ...]:
    """Who chairs the item's issue, where the other item is of another."""
    return problem.issue[item.issue].chairs if item.issue in problem.issue and item.issue != other.issue else ()
