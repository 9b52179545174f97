"""Lists of items as other systems export them: columns by name, nothing silently dropped, faults by row and column."""

import io
from pathlib import Path
from typing import Any

import pytest

from planner.domain.agenda import Item
from planner.domain.problem import Problem
from planner.exchange.csv_people import way
from planner.exchange.csv_plan import preview, summary, tables
from planner.exchange.csv_read import Listing, duration, read
from planner.workbook.faults import WorkbookError
from planner.workbook.read import read as read_plan
from planner.workbook.template import workbook_bytes

PRETALX = (
    "ID;Proposal title;Session type;Track;Tags;State;Abstract;Duration;Speaker names\r\n"
    'ABC12F;"Größe; und mehr";Talk;Big Data;"x, y";accepted;"A long\r\ntext";45;"Ann B\nCarl D"\r\n'
    "DEF34G;Second one;Talk;Other;;accepted;;20;Eve\r\n"
)
INDICO = "Id,Title,Type,Track,Duration,Speakers,Board number\n7,One,Poster,Physics,0:20:00,Ann B; Carl D,12\n"
EASYCHAIR = "#\ttitle\tauthors\ttrack name\tkeywords\n1\tOne\tAnn B (Uni X, Y), Carl D and Eve\tMain\ta; b\n"


def listed(text: str, folder: Path, encoding: str = "utf-8") -> Listing:
    path = folder / "items.csv"
    path.write_bytes(text.encode(encoding))
    return read(path)


def problem(listing: Listing) -> Problem:
    """The plan, once the organizer has filled in what only she knows."""
    found = tables(listing, "Lists")
    known = {"Mandate date": "2024-01-01", "Planning date": "2024-01-02", "Days least": "1", "Public holidays": "off"}
    for row in found["Workshop"]:
        row["Value"] = known.get(row["Setting"], row["Value"])
    found["Rooms"] = [{"Room": "R1", "Seats": "50"}]
    found["Windows"] = [{"Window": "W1", "Start": "2024-03-04", "End": "2024-03-05"}]
    return read_plan(io.BytesIO(workbook_bytes(found, conference=True)))


def items(text: str, folder: Path) -> tuple[Item, ...]:
    return problem(listed(text, folder)).items


def faults(text: str, folder: Path) -> list[str]:
    try:
        listed(text, folder)
    except WorkbookError as error:
        return [str(fault) for fault in error.faults]
    return []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_an_export_of_pretalx(tmp_path: Path, encoding: str) -> None:
    listing = listed(PRETALX, tmp_path, encoding)
    of = problem(listing)
    first, second = of.items

    assert (listing.delimiter, listing.encoding) == (";", encoding.removesuffix("-sig"))
    assert (first.id, first.title, first.minutes, first.tags) == ("ABC12F", "Größe; und mehr", 45, ("x", "y"))
    assert (first.presenters, second.presenters) == (("Ann B", "Carl D"), ("Eve",))
    assert [(issue.id, issue.title, issue.elsewhere) for issue in of.issues] == [
        ("Big Data", "Big Data", ""), ("Other", "Other", ""),
    ]  # fmt: skip
    assert second.notes == "Session type: Talk\nState: accepted"


def test_what_became_of_each_column(tmp_path: Path) -> None:
    text = PRETALX.replace("Duration", "Durration")

    assert preview(listed(text, tmp_path)) == [
        "items.csv: 2 rows (utf-8, cells between semicolons).",
        '  "ID" is Item',
        '  "Proposal title" is Title',
        '  "Track" is Issue',
        '  "Speaker names" is Presenters',
        '  "Tags" is Tags',
        '  "Session type" is not used, kept in Notes',
        '  "State" is not used, kept in Notes',
        '  "Durration" is not used, kept in Notes; did you mean "duration"?',
        '  "Abstract" is left out: a schedule needs no long text',
        "  Presenters of one row stand between line breaks",
        "  no length in 2 rows: 30 minutes are put in",
        "First rows:",
        "  ABC12F | Größe; und mehr | Big Data | 30 minutes | Ann B; Carl D",
        "  DEF34G | Second one | Other | 30 minutes | Eve",
    ]
    assert summary(listed(text, tmp_path))["did_you_mean"] == {"Durration": "duration"}


