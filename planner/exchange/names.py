"""Names of another system as ids and words of a plan: what a cell cannot hold as it stands gets a stand-in."""

import re
from collections.abc import Iterable

from planner.workbook.matching import plain
from planner.workbook.values import BLANKS


def exact(name: str) -> str:
    """A name for the columns Elsewhere and Title: in double quotes where a cell would not keep it."""
    bare = name == name.strip() and name.casefold() not in BLANKS and not name.startswith('"')
    return name if bare else f'"{name}"'


def fits(name: str, longest: int) -> bool:
    """Whether a name can be an id: short, on one line, no list, and no word that means something else."""
    taken = plain(name) in ("", "all") or re.fullmatch(r"day \d+", plain(name)) or name.casefold() in BLANKS
    return len(name) <= longest and not taken and name == " ".join(name.split()) and not re.search(r'[;"]', name)


class Ids:
    """Ids that nothing else in the plan has, whatever kind of thing it is."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = set(names)  # that a made id is not to look like
        self._taken: set[str] = set()

    def of(self, names: Iterable[str], letter: str, longest: int, alike: bool = False) -> dict[str, str]:
        """An id for each name: the name itself, or a letter and a number. Alike: if one gets a number, all do."""
        listed = list(names)
        width = max(2, len(str(len(listed))))
        own = {name for name in listed if fits(name, longest) and name not in self._taken}
        if alike and len(own) < len(listed):
            own = set()
        made = {}
        for number, name in enumerate(listed, start=1):
            made[name] = name if name in own else self._free(f"{letter}{number:0{width}}")
            self._taken.add(made[name])
        return made

    def _free(self, wanted: str) -> str:
        made, more = wanted, 1
        while made in self._names or made in self._taken:
            more += 1
            made = f"{wanted}-{more}"
        return made


class Persons:
    """Persons by the names that a list in a cell can hold: different names stay different."""

    def __init__(self) -> None:
        self._shown: dict[str, str] = {}
        self._taken: set[str] = set()

    def listed(self, names: Iterable[str]) -> str:
        """Several persons as a cell lists them."""
        return "; ".join(self._one(name) for name in names)

    def _one(self, name: str) -> str:
        if name not in self._shown:
            bare = " ".join(name.replace(";", ",").split())
            bare = f'"{bare}"' if bare.casefold() in BLANKS else bare
            made, more = bare, 1
            while made in self._taken:
                more += 1
                made = f"{bare} ({more})"
            self._shown[name] = made
            self._taken.add(made)
        return self._shown[name]
