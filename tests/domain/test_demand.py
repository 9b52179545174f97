"""How many interpreter teams a schedule keeps at work."""

from planner.domain.demand import close_meetings, meetings, peaks, session_peaks
from tests.problems import AFTERNOON, MORNING, NOON, item, option, problem, schedule

OF = problem(
    items=(
        item("A", minutes=45, languages=("EN", "FR")),
        item("B", minutes=45, languages=("EN", "ES")),
        item("C", minutes=45, languages=("EN", "FR")),
        item("D", minutes=45, languages=("EN",)),
    ),
    sessions=(AFTERNOON, MORNING, NOON),
    options=(option(days=2),),
)


def test_meetings_follow_the_day() -> None:
    assert {name: [one.id for one in sessions] for name, sessions in meetings(OF).items()} == {
        "morning": ["M1", "M2"],
        "afternoon": ["P1"],
    }
    assert close_meetings(OF, 120) == []
    assert close_meetings(OF, 121) == [("morning", "afternoon")]


def test_a_meeting_has_the_highest_peak_of_its_sessions() -> None:
    found = schedule(OF, "A M1 R", "B M1 10:30 R", "C M2 R", "D M1 R")
    assert session_peaks(OF, found) == {
        ("EN", 0, "M1"): 2,
        ("EN", 0, "M2"): 1,
        ("ES", 0, "M1"): 1,
        ("FR", 0, "M1"): 1,
        ("FR", 0, "M2"): 1,
    }
    assert peaks(OF, found) == {("EN", 0, "morning"): 2, ("ES", 0, "morning"): 1, ("FR", 0, "morning"): 1}
