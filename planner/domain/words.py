"""Numbers of things, and lists of them, as sentences say them."""

from collections.abc import Iterable, Sequence
from itertools import groupby


def count(number: int, one: str, many: str | None = None) -> str:
    """1 expert, 1,065 minutes; 2 days each, where the plural does not end the words."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def are(number: int) -> str:
    """1 is, 2 are."""
    return f"{number:,} {'is' if number == 1 else 'are'}"


def all_are(number: int) -> str:
    """The only one is, both are, all 3 are."""
    return {1: "the only one is", 2: "both are"}.get(number, f"all {number:,} are")


def listed(parts: Sequence[str], last: str = "and") -> str:
    """One; one and two; one, two and three."""
    return f" {last} ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def few(names: Sequence[str], most: int = 3) -> str:
    """The first few by name, the rest as a number: one, two, three and 4 more."""
    rest = len(names) - most
    return listed([*names[:most], f"{rest:,} more"] if rest > 0 else names)


def spans(column: str, rows: Iterable[int]) -> list[str]:
    """Cells of a column, those that follow one another as one: J5:J9, J12."""
    found = []
    for _, run in groupby(enumerate(sorted(set(rows))), key=lambda pair: pair[1] - pair[0]):
        first, *rest = [row for _, row in run]
        found.append(f"{column}{first}" + (f":{column}{rest[-1]}" if rest else ""))
    return found


def named(kind: str, name: str) -> str:
    """Session M1; of a name that begins with the word, such as Session 2, the name alone."""
    return name if name.casefold().startswith(kind.casefold()) else f"{kind} {name}"


def group(region: str) -> str:
    """The African group; GRULAC, which is one by name."""
    return region if region.isupper() else f"the {region} group"