def test_an_export_of_indico(tmp_path: Path) -> None:
    (item,) = items(INDICO, tmp_path)

    assert (item.id, item.issue, item.minutes, item.presenters) == ("7", "Physics", 20, ("Ann B", "Carl D"))
    assert item.notes == "Type: Poster\nBoard number: 12"


def test_an_export_of_easychair(tmp_path: Path) -> None:
    (item,) = items(EASYCHAIR, tmp_path)

    assert (item.id, item.issue, item.tags) == ("1", "Main", ("a", "b"))
    assert item.presenters == ("Ann B (Uni X, Y)", "Carl D", "Eve")


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (["Müller, Zoë", "Müller, Anna", "Eve"], [["Müller, Zoë"], ["Müller, Anna"], ["Eve"]]),
        (["Smith, John A. and Doe, Jane", "Lee, Ann"], [["Smith, John A.", "Doe, Jane"], ["Lee, Ann"]]),
        (["Smith, John, Doe, Jane"], [["Smith, John", "Doe, Jane"]]),
        (["Ana Li, Bob Ray", "Cy Day"], [["Ana Li", "Bob Ray"], ["Cy Day"]]),
        (["Ana, Bob and Cy"], [["Ana, Bob", "Cy"]]),
        (["Ana, Bob, Cy"], [["Ana", "Bob", "Cy"]]),
        (["Ana Li & Bob Ray / Cy Day"], [["Ana Li", "Bob Ray", "Cy Day"]]),
        (["Müller, Zoë; Smith, John", "A & B"], [["Müller, Zoë", "Smith, John"], ["A & B"]]),
        (["Ann (Uni X, Y), Bob Ray"], [["Ann (Uni X, Y)", "Bob Ray"]]),
        (["TBA", "-", "n/a", "To be confirmed", "Na"], [[], [], [], [], ["Na"]]),
    ],
)
def test_names_are_told_apart_by_what_the_whole_column_does(cells: list[str], wanted: list[list[str]]) -> None:
    how = way(cells)
    assert [how.persons(cell) for cell in cells] == wanted


def test_what_is_rejected_or_withdrawn_is_no_item(tmp_path: Path) -> None:
    head = "id,title,speakers,proposal state\n"
    text = f"{head}a,One,TBA,confirmed\nb,Two,Bo,rejected\nc,,,Withdrawn by author\nd,Four,Di,submitted\n"
    listing = listed(text, tmp_path)
    assert [item.id for item in problem(listing).items] == ["a", "d"]
    assert problem(listing).items[0].presenters == ()
    assert problem(listing).items[0].notes == "speakers: TBA\nproposal state: confirmed"
    assert summary(listing)["rejected_or_withdrawn"] == [3, 4]
    lines = preview(listing)
    assert "  2 rows left out, rejected or withdrawn (3, 4)" in lines
    assert '  "proposal state" of the rows taken: 1 confirmed, 1 submitted' in lines
    assert '  "TBA" in 1 row is nobody: kept in Notes, Presenters stays blank' in lines


def test_every_row_rejected(tmp_path: Path) -> None:
    assert faults("title,decision\nOne,REJECT\n", tmp_path) == [
        "items.csv: every row is rejected or withdrawn. Export those that are accepted."
    ]


def test_a_column_for_each_speaker(tmp_path: Path) -> None:
    text = "title,Speaker 1,Speaker 2,Conference track,Length (min)\nOne,Ann B,,X,20\nTwo,Ann B,Carl D,X,25\n"
    found = items(text, tmp_path)
    assert [(item.presenters, item.issue, item.minutes) for item in found] == [
        (("Ann B",), "X", 20), (("Ann B", "Carl D"), "X", 25),
    ]  # fmt: skip
    assert '  "Speaker 2" is Presenters too' in preview(listed(text, tmp_path))


