"""The cells that state something."""

from planner.domain.where import Where
from planner.workbook.cells import open_book
from planner.workbook.places import Places
from planner.workbook.sheets import SHEETS
from planner.workbook.tables import read_tables
from tests.workbooks import workbook

TEAMS = """
## Interpretation
| Venue | Language | Teams |
|-------|----------|-------|
| V1    | EN       | 1     |
| V2    | EN       | 1     |
| V2    | FR       | 1     |
"""


def test_of_several_venues_only_the_rows_of_one_where_it_is_given() -> None:
    places = Places(read_tables(open_book(workbook(TEAMS)), SHEETS))
    teams = Where("Interpretation", "Teams", ("EN",))
    assert places.cells(teams) == ("Interpretation!C2", "Interpretation!C3")
    assert places.cells(Where("Interpretation", "Teams", ("EN",), venue="V2")) == ("Interpretation!C3",)
