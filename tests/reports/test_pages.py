"""Where printed pages begin."""

from planner.reports.pages import page_starts


def test_one_page_needs_no_breaks() -> None:
    assert page_starts([10.0] * 10, [1, 5], 100) == []


def test_a_part_that_fits_on_a_page_is_not_divided() -> None:
    assert page_starts([10.0] * 15, [1, 8], 100) == [8]


def test_a_long_part_begins_where_there_is_room_and_goes_on() -> None:
    assert page_starts([10.0] * 25, [1, 6], 100) == [11, 21]
    assert page_starts([10.0] * 25, [1, 9], 100) == [9, 19]


def test_no_page_holds_a_row_alone() -> None:
    assert page_starts([10.0] * 11, [1], 100) == [9]


def test_rows_higher_than_a_page_end() -> None:
    assert page_starts([150.0] * 3, [1], 100) == [2, 3]
