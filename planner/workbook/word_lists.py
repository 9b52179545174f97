"""Lists of words with commas between them, where ; is needed, which would be taken as one word each."""

from collections.abc import Iterator

from planner.workbook.faults import Fault
from planner.workbook.matching import several
from planner.workbook.rows import Tables

LISTS = (
    (("Experts",), "Specialisms", (("Agenda", "Specialisms"),)),
    (("Rooms",), "Layouts", (("Agenda", "Layouts"),)),
    (("Sessions", "Rooms"), "Tags",
     tuple((sheet, f"{asked} tags") for sheet in ("Agenda", "Experts") for asked in ("Required", "Prohibited"))),
)  # fmt: skip
"""The sheets and the column where the words are had, and the columns that ask for them."""


def comma_faults(tables: Tables) -> Iterator[Fault]:
    """Cells with such a list of words, each of which also stands by itself somewhere."""
    for sheets, heading, asking in LISTS:
        columns = [*((sheet, heading) for sheet in sheets), *asking]
        words = {word for sheet, column in columns for row in tables.of(sheet) for word in row.many(column)}
        single = {word for word in words if "," not in word}
        for row in (row for sheet in sheets for row in tables.of(sheet)):
            for word in row.many(heading):
                remedy = several(word, single)
                if word not in single and remedy is not None:
                    yield row.fault("comma", heading, f'{heading}: "{word}" is read as one', remedy)
