"""How wide text is and so how high a row must be."""

from planner.reports.measure import fitting, height, inner_width, text_width, wrapped


def test_letters_have_their_own_widths() -> None:
    assert text_width("il", 10) < text_width("mW", 10)
    assert text_width("\u4f1a", 10) == 10.0
    assert text_width("a", 10, bold=True) > text_width("a", 10)


def test_words_wrap_and_long_ones_break() -> None:
    assert wrapped("one two\nthree", text_width("one two", 10), 10) == ["one two", "three"]
    assert wrapped("one two", text_width("one", 10), 10) == ["one", "two"]
    assert "".join(wrapped("x" * 50, 40, 10)) == "x" * 50
    assert wrapped("", 40, 10) == [""]


def test_something_always_fits() -> None:
    assert fitting("WW", 0.1, 10, bold=False) == 1


def test_rows_stay_within_what_a_workbook_allows() -> None:
    assert height(1, 10) < height(2, 10)
    assert height(1000, 10) == 409.0
    assert inner_width(0) > 0
