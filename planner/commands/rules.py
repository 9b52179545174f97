"""planner rules: every rule with its default setting."""

import sys
from typing import Any

from planner.commands.exits import Exit, print_json
from planner.domain.setting import Mode, Setting
from planner.rules import RULES
from planner.workbook.facts_rules import parameters_text

HEADINGS = ("Rule", "What it says", "From", "Counted in", "Default", "Parameters")


def rows() -> list[tuple[str, ...]]:
    """A row of words for each rule, in report order."""
    return [
        (rule.id, rule.title, rule.source, rule.unit, how(rule.default), parameters_text(rule.default.parameters))
        for rule in RULES
    ]


def how(setting: Setting) -> str:
    """Mode in words, with weight and tier where they count."""
    if setting.mode is Mode.SOFT:
        return f"soft, weight {setting.weight}, tier {setting.tier}"
    return str(setting.mode) if setting.waivable else f"{setting.mode}, not waivable"


def facts() -> list[dict[str, Any]]:
    """An object for each rule."""
    return [
        {
            "rule": rule.id,
            "title": rule.title,
            "source": rule.source,
            "unit": rule.unit,
            "mode": rule.default.mode,
            "weight": rule.default.weight,
            "tier": rule.default.tier,
            "parameters": rule.default.parameters,
            "waivable": rule.default.waivable,
        }
        for rule in RULES
    ]


def rules(as_json: bool) -> Exit:
    """Print the table: as wide as the terminal, or wide enough for a file."""
    if as_json:
        print_json({"rules": facts()})
        return Exit.DONE
    from rich.console import Console
    from rich.table import Table

    table = Table(*HEADINGS, show_lines=True)
    for row in rows():
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else 200).print(table)
    return Exit.DONE
