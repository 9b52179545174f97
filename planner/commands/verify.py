"""planner verify: what a schedule workbook breaks and costs now, after people have edited it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from planner.commands.exits import Exit, print_json
from planner.commands.output import place, refuse_if_read, refuse_if_taken
from planner.commands.plan_of import plan_of
from planner.domain.clock import hhmm
from planner.domain.outcome import Outcome, Status
from planner.domain.setting import TIERS, Mode

if TYPE_CHECKING:
    from planner.domain.agenda import Item
    from planner.domain.problem import Problem
    from planner.domain.schedule import Schedule
    from planner.exchange.programme import Programme
    from planner.explain.check import Report, RuleReport

MOST = 5  # sentences for one rule, on the terminal
WRITTEN = {
    "output": "with the cells concerned marked",
    "renewed": "every sheet as Programme and Seats are now",
}


@dataclass(frozen=True, slots=True)
class Changed:
    """A rule whose amount is not what it was when the schedule was written."""

    rule: RuleReport
    before: int

    @property
    def better(self) -> bool:
        """Whether it is less now."""
        return self.rule.amount < self.before


def verify(schedule: Path, plan: Path | None, copy: Path | None, anew: Path | None, force: bool, as_json: bool) -> Exit:
    """Read schedule and plan (which raises with every fault), judge by every rule, and say it.

    Written where asked for: a copy with marks, and the schedule anew.
    """
    targets = [target for target in (copy, anew) if target is not None]
    for target in targets:
        refuse_if_read(target, "new workbook", schedule, plan)
        refuse_if_taken(target, force)
    from planner.exchange.held import moved, schedule_of
    from planner.exchange.programme import read
    from planner.explain.check import check
    from planner.workbook.read import read as read_plan

    programme = read(schedule, panels=True)
    plan, notes = plan_of(programme, schedule, plan)
    for target in targets:
        refuse_if_read(target, "new workbook", plan)
    problem = read_plan(plan)
    held = schedule_of(problem, programme, strict=False)
    report = check(problem, held)
    notes += [_moved_words(item, start) for item, start in moved(problem, programme)]
    changed = _changed(programme, report)
    written = {}
    if copy is not None:
        from planner.exchange.marks import marked

        content = marked(schedule, programme, _sentences(problem, report, changed))
        written["output"] = place(lambda path: path.write_bytes(content), copy, force)
    if anew is not None:
        written["renewed"] = place(_drawing(problem, plan, held, report), anew, force)
    if as_json:
        paths = {key: str(written[key]) if key in written else None for key in WRITTEN}
        print_json(_summary(problem, plan, report, changed, notes) | paths)
    else:
        said = [f"Written, {WRITTEN[key]}: {path}" for key, path in written.items()]
        typer.echo(
            "\n".join([*_lines(problem, schedule, plan, report, changed, notes), *([""] if said else []), *said])
        )
    return Exit.INFEASIBLE if report.broken else Exit.DONE


def _drawing(problem: Problem, plan: Path, held: Schedule, report: Report) -> Callable[[Path], object]:
    """What writes the schedule as it is now, of which no bound is known."""
    from planner.commands.run_facts import run_facts
    from planner.reports.excel import write

    facts = replace(run_facts(plan), strategy="edited by hand, not searched for", stopped_by="nothing")
    outcome = Outcome(status=Status.FEASIBLE, schedule=held, tiers=report.unproved(), run=facts)
    return partial(write, problem=problem, outcome=outcome, report=report)


def _moved_words(item: Item, start: int) -> str:
    end = hhmm(start + item.minutes)
    return f"{item.id}: only Start was changed; with its {item.minutes} minutes it ends at {end}."


def _changed(programme: Programme, report: Report) -> list[Changed]:
    """Every rule whose amount was written and has changed, broken hard rules first, then tier by tier."""
    before = dict(programme.amounts)
    found = [
        Changed(rule, before[rule.rule.id])
        for rule in report.rules
        if rule.rule.id in before and rule.amount != before[rule.rule.id]
    ]
    return sorted(found, key=lambda one: (not one.rule.broken, one.rule.setting.tier))


def _sentences(problem: Problem, report: Report, changed: list[Changed]) -> list[tuple[tuple[str, ...], str]]:
    """What the copy's notes say: broken hard rules, and wishes that cost more than before."""
    worse = [one.rule for one in changed if not one.better and not one.rule.broken]
    return [
        (violation.subjects, found.rule.explain(problem, violation))
        for found in (*report.broken, *worse)
        for violation in found.violations
    ]


def _lines(
    problem: Problem,
    schedule: Path,
    plan: Path,
    report: Report,
    changed: list[Changed],
    notes: list[str],
) -> list[str]:
    """The verdict, broken hard rules, what each tier costs, what has become better or worse."""
    broken = len(report.broken)
    verdict = "every hard rule is kept." if not broken else f"it breaks {broken} hard rule{'s' * (broken > 1)}."
    rows = [f"{schedule}, by the plan {plan}: {verdict}", *notes]
    for found in report.broken:
        rows += ["", f"{found.rule.title} ({found.rule.id})", *_explained(problem, found)]
    rows += [
        "",
        "What it costs" + (", and what it cost when it was written:" if changed else ", as when it was written:"),
    ]
    rows += [f"  {_tier(report, changed, tier)}" for tier in report.tiers()]
    for word, better in (("Better", True), ("Worse", False)):
        if some := [one for one in changed if one.better is better and not one.rule.broken]:
            rows += ["", f"{word} than when it was written:"]
            rows += [f"  {one.rule.rule.title} ({one.rule.rule.id}): {_change(one)}" for one in some]
    return rows


def _explained(problem: Problem, found: RuleReport) -> list[str]:
    rows = [f"  {found.rule.explain(problem, violation)}" for violation in found.violations[:MOST]]
    more = len(found.violations) - MOST
    return [*rows, f"  and {more} more: all of them with --json"] if more > 0 else rows


def _change(one: Changed) -> str:
    return f"{one.rule.amount:,} instead of {one.before:,} (unit: {one.rule.rule.unit})"


def _tier(report: Report, changed: list[Changed], tier: int) -> str:
    now, before = report.cost(tier), _before(report, changed, tier)
    said = f"tier {tier}, {TIERS.get(tier, 'other')}: {now:,}"
    return said if now == before else f"{said} (before: {before:,})"


def _before(report: Report, changed: list[Changed], tier: int) -> int:
    """What the tier cost by the amounts as written and the weights of the plan."""
    soft = [one for one in changed if one.rule.setting.mode is Mode.SOFT and one.rule.setting.tier == tier]
    return report.cost(tier) - sum(one.rule.setting.weight * (one.rule.amount - one.before) for one in soft)


def _summary(problem: Problem, plan: Path, report: Report, changed: list[Changed], notes: list[str]) -> dict[str, Any]:
    before = {one.rule.rule.id: one.before for one in changed}
    return {
        "status": "broken" if report.broken else "ok",
        "plan": str(plan),
        "tiers": [
            {"tier": tier, "cost": report.cost(tier), "before": _before(report, changed, tier)}
            for tier in report.tiers()
        ],
        "rules": [
            {
                "rule": found.rule.id,
                "mode": str(found.setting.mode),
                "amount": found.amount,
                "before": before.get(found.rule.id, found.amount),
                "cost": found.cost,
                "sentences": [found.rule.explain(problem, violation) for violation in found.violations],
            }
            for found in report.rules
            if found.violations or found.rule.id in before
        ],
        "notes": notes,
    }
