"""Names as people type them: equal but for case and punctuation, or nearly a known one."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name without case, punctuation and surplus blanks: "Case_Study " is "case study"."""
    return " ".join(re.sub(r"[\W_]+", " ", name.casefold()).split())


def nearest(name: str, known: Iterable[str], cutoff: float = 0.7) -> str | None:
    """The known name that was probably meant, None when nothing is near."""
    by_plain = {plain(one): one for one in known}
    wanted = plain(name)
    if wanted in by_plain:
        return by_plain[wanted]
    same_numbers = [one for said, one in by_plain.items() if _without_zeros(said) == _without_zeros(wanted)]
    if len(same_numbers) == 1:
        return same_numbers[0]
    found = [one for one in get_close_matches(wanted, by_plain, cutoff=cutoff) if not _other_number(wanted, one)]
    return by_plain[found[0]] if found else None


def _other_number(one: str, other: str) -> bool:
    """Whether two names differ in their numbers alone: E99 is not E39, written wrongly."""
    words, digits = re.compile(r"\d+"), re.compile(r"\D+")
    one, other = _without_zeros(one), _without_zeros(other)
    return words.sub("#", one) == words.sub("#", other) and digits.split(one) != digits.split(other)


def _without_zeros(name: str) -> str:
    """A name whose numbers have no zeros in front: e01 is e1."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", name)


def several(said: str, known: Iterable[str]) -> str | None:
    """A remedy for known names with commas between them, where ; is needed; None for anything else."""
    by_plain = {plain(one): one for one in known}
    parts = [plain(part) for part in said.split(",") if part.strip()]
    if len(parts) < 2 or not by_plain.keys() >= set(parts):
        return None
    return f"Put ; between several: {'; '.join(by_plain[part] for part in parts)}"


def one_of_list(said: str, known: Iterable[str], sheet: str) -> str:
    """A remedy for a word of a list that no row of the sheet has: commas where ; is needed, here or there."""
    names = list(dict.fromkeys(known))
    there = next((one for one in names if "," in one and plain(said) in map(plain, one.split(","))), None)
    put = f'Put ; instead of the commas of "{there}" on the sheet {sheet}' if there else None
    return several(said, names) or put or did_you_mean(said, names)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A remedy: the near name, or the first few there are."""
    names = list(dict.fromkeys(known))
    near = nearest(name, names, cutoff=0.6)
    if near is not None:
        return f'Did you mean "{near}"?'
    if not names:
        return "There are none yet"
    shown = ", ".join(names[:8]) + (", ..." if len(names) > 8 else "")
    return f"Known: {shown}"
