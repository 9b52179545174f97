"""planner check: the faults of a workbook, and what counting says before any search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from planner.commands.exits import Exit, print_json
from planner.commands.left_out import Reasons, left_out_lines
from planner.domain.words import are, count, listed

if TYPE_CHECKING:
    from planner.domain.problem import Problem
    from planner.domain.setting import Setting
    from planner.explain.audit import Audit

FEW = 3  # changed rules that fit on the line of what there is
RULES = 8  # changed ones that are told unless all are asked for; an imported conference changes nearly all


def check(plan: Path, as_json: bool, details: bool) -> Exit:
    """Read (which raises with every fault), count, and say which options are left."""
    from planner.explain.audit import audit
    from planner.solve.options import left_out
    from planner.workbook.read import read
    from planner.workbook.sheet_names import unread_sheets

    problem, unread = read(plan), unread_sheets(plan)
    excluded = left_out(problem)
    counted = audit(problem, [option for option in problem.options if option.id not in excluded])
    possible = len(excluded) < len(problem.options) and not counted.hopeless
    if as_json:
        print_json(
            {
                "status": "ok" if possible else "infeasible",
                "counts": counts(problem),
                "findings": [{"severity": one.severity, "sentence": one.sentence} for one in counted.findings],
                "left_out": excluded,
                "sheets_not_read": unread,
            }
        )
    else:
        lines = _lines(problem, plan, counted, excluded, details)
        typer.echo("\n".join([*lines, *([f"Sheets that are not read: {listed(unread)}."] if unread else [])]))
    return Exit.DONE if possible else Exit.INFEASIBLE


def counts(problem: Problem) -> dict[str, int]:
    """How much of each thing the workbook holds."""
    return {
        "issues": len(problem.issues),
        "items": len(problem.items),
        "mandatory items": sum(item.mandatory for item in problem.items),
        "experts": len(problem.experts),
        "venues": len(problem.venues),
        "rooms": len(problem.rooms),
        "windows": len({window.id for window in problem.windows}),
        "options": len(problem.options),
        "pins": len(problem.pins),
        "rules changed": len(problem.settings),
    }


def _lines(problem: Problem, plan: Path, counted: Audit, excluded: Reasons, details: bool) -> list[str]:
    """The verdict, what there is, which options are left and why others are not, and what is tight."""
    lines = [f"{plan}: no faults{_verdict(problem, counted, excluded)}", *_found(counted, "impossible")]
    if slips := _found(counted, "slip"):
        lines += ["", "No fault, but is it meant?", *slips]
    lines += ["", *_held(problem, details), "", *left_out_lines(problem, excluded, details)]
    if tight := _found(counted, "warning"):
        lines += ["", "Tight, where it is tightest:", *tight]
    if details and (notes := _found(counted, "note")):
        lines += ["", "Needed and there, where it is tightest:", *notes]
    return lines if details else [*lines, "", "All that was counted: the same command with --details."]


def _found(counted: Audit, severity: str) -> list[str]:
    return [f"  {finding.sentence}" for finding in counted.findings if finding.severity == severity]


def _verdict(problem: Problem, counted: Audit, excluded: Reasons) -> str:
    options = len(problem.options)
    if not options:
        return ", but there are no dates to choose from: too few open days follow one another within the mandate."
    if len(excluded) == options:
        return ", but every option of dates and venue is ruled out. There is no schedule."
    if counted.hopeless:
        return ", but counting proves that there is no schedule:"
    words = count(options, "option")
    return f". {options - len(excluded)} of {words} of dates and venue can work as far as is known."


def _held(problem: Problem, details: bool) -> list[str]:
    """4 issues, 29 items (22 of them mandatory), 1 venue, no pins, 1 rule changed (days_used: weight 7, usually 10).

    Where more than a few rules are changed, they stand below, a line each.
    """
    held = counts(problem)
    named = ("issue", "item", "expert", "venue", "room", "window", "pin")
    things = [_some(held[f"{thing}s"], thing) for thing in named]
    if held["mandatory items"] < held["items"]:
        things[1] += f" ({held['mandatory items']} of them mandatory)"
    words = ", ".join([*things, f"{_some(held['rules changed'], 'rule')} changed"])
    changed = {rule: _changed(rule, setting) for rule, setting in sorted(problem.settings.items())}
    if len(changed) > FEW:
        return [f"{words}:", *_rules(changed, details)]
    which = "; ".join(f"{rule}: {', '.join(told)}" for rule, told in changed.items())
    return [f"{words} ({which})." if which else f"{words}."]


def _rules(changed: dict[str, list[str]], details: bool) -> list[str]:
    """A line a rule; of many, unless all are asked for, how many are only turned off, and the first others."""
    if details or len(changed) <= RULES:
        return [f"  {rule}: {'; '.join(told)}" for rule, told in changed.items()]
    others = [rule for rule, told in changed.items() if not _only_off(told)]
    off, more = len(changed) - len(others), len(others) - RULES
    return [
        *([f"  {are(off)} off"] if off else []),
        *(f"  {rule}: {'; '.join(changed[rule])}" for rule in others[:RULES]),
        *([f"  and {more} more (--details)"] if more > 0 else []),
    ]


def _only_off(told: list[str]) -> bool:
    return len(told) == 1 and told[0].startswith("mode off,")


def _changed(rule: str, setting: Setting) -> list[str]:
    """What the sheet Rules says of a rule, and what it would be without."""
    from planner.workbook.facts_rules import parameter_text, rules_by_id

    usual = rules_by_id()[rule].default
    fields = [(name, getattr(setting, name), getattr(usual, name)) for name in ("mode", "weight", "tier")]
    fields += [(name, value, usual.parameters[name]) for name, value in setting.parameters.items()]
    texts = [(name, parameter_text(now), parameter_text(before)) for name, now, before in fields if now != before]
    told = [f"{name} {now or 'blank'}, usually {before or 'blank'}" for name, now, before in texts]
    if setting.waivable != usual.waivable:
        told.append("may be waived, usually not" if setting.waivable else "may not be waived, usually it may")
    return told


def _some(number: int, thing: str) -> str:
    return count(number, thing) if number else f"no {thing}s"
