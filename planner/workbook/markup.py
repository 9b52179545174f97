"""The parts of an .xlsx file around its cells: sheet names, relations, shared texts, and which formats are dates."""

import re
import zipfile
from typing import TypeVar
from xml.parsers import expat


class Handler:
    """Listens to markup and keeps nothing; names come without their namespace."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Text between elements."""


AnyHandler = TypeVar("AnyHandler", bound=Handler)


def feed(archive: zipfile.ZipFile, member: str, handler: AnyHandler) -> AnyHandler:
    """Let the handler listen to a member of the archive."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: handler.start(name.rpartition(" ")[2], attributes)
    parser.EndElementHandler = lambda name: handler.end(name.rpartition(" ")[2])
    parser.CharacterDataHandler = handler.text
    parser.Parse(archive.read(member), True)
    return handler


class SheetNames(Handler):
    """The sheets in order, as (name, relation id)."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.from_1904 = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "sheet":
            relation = next(value for key, value in attributes.items() if key.endswith(" id"))
            self.sheets.append((attributes["name"].strip(), relation))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904", "0") in ("1", "true")


class Relations(Handler):
    """Relation id -> file in the archive."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "Relationship":
            self.targets[attributes["Id"]] = attributes["Target"]


class SharedStrings(Handler):
    """The texts that cells refer to by number; how a name is pronounced is left out."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._parts: list[str] = []
        self._listening = self._phonetic = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._phonetic = True
        elif name == "t":
            self._listening = not self._phonetic

    def text(self, data: str) -> None:
        """Text between elements."""
        if self._listening:
            self._parts.append(data)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "si":
            self.strings.append("".join(self._parts))
        elif name == "rPh":
            self._phonetic = False
        elif name == "t":
            self._listening = False


_BUILT_IN = {14: "date", 15: "date", 16: "date", 17: "date", 22: "date"} | dict.fromkeys((18, 19, 20, 21), "time")
_BUILT_IN |= {9: "percent", 10: "percent"}
_BUILT_IN |= dict.fromkeys((45, 46, 47), "time") | dict.fromkeys((*range(27, 37), *range(50, 59)), "date")


class Styles(Handler):
    """What each cell style shows: "date" (with or without time), "time", "percent", or ""."""

    def __init__(self) -> None:
        self.kinds: list[str] = []
        self._formats: dict[int, str] = dict(_BUILT_IN)
        self._in_cells = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "numFmt":
            self._formats[int(attributes["numFmtId"])] = shows(attributes.get("formatCode", ""))
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self.kinds.append(self._formats.get(int(attributes.get("numFmtId", "0")), ""))

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "cellXfs":
            self._in_cells = False


def shows(code: str) -> str:
    """Whether a number format shows a date, a time of day or a percentage."""
    bare = re.sub(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*.', "", code.split(";")[0].lower())
    bare = re.sub(r"general|am/pm|a/p", "", bare)
    if re.search(r"[yd]", bare) or re.fullmatch(r"\W*m{1,5}\W*", bare):
        return "date"
    if re.search(r"[hs]", bare):
        return "time"
    return "percent" if "%" in bare else ""
