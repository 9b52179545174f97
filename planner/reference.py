"""Writes the reference part of README.md from the code: `python -m planner.reference` in the checkout."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import typer

from planner.cli import app
from planner.commands.exits import MEANING
from planner.commands.rules import HEADINGS, rows
from planner.reports.views.summary import CONTENTS
from planner.workbook.columns import Column, Sheet
from planner.workbook.sheets import SHEETS

README = Path("README.md")
SUMMARY = ("Summary", "dates, venue, cost, what is proved, and the mandate paragraph by paragraph")


def table(headings: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    first = list(headings)
    body = [first, ["---"] * len(first), *lines]
    return "\n".join(f"| {' | '.join(_escaped(cell) for cell in line)} |" for line in body)


def sheets() -> str:
    """Every sheet of the input workbook with its columns."""
    return "\n\n".join(_sheet(sheet) for sheet in SHEETS)


def _sheet(sheet: Sheet) -> str:
    lines = [(f"**{_name(column)}**", _holds(column), _help(column)) for column in sheet.columns]
    heading = "Setting" if sheet.upright else "Column"
    needed = " Needs at least one row." if sheet.required and not sheet.upright else ""
    return (
        f"<details><summary><b>{sheet.name}</b>: {sheet.help}{needed}</summary>\n\n"
        f"{table((heading, 'Holds', 'What it is'), lines)}\n\n</details>"
    )


def _name(column: Column) -> str:
    return f"{column.name} (one for each issue)" if column.family else column.name


def _help(column: Column) -> str:
    return f"{column.help} Must be filled in." if column.required else column.help


def _holds(column: Column) -> str:
    """The kind of a cell in words: what may stand there."""
    if column.source:
        what = f"an id of sheet {column.source}"
    elif column.choices:
        what = " / ".join(column.choices)
    else:
        what = str(column.kind)
    if column.also:
        what += f", or {' / '.join(column.also)}"
    return f"{what}; several with ; between" if column.many else what


def schedule() -> str:
    """Every sheet of the schedule workbook."""
    return table(("Sheet", "What it shows"), [(f"**{name}**", words) for name, words in (SUMMARY, *CONTENTS)])


def rules() -> str:
    """Every rule with its default setting."""
    return table(HEADINGS, [(f"`{row[0]}`", *row[1:]) for row in rows()])


def commands() -> str:
    """Every command with its options."""
    return "\n\n".join(_command(name, command) for name, command in _commands("", typer.main.get_command(app)))


def _commands(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    """A command, or those of a group, with all the words that call it."""
    for word, member in getattr(command, "commands", {}).items():
        yield from _commands(f"{name} {word}".strip(), member)
    if not hasattr(command, "commands"):
        yield name, command


def _command(name: str, command: Any) -> str:
    words = [parameter for parameter in command.params if parameter.param_type_name == "argument"]
    options = [parameter for parameter in command.params if parameter.param_type_name == "option"]
    usage = " ".join(("planner", name, *(word.metavar for word in words), *(["[options]"] if options else [])))
    lines = []
    for option in options:
        value = f" {option.metavar}" if option.metavar else ""
        default = "" if option.default in (None, False) else f" Default: {option.default}."
        spelt = ", ".join(f"`{word}{value}`" for word in option.opts)
        lines.append((spelt, f"{option.help}{default}"))
    return f"`{usage}`: {command.help}\n\n{table(('Option', 'Meaning'), lines)}"


def exits() -> str:
    """Every exit code."""
    return table(("Code", "Meaning"), [(str(int(code)), meaning) for code, meaning in MEANING.items()])


PARTS: dict[str, Callable[[], str]] = {
    "commands": commands,
    "exits": exits,
    "schedule": schedule,
    "sheets": sheets,
    "rules": rules,
}


def renewed(readme: str) -> str:
    """The README with every part between its markers as the code says it now."""
    for name, part in PARTS.items():
        begin, end = f"<!-- {name}: written by python -m planner.reference -->", f"<!-- end of {name} -->"
        if readme.count(begin) != 1 or readme.count(end) != 1:
            raise ValueError(f"README.md must have the markers {begin} and {end} once")
        pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
        text = f"{begin}\n\n{part()}\n\n{end}"
        readme = pattern.sub(lambda _, text=text: text, readme)  # type: ignore[misc]
    return readme


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stderr.write(f"{README} renewed\n")
