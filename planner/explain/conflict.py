"""What clashes, as far as trying tells: hard rules without which a schedule would be possible."""

import time
from collections.abc import Iterator
from dataclasses import replace

from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.setting import Mode
from planner.rules import RULES
from planner.rules.base import Rule
from planner.solve.search import Effort, Ended, Interrupted, run
from planner.solve.tiers import Target, state_tier

STRUCTURE = ("placed_once", "inside_session", "room_once")  # without these it would be no schedule
TRY_SECONDS = 3.0  # for one rule
ALL_SECONDS = 30.0


def clashes(problem: Problem, option: Option) -> tuple[str, ...]:
    """A sentence for each hard rule that alone stands in the way on one option; what is known where there is none."""
    found, undecided = [], 0
    try:
        for rule, ended in tried(problem, option):
            if ended in (Ended.OPTIMAL, Ended.FEASIBLE):
                found.append(f'Without the rule {rule.id} ("{rule.title}") there is a schedule on {option.id}.')
            undecided += ended is Ended.UNKNOWN
    except (Interrupted, KeyboardInterrupt):
        undecided += 1
    if found or undecided:
        return tuple(found)
    return (f"No single rule stands in the way on {option.id}: at least two clash with the rest.",)


def tried(problem: Problem, option: Option) -> Iterator[tuple[Rule, Ended]]:
    """Each hard rule, those that may be waived first, and how the search for a schedule without it ends."""
    hard = [rule for rule in RULES if rule.setting(problem).mode is Mode.HARD and rule.id not in STRUCTURE]
    until = time.monotonic() + ALL_SECONDS
    for rule in sorted(hard, key=lambda rule: not rule.setting(problem).waivable):
        left = until - time.monotonic()
        if left <= 0:
            yield rule, Ended.UNKNOWN
            continue
        off = replace(rule.setting(problem), mode=Mode.OFF)
        without = replace(problem, settings={**problem.settings, rule.id: off})
        stated = state_tier(without, Target(0), (option,))
        yield rule, run(stated, None, Effort(seconds=min(TRY_SECONDS, left), first_only=True)).ended