def test_without_tracks_ids_and_lengths(tmp_path: Path) -> None:
    of = problem(listed("title\nOne\n\n=Two\n", tmp_path))

    assert [(item.id, item.title, item.minutes) for item in of.items] == [("P01", "One", 30), ("P02", "=Two", 30)]
    assert [(issue.title, item.issue) for issue, item in zip(of.issues, of.items, strict=False)] == [
        ("No track", "No track")
    ]


def test_several_topics_and_long_names(tmp_path: Path) -> None:
    of = problem(listed('title,topic\nOne,"Machine learning; Ethics"\nTwo,Ethics\nThree,\n', tmp_path))

    assert [(issue.id, issue.elsewhere) for issue in of.issues] == [
        ("T01", "Machine learning"), ("T02", "Ethics"), ("T03", "No track"),
    ]  # fmt: skip
    assert [(item.issue, item.secondary_issues) for item in of.items] == [("T01", ("T02",)), ("T02", ()), ("T03", ())]


def test_ids_that_a_plan_cannot_have(tmp_path: Path) -> None:
    found = items('id,title\n"a;b",One\nday 3,-\n', tmp_path)

    assert [(item.elsewhere, item.title) for item in found] == [("a;b", "One"), ("day 3", '"-"')]


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("30", 30), ("30 min", 30), ("30.0", 30), ("0:45", 45), ("00:45:00", 45), ("1h", 60), ("1 h 15 min", 75),
        ("2 hours", 120), ("1:00:30", None), ("soon", None), ("", None), ("-5", None),
    ],
)  # fmt: skip
def test_lengths(said: str, minutes: int | None) -> None:
    assert duration(said) == minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id,title\n1,One\n1,Two\n", ['items.csv!A3: "1" stands already in row 2. Give it another id.']),
        ("id,title\n,One\n2,\n", ["items.csv!A2: the cell is blank.", "items.csv!B3: the cell is blank."]),
        ("title,minutes\nOne,500\n", ['items.csv!B2: "500" is not a length in minutes from 1 to 480.']),
        ("title,order\nOne,first\n", ['items.csv!B2: "first" is not a whole number from 1 to 1000.']),
        ("title,x\nOne,1,2\n", ["items.csv!C2: the row has more cells than the 2 headings. Put text with commas"]),
        ("id,tittle\n1,One\n", ['items.csv!1: no column holds titles. Did you mean "tittle"?']),
        ("id,what\n1,One\n", ["items.csv!1: no column holds titles. Call the column with the titles"]),
        ("title\n", ["items.csv: the list has no rows."]),
        ("", ["items.csv: the list is empty."]),
        ("a\x00b", ["items.csv: this is no CSV file."]),
    ],
)
def test_faults(text: str, expected: list[str], tmp_path: Path) -> None:
    found = faults(text, tmp_path)

    assert len(found) == len(expected)
    assert all(one.startswith(start) for one, start in zip(found, expected, strict=True)), found


def test_a_column_without_a_heading_is_kept(tmp_path: Path) -> None:
    (item,) = items("title,,\nOne,blue,\n", tmp_path)

    assert item.notes == "column 2: blue"


def test_long_notes_are_cut_and_it_is_said(tmp_path: Path) -> None:
    listing = listed(f"title,x\nOne,{'y' * 40_000}\n", tmp_path)
    agenda: Any = tables(listing, "x")["Agenda"]

    assert len(agenda[0]["Notes"]) == 32_000
    assert "  Notes are cut after 32,000 characters in row 2" in preview(listing)


def test_one_row_and_one_minute(tmp_path: Path) -> None:
    lines = preview(listed("title,minutes\nOne,1\n", tmp_path))

    assert lines[0] == "items.csv: 1 row (utf-8, cells between commas)."
    assert lines[-1] == "  One | No track | 1 minute"


def test_a_row_beyond_the_only_heading(tmp_path: Path) -> None:
    assert faults("title\nOne,2\n", tmp_path) == [
        "items.csv!B2: the row has more cells than the 1 heading. Put text with commas in it in double quotes."
    ]
