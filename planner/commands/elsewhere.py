"""planner explain SCHEDULE SUBJECT: why this decision and not another, in figures."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from planner.commands.exits import Exit, print_json
from planner.commands.interrupts import heard_once, not_heard
from planner.commands.plan_of import plan_of
from planner.commands.progress import showing
from planner.domain.words import count, few

if TYPE_CHECKING:
    from planner.commands.explain import Asked
    from planner.commands.progress import Teller
    from planner.domain.problem import Problem
    from planner.domain.schedule import Schedule
    from planner.explain.check import Report
    from planner.explain.decisions import Decision
    from planner.explain.elsewhere import Alternative

RULES_MOST = 4  # rules named for one alternative
CLAIMS_MOST = 8  # of a conflict
NAMED = 8  # items or experts
CLOSING = 2.0  # seconds of the limit for what is not search
WORDS = {
    "time": "At another time",
    "room": "In another room",
    "panel": "With another panel",
    "invitation": "Otherwise",
    "seat": "Not there",
    "dates": "On other dates",
}


@dataclass(frozen=True, slots=True)
class Asking:
    """A schedule, the plan it was made from, and what is asked about."""

    problem: Problem
    plan: Path
    schedule: Schedule
    report: Report
    subject: str


def explain_decision(asked: Asked, subject: str, plan: Path | None) -> Exit:
    """Read schedule and plan, re-solve each decision about the subject forced elsewhere, and tell the difference."""
    started = time.monotonic()
    found: list[Alternative] = []
    with heard_once(), showing(started, asked.quiet) as teller:
        asking, notes = _read(asked.file, subject, plan)
        from planner.solve.search import Interrupted

        interrupted = False
        try:
            for one in _resolved(asking, asked, teller, started):
                found.append(one)
        except (Interrupted, KeyboardInterrupt):
            interrupted = True
        not_heard()
    if asked.as_json:
        print_json(
            {"status": "ok", "subject": subject, "alternatives": [_object(asking, one) for one in _in_order(found)]}
        )
    else:
        typer.echo("\n".join([*notes, *_lines(asking, found)]))
    return Exit.INTERRUPTED if interrupted else Exit.DONE


def _read(path: Path, subject: str, plan: Path | None) -> tuple[Asking, list[str]]:
    from planner.exchange.held import schedule_of
    from planner.exchange.programme import read
    from planner.explain.check import check
    from planner.workbook.read import read as read_plan

    programme = read(path, panels=True)
    plan, notes = plan_of(programme, path, plan)
    problem = read_plan(plan)
    schedule = schedule_of(problem, programme)
    return Asking(problem, plan, schedule, check(problem, schedule), subject), notes


def _resolved(asking: Asking, asked: Asked, teller: Teller, started: float) -> Iterator[Alternative]:
    from planner.explain.decisions import decisions_of
    from planner.explain.elsewhere import alternatives
    from planner.solve.budget import Budget, Limits

    decisions = decisions_of(asking.problem, asking.schedule, asking.subject, asked.most)
    if not decisions:
        raise typer.BadParameter(f'"{asking.subject}" is no item, expert, window, option or venue of the plan')
    limits = Limits(seconds=max(asked.time_limit - CLOSING, 1), workers=asked.workers, seed=asked.seed, started=started)
    budget = Budget(limits)
    runs = {place: asked.most if one.again else 1 for place, one in enumerate(decisions)}

    def share() -> float:
        return max(budget.left, 0.0) / max(sum(runs.values()), 1)

    waiting = {
        place: alternatives(asking.problem, asking.schedule, one, budget, share, asked.most)
        for place, one in enumerate(decisions)
    }
    while waiting:  # the first of each decision before the second of any
        for place, search in list(waiting.items()):
            teller.say(f"{WORDS[decisions[place].kind].lower()} than {decisions[place].now}")
            found = next(search, None)
            runs[place] -= 1
            if found is not None:
                yield found
            if found is None or runs[place] <= 0:
                runs[place] = 0
                del waiting[place]


def _lines(asking: Asking, found: list[Alternative]) -> list[str]:
    rows = [_now(asking, found[0].decision)] if found else ["Nothing was found in the time."]
    kind = ""
    for one in _in_order(found):
        if one.decision.kind != kind or one.decision.kind == "seat":
            kind = one.decision.kind
            rows += ["", f"Not {one.decision.now}:" if kind == "seat" else f"{WORDS[kind]}:"]
        rows += _alternative(asking, one)
    if any(one.schedule is not None for one in found):
        rows += ["", "Each is the best that was found in the time; that there is none better is not proved."]
    return rows


def _in_order(found: list[Alternative]) -> list[Alternative]:
    """By decision as they were asked about; of one decision the best first, and what was not found last."""
    by: dict[int, list[Alternative]] = {}
    for one in found:
        by.setdefault(id(one.decision), []).append(one)
    return [one for group in by.values() for one in sorted(group, key=_worth)]


def _worth(one: Alternative) -> tuple[bool, list[tuple[int, int]]]:
    return (one.report is None, sorted(one.report.costs().items()) if one.report is not None else [])


def _now(asking: Asking, decision: Decision) -> str:
    """What the schedule decides."""
    problem, subject = asking.problem, asking.subject
    if subject in problem.item:
        return f"{subject} ({problem.item[subject].title}): {decision.label(asking.schedule)}."
    if subject in problem.expert:
        return f"{problem.expert[subject].called}: {decision.label(asking.schedule)}."
    return f"The schedule is on {problem.dates_at(asking.schedule.option)}."


def _alternative(asking: Asking, one: Alternative) -> list[str]:
    """What it would be, what each tier costs then, why, and what would move."""
    from planner.explain.elsewhere import changes

    if one.schedule is None or one.report is None:
        return _none(asking, one)
    tiers = [
        f"tier {tier}: {cost:,} ({cost - asking.report.cost(tier):+,})" for tier, cost in one.report.costs().items()
    ]
    rows = [f"  {one.decision.label(one.schedule)}: {', '.join(tiers)}"]
    for row, more in one.differences(asking.report)[:RULES_MOST]:
        rows.append(f"    {more:+,} tier {row.setting.tier}: {row.rule.title}")
    items, experts = changes(asking.problem, asking.schedule, one.schedule)
    if one.decision.kind == "dates":
        return [*rows, f"    {count(len(items), 'item')} and {count(len(experts), 'expert')} would be elsewhere"]
    moved = [f"{_named('item', items)} would move" if items else "no item would move"]
    moved += [f"{_named('expert', experts)} would have other seats" if experts else "all seats stay"]
    return [*rows, f"    {'; '.join(moved)}"]


def _named(what: str, ids: list[str]) -> str:
    """Item C1; items C1 and C2; so many by name."""
    return f"{what if len(ids) == 1 else what + 's'} {few(ids, NAMED)}"


def _none(asking: Asking, one: Alternative) -> list[str]:
    """Why there is no schedule that decides otherwise, as far as known."""
    from planner.explain.claims import statements
    from planner.reports.conflict_lines import shortened
    from planner.reports.told import cells_of
    from planner.workbook.places import Places

    what = f"{one.decision.now}: " if one.decision.kind == "dates" else ""
    if not one.impossible:
        return [f"  {what}nothing was found in the time; that there is none is not proved"]
    rows = [f"  {what}there is no schedule"]
    if one.counted:
        return [*rows, *(f"    {sentence}." for sentence in one.counted)]
    said = statements(asking.problem, one.conflict) if one.conflict else ()
    if not said:
        return rows
    rows.append("    These cannot hold together:" if len(said) > 1 else "    This stands in the way:")
    places = Places.of(asking.plan)
    for each in said[:CLAIMS_MOST]:
        cells = cells_of(each.where, places.cells, each.claim.rule_id)
        rows.append(f"      {each.sentence}  [{shortened(cells)}]")
    return [*rows, f"      and {len(said) - CLAIMS_MOST} more: with --json"] if len(said) > CLAIMS_MOST else rows


def _object(asking: Asking, one: Alternative) -> dict[str, Any]:
    """An alternative for a program."""
    from planner.explain.claims import statements
    from planner.explain.elsewhere import changes

    fields: dict[str, Any] = {"decision": one.decision.kind, "now": one.decision.now}
    if one.schedule is None or one.report is None:
        reasons = [said.sentence for said in statements(asking.problem, one.conflict)] if one.conflict else []
        return fields | {"instead": None, "impossible": one.impossible, "because": [*one.counted, *reasons]}
    items, experts = changes(asking.problem, asking.schedule, one.schedule)
    return fields | {
        "instead": one.decision.label(one.schedule),
        "tiers": {
            tier: {"cost": cost, "more": cost - asking.report.cost(tier)} for tier, cost in one.report.costs().items()
        },
        "rules": [{"rule": row.rule.id, "more": more} for row, more in one.differences(asking.report)],
        "items_moved": items,
        "experts_changed": experts,
    }
