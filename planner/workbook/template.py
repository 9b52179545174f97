"""Writes an empty, the example, or the small workbook from the sheet definitions and the rules."""

import csv
import io
from collections.abc import Mapping
from datetime import date, datetime, time
from importlib import resources
from pathlib import Path

from openpyxl import Workbook

from planner.files import to_bytes
from planner.workbook.columns import Column, Sheet
from planner.workbook.dropdowns import add_names
from planner.workbook.facts_rules import parameters_text, rules_by_id
from planner.workbook.layout import HEADER_ROW, write_settings, write_table
from planner.workbook.read_me import write_read_me
from planner.workbook.sheets import READ_ME, SHEETS

Table = list[dict[str, str]]
WRITTEN = datetime.combine(date(2007, 1, 1), time())  # every file says so: the same tables are the same bytes


def empty_workbook(path: Path) -> None:
    """Every sheet, without rows."""
    path.write_bytes(workbook_bytes({sheet.name: [] for sheet in SHEETS} | {"Rules": rule_rows()}))


def conference_workbook(path: Path) -> None:
    """Every sheet, without rows, and with the columns and rules that conferences use."""
    tables: dict[str, Table] = {sheet.name: [] for sheet in SHEETS} | {"Rules": rule_rows(conference=True)}
    path.write_bytes(workbook_bytes(tables, conference=True))


def example_workbook(path: Path) -> None:
    """The mandated workshop: what inputs/plan.xlsx is."""
    tables = stored("example")
    tables["Rules"] = rule_rows({row["Rule"]: row["Parameters"] for row in tables.get("Rules", [])})
    path.write_bytes(workbook_bytes({sheet.name: [] for sheet in SHEETS} | tables))


def small_workbook(path: Path) -> None:
    """Four issues, two rooms, six experts and a window: what inputs/small.xlsx is."""
    path.write_bytes(workbook_bytes(stored("small")))


def stored(folder: str) -> dict[str, Table]:
    """The tables kept in the package, by sheet name."""
    files = sorted(resources.files("planner.workbook").joinpath(folder).iterdir(), key=lambda file: file.name)
    return {
        file.name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
        for file in files
        if file.name.endswith(".csv")
    }


def rule_rows(parameters: Mapping[str, str] = {}, conference: bool = False) -> Table:
    """The Rules sheet with every rule at its default, but for these parameters ("name=value; name=value")."""
    return [
        {
            "Rule": rule.id,
            "Title": rule.title,
            "Mode": str(rule.default.mode),
            "Weight": str(rule.default.weight),
            "Tier": str(rule.default.tier),
            "Parameters": parameters_text(rule.default.parameters | parsed(parameters.get(rule.id, ""))),
            "Waivable": "yes" if rule.default.waivable else "no",
            "Unit": rule.unit,
        }
        for rule in rules_by_id().values()
        if conference or not rule.conference
    ]


def parsed(said: str) -> dict[str, str]:
    """Parameters by name, of "name=value; name=value"."""
    pairs = (part.partition("=") for part in said.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


def workbook_bytes(tables: Mapping[str, Table], conference: bool = False) -> bytes:
    """An .xlsx file with these tables, the same bytes for the same tables."""
    book = Workbook()
    front = book.active
    assert front is not None
    front.title = READ_ME
    issues = [row["Issue"] for row in tables.get("Issues", []) if row.get("Issue")]
    shown = [sheet for sheet in SHEETS if sheet.name in tables]
    add_names(book, shown, {sheet.name: len(tables[sheet.name]) for sheet in shown}, HEADER_ROW + 1)
    for sheet in shown:
        page = book.create_sheet(sheet.name)
        if sheet.upright:
            write_settings(page, sheet, {row["Setting"]: row["Value"] for row in tables[sheet.name]}, set(tables))
        else:
            columns = headings(sheet, tables[sheet.name], issues, conference)
            write_table(page, sheet, columns, tables[sheet.name], set(tables))
    write_read_me(book[READ_ME], shown, [sheet.name for sheet in SHEETS if sheet not in shown])
    book.properties.created = WRITTEN
    return to_bytes(book)


def headings(sheet: Sheet, rows: Table, issues: list[str], conference: bool = False) -> list[tuple[str, Column]]:
    """The columns to write: those the rows have, or all (of conferences too); families with one column an issue."""
    every: list[tuple[str, Column]] = []
    for column in sheet.columns:
        members = [f"{column.name} {issue}" for issue in issues or ["I1"]] if column.family else [column.name]
        every.extend((member, column) for member in members)
    used = set(rows[0]) if rows else {heading for heading, column in every if conference or not column.conference}
    return [(heading, column) for heading, column in every if heading in used]
