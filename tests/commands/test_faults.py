"""How faults are told to people."""

from planner.commands.faults import as_text
from planner.workbook.faults import Fault


def fault(row: int, column: int = 10, message: str = "Visa days: 400 is above 365") -> Fault:
    return Fault("too-large", message, "Write 365 or less", "Travel", row, column)


def test_the_same_fault_in_many_cells_of_a_column_is_one_line() -> None:
    told = as_text(tuple(fault(row) for row in (5, 6, 7, 9)))
    assert told.splitlines()[0] == "4 faults in the workbook."
    assert told.splitlines()[2:] == ["Travel", "  J5:J7, J9: Visa days: 400 is above 365. Write 365 or less."]


def test_places_without_end_are_counted() -> None:
    told = as_text(tuple(fault(row) for row in range(5, 20, 2)))
    assert "  J5, J7, J9, J11 and 4 more places: Visa days" in told


def test_other_faults_columns_and_rows_have_lines_of_their_own() -> None:
    told = as_text((fault(5), fault(6, message="Other"), fault(5, column=11), fault(7, column=0)))
    places = [line.split(":")[0].strip() for line in told.splitlines()[3:]]
    assert places == ["J5", "J6", "K5", "row 7"]
