"""The Rules sheet as settings: only what differs from a rule's default."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from planner.domain.clock import hhmm
from planner.domain.setting import Mode, Parameter, Setting
from planner.workbook.faults import UnreadableError
from planner.workbook.matching import did_you_mean
from planner.workbook.rows import Row, Tables
from planner.workbook.values import time_of_day, whole_number

if TYPE_CHECKING:
    from planner.rules.base import Rule


def rules_by_id() -> dict[str, Rule]:
    """Every rule by id; imported here, so that other readers need no rules."""
    from planner.rules import RULE

    return RULE


def settings(tables: Tables) -> dict[str, Setting]:
    """Rule id -> setting, for rows that change something."""
    rows = tables.of("Rules")
    known = rules_by_id() if rows else {}
    changed = {}
    for row in rows:
        if not row.id:
            continue
        if row.id not in known:
            remedy = did_you_mean(row.id, known)
            tables.faults.append(row.fault("unknown-rule", "Rule", f'there is no rule "{row.id}"', remedy))
            continue
        default = known[row.id].default
        own = _setting(row, default, tables)
        if own != default:
            changed[row.id] = own
    return changed


def _setting(row: Row, default: Setting, tables: Tables) -> Setting:
    values = row.values
    return replace(
        default,
        mode=Mode(values.get("Mode", default.mode)),
        weight=values.get("Weight", default.weight),
        tier=values.get("Tier", default.tier),
        waivable=values.get("Waivable", default.waivable),
        parameters={**default.parameters, **_parameters(row, default.parameters, tables)},
    )


def _parameters(row: Row, defaults: Mapping[str, Parameter], tables: Tables) -> dict[str, Parameter]:
    found: dict[str, Parameter] = {}
    for part in str(row.get("Parameters") or "").split(";"):
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not part.strip():
            continue
        if not equals:
            message, remedy = f'Parameters: "{part.strip()}" has no =', "Write name=value, with ; between parameters"
            tables.faults.append(row.fault("unknown-parameter", "Parameters", message, remedy))
        elif name not in defaults:
            remedy = did_you_mean(name, defaults) if defaults else "Clear the cell: the rule has no parameters"
            message = f'Parameters: the rule has no parameter "{name}"'
            tables.faults.append(row.fault("unknown-parameter", "Parameters", message, remedy))
        else:
            try:
                found[name] = _like(defaults[name], value, percent=name == "share")
            except UnreadableError as wrong:
                tables.faults.append(row.fault(wrong.code, "Parameters", f"{name}: {wrong.message}", wrong.remedy))
    return found


def _like(default: Parameter, value: str, percent: bool = False) -> Parameter:
    """The text of a parameter as the type its default has."""
    if isinstance(default, int):
        return whole_number(value, percent=percent)
    if isinstance(default, tuple):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    if re.fullmatch(r"\d\d:\d\d", default):
        return hhmm(whole_number(value, 0, 24 * 60) if re.fullmatch(r"\d+", value) else time_of_day(value))
    return ";".join(part.strip() for part in value.replace(";", ",").split(","))


def parameters_text(parameters: Mapping[str, Parameter]) -> str:
    """Parameters as the Rules sheet writes them."""
    return "; ".join(f"{name}={parameter_text(value)}" for name, value in parameters.items())


def parameter_text(value: Parameter) -> str:
    """The value of a parameter as the Rules sheet writes it."""
    return ", ".join(value if isinstance(value, tuple) else re.split(r"\s*;\s*", str(value)))
