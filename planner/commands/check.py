"""planner check: the faults of a workbook, and what counting says before any search."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from planner.commands.exits import Exit, print_json
from planner.commands.left_out import Reasons, left_out_lines
from planner.domain.words import count

if TYPE_CHECKING:
    from planner.domain.problem import Problem
    from planner.domain.setting import Setting
    from planner.explain.audit import Audit


def check(plan: Path, as_json: bool, details: bool) -> Exit:
    """Read (which raises with every fault), count, and say which options are left."""
    from planner.explain.audit import audit
    from planner.solve.options import left_out
    from planner.workbook.read import read

    problem = read(plan)
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
            }
        )
    else:
        typer.echo("\n".join(_lines(problem, plan, counted, excluded, details)))
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
    lines += ["", _held(problem), "", *left_out_lines(problem, excluded, details)]
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


def _held(problem: Problem) -> str:
    """4 issues, 29 items (22 of them mandatory), 1 venue, no pins, 1 rule changed (days_used: weight 7, usually 10)."""
    held = counts(problem)
    named = ("issue", "item", "expert", "venue", "room", "window", "pin")
    things = [_some(held[f"{thing}s"], thing) for thing in named]
    if held["mandatory items"] < held["items"]:
        things[1] += f" ({held['mandatory items']} of them mandatory)"
    changes = "; ".join(_changed(rule, setting) for rule, setting in sorted(problem.settings.items()))
    which = f" ({changes})" if changes else ""
    return ", ".join([*things, f"{_some(held['rules changed'], 'rule')} changed{which}"]) + "."


def _changed(rule: str, setting: Setting) -> str:
    """What the sheet Rules says of a rule, and what it would be without."""
    from planner.workbook.facts_rules import parameter_text, rules_by_id

    usual = rules_by_id()[rule].default
    fields = [(name, getattr(setting, name), getattr(usual, name)) for name in ("mode", "weight", "tier")]
    fields += [(name, value, usual.parameters[name]) for name, value in setting.parameters.items()]
    texts = [(name, parameter_text(now), parameter_text(before)) for name, now, before in fields if now != before]
    told = [f"{name} {now or 'blank'}, usually {before or 'blank'}" for name, now, before in texts]
    return f"{rule}: {', '.join(told)}" if told else rule


def _some(number: int, thing: str) -> str:
    return count(number, thing) if number else f"no {thing}s"
