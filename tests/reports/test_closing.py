"""What the terminal and other programs are told at the end of a run."""

import json
from dataclasses import replace
from pathlib import Path

from planner.domain.outcome import Outcome, Status, TierResult
from planner.domain.places import Window
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Aspect, Pin
from planner.explain.check import Report, RuleReport
from planner.reports.closing import changed, closing, left_out, rest_words
from planner.reports.json import summary
from planner.reports.views.changes import pin_words
from planner.reports.views.facts import Facts
from planner.rules import RULE
from planner.rules.base import Violation
from tests.problems import item
from tests.reports.sample import MARCH, OUTCOME, PROBLEM, REPORT, SCHEDULE, facts_of

LISTED = replace(PROBLEM, windows=(Window(id="W1", venue="V", start=MARCH.start, end=MARCH.end),))
NOTHING = Outcome(status=Status.INFEASIBLE, clashes=("Item A is too long.",))


def test_json_is_the_object_that_was_asked_for() -> None:
    assert json.loads(json.dumps(summary(LISTED, OUTCOME, REPORT, Path("out/plan.xlsx")))) == {
        "status": "feasible",
        "window": "W1",
        "venue": "V",
        "start": "2007-03-26",
        "end": "2007-03-27",
        "tiers": [
            {"tier": 1, "name": "quality of the programme", "cost": 4, "bound": 4, "gap": 0.0, "proved": True},
            {"tier": 2, "name": "wishes and balance", "cost": 20, "bound": 15, "gap": 0.25, "proved": False},
        ],
        "money": {"total": 4671.36, "ceiling": 10000, "currency": "USD"},
        "first_plan_seconds": 1.25,
        "seconds": 60.0,
        "output": "out/plan.xlsx",
    }


def test_json_gives_dates_of_an_open_calendar_by_the_option() -> None:
    assert summary(PROBLEM, OUTCOME, REPORT, None)["window"] == MARCH.id


def test_json_without_a_schedule_has_the_same_keys() -> None:
    found = summary(PROBLEM, NOTHING, None, None)
    assert list(found) == list(summary(PROBLEM, OUTCOME, REPORT, None))
    assert (found["status"], found["start"], found["money"]["total"], found["tiers"]) == ("infeasible", None, None, [])


def test_closing_words() -> None:
    lines = closing(PROBLEM, OUTCOME, REPORT, "out/plan.xlsx").splitlines()
    assert lines[0] == "26-27 March 2007, The venue, Nairobi: 3 items, 3 experts, USD 4,671.36 of USD 10,000"
    assert lines[1] == "Left out: C."
    assert lines[3] == "  Tier 1, quality of the programme: costs 4. No schedule costs less: proved."
    assert lines[-2:] == ["  First plan after 1.2 s; stopped by time limit after 60.0 s", "Written: out/plan.xlsx"]


def test_items_left_out_are_named_up_to_eight() -> None:
    few = Facts(PROBLEM, OUTCOME, REPORT)
    many = replace(PROBLEM, items=tuple(item(f"X{number}", mandatory=False) for number in range(10)))
    none = replace(PROBLEM, items=few.placed)
    assert left_out(Facts(none, OUTCOME, REPORT)) == []
    assert left_out(Facts(many, OUTCOME, REPORT)) == ["Left out: X0, X1, X2, X3, X4, X5, X6, X7 and 2 more."]


def test_pins_not_kept_and_people_who_are_new_are_named() -> None:
    seat = Pin(id="A moderator E1", item="A", aspect=Aspect.MODERATOR, value="E1")
    gone = Pin(id="B panellist E3", item="B", aspect=Aspect.PANELLIST, value="E3")
    soft = {"pins": Setting(Mode.SOFT, weight=1), "nobody_new": Setting(Mode.SOFT, weight=1)}
    pinned = replace(PROBLEM, pins=(seat, gone), settings={**PROBLEM.settings, **soft})
    assert changed(Facts(PROBLEM, OUTCOME, REPORT)) == []
    assert changed(facts_of(SCHEDULE, pinned)) == [
        "Pins not kept: B panellist E3.",
        "On panels without a pinned seat: E2 (A and B) and E3 (A).",
        "Invited without a pinned seat: E2.",
    ]
    assert pin_words(facts_of(SCHEDULE, pinned)) == (
        "2 pins of the plan; 1 not kept; 1 person invited without one; see below"
    )


def test_a_tier_that_counts_more_than_the_total_cost_says_so() -> None:
    def costing(rule: str, cost: int) -> RuleReport:
        return RuleReport(RULE[rule], Setting(Mode.SOFT, weight=1, tier=3), (Violation(rule, (), cost),))

    tier = TierResult(tier=3, name="money", cost=5200, bound=0)
    both = Report((costing("least_cost", 4672), costing("budget_lines", 528)))
    assert rest_words(both, tier) == (
        " 4,672 of it is the total cost, rounded up; "
        f"the rest counts what is not kept of: {RULE['budget_lines'].title}."
    )
    assert rest_words(Report((costing("least_cost", 5200),)), tier) == ""


def test_closing_words_without_a_schedule() -> None:
    assert closing(PROBLEM, NOTHING, None, None).splitlines() == [
        "No schedule keeps every hard rule.",
        "Item A is too long.",
    ]
