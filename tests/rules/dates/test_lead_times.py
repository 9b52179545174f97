"""What must be done before the opening can still be done in time."""

from datetime import date
from typing import Any

from planner.domain.places import Document, LeadTime
from planner.rules.dates.lead_times import LeadTimes
from tests.problems import amounts, assert_agreement, item, option, problem, schedule, sentences

# the planning date is 15 December 2006; ten weeks later is 23 February 2007
IN_TIME = option(start=date(2007, 2, 23))
LATE = option(start=date(2007, 2, 20))
ROW = LeadTime(id="T05", milestone="Documents issued", weeks=10, kind="documents")


def of(*rows: LeadTime, documents: tuple[Document, ...] = ()) -> Any:
    return problem(items=(item("A"),), options=(IN_TIME, LATE), lead_times=rows, documents=documents)


def test_counts_the_days_short() -> None:
    one = of(ROW)
    assert amounts(LeadTimes(), one, schedule(one, option=IN_TIME)) == []
    assert amounts(LeadTimes(), one, schedule(one, option=LATE)) == [((LATE.id, "T05"), 3)]


def test_soft_rows_rows_after_the_opening_and_kinds_of_other_rules_do_not_count() -> None:
    rows = [
        LeadTime(id="T1", milestone="Invitations", weeks=20, hard=False),
        LeadTime(id="T2", milestone="Report", weeks=-2),
        *(LeadTime(id=kind, milestone=kind, weeks=20, kind=kind) for kind in ("visa", "nominations", "host agreement")),
    ]
    one = of(*rows)
    assert amounts(LeadTimes(), one, schedule(one, option=LATE)) == []


def test_mandatory_documents_are_submitted_and_issued_in_time() -> None:
    papers = (
        Document(id="D1", title="Matrix"),
        Document(id="D2", title="Paper", submit_weeks=11, issue_weeks=10),
        Document(id="D3", title="Note", mandatory=False),
        Document(id="D4", title="Report", submit_weeks=-2, issue_weeks=-8),
    )
    one = of(documents=papers)
    found = amounts(LeadTimes(), one, schedule(one, option=LATE))
    assert found == [((LATE.id, "D1"), 3), ((LATE.id, "D2"), 10), ((LATE.id, "D2"), 3)]


def test_says_what_was_due_and_when() -> None:
    one = of(ROW, documents=(Document(id="D1", title="Matrix"),))
    assert sentences(LeadTimes(), one, schedule(one, option=LATE)) == [
        "2007-02-20 1d The venue: Documents issued, 10 weeks before the opening: due on 12 December 2006, "
        "3 days past on the planning date, 15 December 2006.",
        "2007-02-20 1d The venue: submission of D1 (Matrix), 10 weeks before the opening: due on 12 December 2006, "
        "3 days past on the planning date, 15 December 2006.",
    ]


def test_solver_and_check_agree() -> None:
    assert_agreement(LeadTimes(), of(ROW, documents=(Document(id="D1", title="Matrix"),)))
