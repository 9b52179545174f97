"""What a small workbook leaves out."""

import pytest

from planner.domain.agenda import Attendance
from planner.domain.problem import Problem
from tests.workbooks import problem


def small(issues: str = "| I1 | 3 | 90 |\n| I2 | | |", workshop: str = "", sessions: str = "") -> Problem:
    return problem(f"""
        ## Agenda
        ## Workshop
        | Mandate date | 2006-12-14 |
        {workshop}
        ## Issues
        | Issue | Items | Minutes each |
        |-------|-------|--------------|
        {issues}
        {sessions}
    """)


def test_items_are_made_from_issues() -> None:
    found = small()

    assert [(item.id, item.issue, item.minutes) for item in found.items] == [
        ("I1-1", "I1", 90), ("I1-2", "I1", 90), ("I1-3", "I1", 90), ("I2", "I2", 60),
    ]  # fmt: skip
    assert {item.attendance for item in found.items} == {Attendance.PARALLEL}
    assert not any(item.interpreted for item in found.items)


def test_the_items_of_an_issue_follow_one_another() -> None:
    assert [item.predecessors for item in small().items] == [(), ("I1-1",), ("I1-2",), ()]


@pytest.mark.parametrize("number", ["(iv)", "iv", "(iv) "])
def test_the_number_of_an_issue_may_have_its_brackets(number: str) -> None:
    found = problem(f"""
        ## Agenda
        ## Issues
        | Issue | Number   |
        |-------|----------|
        | I1    | {number} |
    """)

    assert (found.issues[0].number, found.issues[0].paragraph) == ("iv", "(e)(iv)")


def test_an_expert_who_states_no_language_speaks_the_first_of_the_workshop() -> None:
    experts = "## Experts\n| Expert | Languages |\n|--------|-----------|\n| E1 | FR |\n| E2 | |"
    found = small(workshop="| Languages | ES |", sessions=experts)

    assert [expert.languages for expert in found.experts] == [("FR",), ("ES",)]
    assert {expert.languages for expert in small().experts} == {()}


def test_panels_are_as_large_as_there_are_experts_for() -> None:
    item = small().items[0]  # three experts and two rooms

    assert (item.moderators, item.panellists_least, item.development_least, item.legal_least) == (0, 1, 0, 0)


@pytest.mark.parametrize(("minutes", "sessions"), [(75, ["M1", "M2", "P1", "P2"]), (90, ["M", "P"])])
def test_the_usual_day(minutes: int, sessions: list[str]) -> None:
    found = small(f"| I1 | 2 | {minutes} |")

    assert [session.id for session in found.sessions] == sessions
    assert {(session.meeting, session.interpreted) for session in found.sessions} == {
        ("morning", True),
        ("afternoon", True),
    }


def test_pins_may_name_made_items() -> None:
    found = small(sessions="## Pins\n| Item | Decision | Value |\n|-|-|-|\n| I1-2 | day | 1 |")

    assert found.pins[0].item == "I1-2"


def test_defaults_of_the_settings() -> None:
    workshop = small().workshop

    assert workshop.planning_date == workshop.mandate_date
    assert (workshop.months, workshop.days_least, workshop.days_most, workshop.public_holidays) == (6, 2, 4, "close")
    assert (workshop.ceiling, workshop.currency, workshop.languages) == (None, "USD", ())


def test_the_least_every_sheet_can_hold() -> None:
    found = problem("""
        ## Organizations
        | Organization |
        |--------------|
        | ACME         |
        ## Parties
        | Party |
        |-------|
        | P1    |
        ## Venues
        | Venue |
        |-------|
        | V1    |
        ## Interpretation
        | Language |
        |----------|
        | EN       |
        ## Blackouts
        | From       | To         | Name |
        |------------|------------|------|
        | 2007-03-01 | 2007-03-02 | Fair |
        ## Lead times
        | Lead time | Milestone | Weeks |
        |-----------|-----------|-------|
        | T1        | Report    | -2    |
        ## Documents
        | Document | Title |
        |----------|-------|
        | D1       | Note  |
        ## Absences
        | Expert | From       | To         |
        |--------|------------|------------|
        | E1     | 2007-03-01 | 2007-03-01 |
        ## Travel
        | Expert |
        |--------|
        | E1     |
        ## Requirements
        | Item | Attribute | Value | Least |
        |------|-----------|-------|-------|
        | A1   | expertise | legal | 1     |
        ## Budget
        | Line | Driver |
        |------|--------|
        | B1   | total  |
    """)

    assert found.blackouts[0].kind == "other"
    assert found.blackouts[0].hard
    assert found.lead_times[0].weeks == -2
    assert (found.documents[0].submit_weeks, found.documents[0].issue_weeks) == (10, 6)
    assert (found.travels[0].venue, found.interpretation[0].venue) == ("V1", "V1")
    assert found.requirements[0].id == "at least 1 speaker of expertise legal on item A1"
    assert (found.budget[0].title, found.budget[0].hard) == ("B1", True)
    assert found.absences[0].row == 2


def test_a_plenary_item_expects_as_many_as_the_item_that_expects_most() -> None:
    found = problem("""
        ## Agenda
        | Item | Title   | Issue | Minutes | Attendance | Expected |
        |------|---------|-------|---------|------------|----------|
        | O    | Opening | all   | 30      | plenary    |          |
        | F    | Film    | all   | 30      | plenary    | 20       |
        | A1   | One     | I1    | 60      |            | 70       |
        | A2   | Two     | I2    | 45      |            |          |
    """)

    assert [item.expected for item in found.items] == [70, 20, 70, 0]
