"""The sheets Summary, Coverage, Budget, Options, Quality and Run say how good the schedule is."""

from dataclasses import replace
from decimal import Decimal

import pytest

from planner.domain.budget import ledger
from planner.domain.outcome import OptionResult, Status, TierResult, Verdict
from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Aspect, Kind, Pin, Preference, Stance
from planner.explain.check import Report, check
from planner.reports.view import Pairs, Words
from planner.reports.views.budget import budget, payable
from planner.reports.views.coverage import coverage
from planner.reports.views.facts import Facts
from planner.reports.views.goodness import COLUMNS as HOW_GOOD
from planner.reports.views.goodness import proof_words, tier_words
from planner.reports.views.mandate import mandate_rows
from planner.reports.views.options import options, tally
from planner.reports.views.quality import quality
from planner.reports.views.run import run
from planner.reports.views.summary import summary
from planner.reports.views.wishes import COLUMNS as WISHES
from planner.rules import RULES
from tests.problems import schedule
from tests.reports.sample import APRIL, COST, FACTS, MARCH, OUTCOME, PROBLEM, REPORT, SCHEDULE, cells, facts_of, table


def test_summary_says_when_where_and_what_it_costs() -> None:
    words = [block.text for block in summary(FACTS).blocks if isinstance(block, Words)]
    assert words[:3] == ["Workshop & more", "26-27 March 2007, The venue, Nairobi", "Decision 1/1"]
    pairs = next(block for block in summary(FACTS).blocks if isinstance(block, Pairs))
    found = {label: getattr(value, "value", value) for label, value in pairs.rows}
    assert found["Dates"] == "Monday 26 March 2007 to Tuesday 27 March 2007"
    assert found["Cost"] == "USD 4,671.36, USD 5,328.64 below the ceiling of USD 10,000"
    assert found["Programme"] == "3 items in 2 days; left out: C"


def test_summary_says_which_pins_are_kept() -> None:
    def told(*pins: Pin, off: tuple[str, ...] = ()) -> object:
        rules = {rule: Setting(Mode.OFF) for rule in off}
        pinned = replace(PROBLEM, pins=pins, settings={**PROBLEM.settings, **rules})
        pairs = next(block for block in summary(facts_of(SCHEDULE, pinned)).blocks if isinstance(block, Pairs))
        return next((getattr(value, "value", value) for label, value in pairs.rows if label == "Pins"), None)

    held = Pin(id="A is held", item="A", aspect=Aspect.PLACED, value="yes")
    left_out = Pin(id="C is held", item="C", aspect=Aspect.PLACED, value="yes")
    other = Pin(id="window W9", item=None, aspect=Aspect.WINDOW, value="W9")
    assert told() is None
    assert told(held) == "1 pin of the plan, all kept"
    assert told(held, left_out, other) == "3 pins of the plan; 2 not kept; see below"
    assert told(left_out, off=("pins",)) == "1 pin of the plan (pins is off)"
    assert told(left_out, off=("pins", "pinned_dates")) == "1 pin of the plan (pinned_dates and pins are off)"


def test_summary_puts_broken_hard_rules_and_costly_violations_first() -> None:
    found = cells(table(summary(FACTS), "GivenUp"), "Tier", "What is given up", "Cost")
    assert found[0] == ("hard", "Issue (ii) has 75 of the 90 minutes it must have.", 0)
    assert (1, "C (Case), optional, of value 4, is left out.", 4) in found
    assert len({rule for (rule,) in cells(table(summary(FACTS), "GivenUp"), "Wish")}) == len(found)


def test_summary_says_what_a_tier_is_made_of() -> None:
    report = replace(
        REPORT, rules=tuple(one for one in REPORT.rules if one.rule.id in ("optional_items", "least_cost"))
    )
    tiers = (*OUTCOME.tiers[:1], TierResult(tier=3, name="money", cost=4672, bound=4000))
    facts = Facts(PROBLEM, replace(OUTCOME, tiers=tiers), report)
    assert cells(table(summary(facts), "HowGood"), *(column.title for column in HOW_GOOD)) == [
        (
            "1 quality of the programme",
            "Proved: no schedule costs less.",
            "4: Optional items of high value are held",
            4,
        ),
        (
            "3 money",
            "Proved: no schedule as good in the tiers before costs less than 4,000. The gap is at most 14.4%.",
            "4,672: total cost in USD, rounded up",
            4672,
        ),
    ]
    found = cells(table(summary(facts), "GivenUp"), "What is given up")
    assert found == [("C (Case), optional, of value 4, is left out.",)]  # what the workshop costs is not given up
    assert cells(table(summary(facts), "ItemsLeftOut"), "Item", "Issue", "Title") == [
        ("C", "(ii) Coordination", "Case")
    ]


def test_summary_says_whose_wishes_are_not_met() -> None:
    wishes = (
        Preference(
            id="row 2",
            subject_kind=Kind.PARTY,
            subject="N",
            target_kind=Kind.WINDOW,
            target="W1",
            stance=Stance.AVOIDED,
        ),
        Preference(
            id="row 3",
            subject_kind=Kind.PARTY,
            subject="N",
            target_kind=Kind.WINDOW,
            target="W2",
            stance=Stance.PREFERRED,
        ),
    )
    of = replace(PROBLEM, preferences=wishes, options=(MARCH, replace(APRIL, window="W2")))
    facts = Facts(of, OUTCOME, check(of, SCHEDULE))
    assert cells(table(summary(facts), "WishesNotMet"), *(column.title for column in WISHES)) == [
        ("Norway", "26-27 March 2007: avoided", "2-3 April 2007 (not possible): preferred", 2)
    ]
    assert ("Not for Norway; see below.",) in cells(table(summary(facts), "GivenUp"), "What is given up")
    assert not [block for block in summary(FACTS).blocks if isinstance(block, Words) and "rather" in block.text]


def test_sentences_have_no_dates_twice() -> None:
    reasons = (f"{PROBLEM.dates_at(APRIL)}: there is no interpreter team for ES.",)
    result = OptionResult(option=APRIL.id, verdict=Verdict.EXCLUDED, reasons=reasons)
    facts = Facts(PROBLEM, replace(OUTCOME, options=(result,)), REPORT)
    assert cells(table(options(facts), "Options"), "Reasons")[1] == ("There is no interpreter team for ES.",)


@pytest.mark.parametrize(
    ("bound", "status", "verdict", "words"),
    [
        (None, Status.FEASIBLE, "possible", "Not ruled out; nothing is known of its cost."),
        (3, Status.FEASIBLE, "possible", "Not settled in time: tier 1 costs 3 or more here, 4 on the chosen option."),
        (4, Status.FEASIBLE, "possible", "Proved not better in tier 1 than the chosen option, which costs 4."),
        (5, Status.FEASIBLE, "proved worse", "Proved worse: tier 1 costs more than the 4 of the chosen option."),
        (5, Status.OPTIMAL, "proved worse", "Proved worse: tier 1 costs more than the 4 of the chosen option."),
        *(
            (bound, Status.OPTIMAL, "proved not better",
             "Proved not better: no schedule here costs less than 4 in tier 1, or as much and less in a later tier.")
            for bound in (None, 3, 4)
        ),
    ],
)  # fmt: skip
def test_a_possible_option_says_why_it_was_not_chosen(
    bound: int | None, status: Status, verdict: str, words: str
) -> None:
    result = OptionResult(option=APRIL.id, verdict=Verdict.POSSIBLE, bound=bound)
    facts = Facts(PROBLEM, replace(OUTCOME, status=status, options=(result,)), REPORT)
    assert cells(table(options(facts), "Options"), "Verdict", "Reasons")[1] == (verdict, words)
    assert tally(facts) == f"2 options: 1 {verdict}"


def test_every_paragraph_of_the_mandate_is_met_by_something() -> None:
    rows = {str(row[0]): row[2:] for row in mandate_rows(FACTS)}
    assert list(rows) == ["(a)", "(b)", "(c)", "(d)", "(e)(i)", "(e)(ii)", "(f)", "(g)"]
    assert rows["(g)"] == ("", "")
    assert rows["(e)(i)"] == ("Item A.", "60 minutes of at least 60, 3 experts")
    assert rows["(e)(ii)"] == (
        "Item B. Members of the Group with a seat: Aid agency.",
        "75 minutes of at least 90 (not met), 1 expert",
    )
    assert rows["(f)"] == (
        "Every party that must be represented has a seat: Norway. The cost is within the ceiling.",
        "USD 4,671.36 of USD 10,000",
    )


def test_without_paragraphs_of_its_own_a_mandate_asks_for_dates_issues_and_resources() -> None:
    rows = mandate_rows(Facts(replace(PROBLEM, mandate=()), OUTCOME, REPORT))
    assert [row[0] for row in rows] == ["Dates", "(e)(i)", "(e)(ii)", "Resources"]
    assert rows[0][1] == "The workshop is held within 6 months."


def test_gap_in_plain_words() -> None:
    assert tier_words(TierResult(tier=1, name="quality", cost=119, bound=118), first=True) == (
        "Tier 1, quality: costs 119; no schedule can cost less than 118: a gap of at most 0.8%."
    )
    assert tier_words(TierResult(tier=2, name="wishes", cost=5, bound=5), first=False) == (
        "Tier 2, wishes: costs 5. No schedule that keeps the tiers before costs less: proved."
    )
    assert tier_words(TierResult(tier=3, name="money", cost=5000, bound=0), first=False) == (
        "Tier 3, money: costs 5,000. How much less a schedule that keeps the tiers before could cost is not known yet."
    )
    assert tier_words(TierResult(tier=1, name="quality", cost=0, bound=0), first=True).endswith("Nothing is given up.")


def test_what_is_proved_of_the_whole() -> None:
    kept = Report(tuple(report for report in REPORT.rules if not report.broken))
    optimal = replace(OUTCOME, status=Status.OPTIMAL)
    assert proof_words(optimal, kept).startswith("Every hard rule is kept, and it is proved")
    assert "In tier 1 it is proved" in proof_words(OUTCOME, kept)
    open_ = [TierResult(tier=1, name="quality", cost=9, bound=bound) for bound in (0, 4)]
    unknown, bounded = (proof_words(replace(OUTCOME, tiers=(tier,)), kept) for tier in open_)
    assert unknown.endswith("a better one may exist. How much better is not known yet.")
    assert bounded.endswith("a better one may exist. How much better it can be at most is said below.")
    assert proof_words(OUTCOME, REPORT).startswith("This schedule does not keep these hard rules: Every issue")


def test_coverage_of_issues_panels_and_requirements() -> None:
    sheet = coverage(FACTS)
    assert cells(table(sheet, "IssueCoverage"), "Issue", "Minutes asked", "Minutes planned", "Met") == [
        ("I1", 60, 60, "yes"),
        ("I2", 90, 75, "no"),
    ]
    panels = cells(table(sheet, "PanelCoverage"), "Item", "Panellists", "Development", "Legal", "Donors")
    assert panels[1] == ("A", "1 of 1-2", "0 of 1", "1 of 1", "0 of 1")
    assert cells(table(sheet, "RequirementCoverage"), "Item", "Requirement", "Asked", "Had", "Met") == [
        ("A", "region: Asian", 1, "0", "no")
    ]


def test_coverage_of_regions_and_parties() -> None:
    sheet = coverage(FACTS)
    found = cells(table(sheet, "RegionCoverage"), "Region", "Experts seated", "Seats", "Share of seats of States")
    assert found == [("WEOG", 1, 1, 0.3333), ("African", 1, 2, 0.6667)]
    assert cells(table(sheet, "PartyCoverage"), "Party", "Experts seated", "Experts most", "Must be seated") == [
        ("N", 1, None, "yes"),
        ("F", 0, None, "no"),
        ("K", 1, 2, "no"),
    ]


def test_coverage_names_experts_without_a_seat() -> None:
    facts = facts_of(schedule(PROBLEM, "A P1 R", "A moderator E1", "B panellist E2"))  # B is not held
    assert cells(table(coverage(facts), "Unseated"), "Expert", "Who", "Visa days") == [
        ("E2", "Prosecutor, PPO (Kenya)", None),
        ("E3", "Analyst, Aid agency (remote)", None),
    ]
    travels = tuple(replace(row, visa_days=21) for row in PROBLEM.travels)
    slow = replace(facts, problem=replace(PROBLEM, travels=travels))
    assert cells(table(coverage(slow), "Unseated"), "Visa days") == [(21,), (None,)]


def test_budget_adds_up_to_the_cent() -> None:
    sheet = budget(FACTS)
    lines = dict(cells(table(sheet, "BudgetLines"), "Line", "Cost"))
    entries = [amount for (amount,) in cells(table(sheet, "BudgetEntries"), "Amount")]
    assert lines["B6"] == sum(entries) == Decimal(COST) / 100 == Decimal("4671.36")
    assert sum(cost for line, cost in lines.items() if line != "B6") == lines["B6"]
    pairs = next(block for block in sheet.blocks if isinstance(block, Pairs))
    assert ("Check", "the lines add up to the total, to the cent") in pairs.rows


def test_budget_shows_margins_and_what_pledges_may_pay() -> None:
    sheet = budget(FACTS)
    assert cells(table(sheet, "BudgetLines"), "Line", "Ceiling", "Margin")[0] == ("B1", Decimal(100), Decimal("-33.45"))
    # French may pay E2's travel (133.45), DSA (450) and interpretation into French (2600)
    assert cells(table(sheet, "Pledges"), "Party", "Pledge", "May pay for", "Usable") == [
        ("N", Decimal(6000), Decimal("4671.36"), Decimal("4671.36")),
        ("F", Decimal(3000), Decimal("3183.45"), Decimal(3000)),
    ]


def test_pledges_pay_an_entry_only_once() -> None:
    tight = tuple(replace(party, pledge=100_000 if party.id == "N" else party.pledge) for party in PROBLEM.parties)
    facts = Facts(replace(PROBLEM, parties=tight), OUTCOME, REPORT)
    assert payable(facts, ledger(facts.problem, SCHEDULE)) == 100_000 + 300_000
    large = tuple(replace(party, pledge=900_000 if party.id == "F" else 0) for party in PROBLEM.parties)
    facts = Facts(replace(PROBLEM, parties=large), OUTCOME, REPORT)
    assert payable(facts, ledger(facts.problem, SCHEDULE)) == 318_345


def test_options_say_what_became_of_each() -> None:
    assert cells(table(options(FACTS), "Options"), "Option", "Verdict", "Tier 1 at least", "Reasons") == [
        (MARCH.id, "chosen", 4, "Tier 1 costs 4."),
        (APRIL.id, "excluded", None, "Good Friday.\nNo room."),
    ]
    assert tally(FACTS) == "2 options: 1 excluded and 1 chosen"


def test_an_option_proved_impossible_says_so() -> None:
    result = OptionResult(option=APRIL.id, verdict=Verdict.IMPOSSIBLE)
    facts = Facts(PROBLEM, replace(OUTCOME, options=(result,)), REPORT)
    ((verdict, why),) = cells(table(options(facts), "Options"), "Verdict", "Reasons")[1:]
    assert verdict == "proved impossible"
    assert why == "The search has shown that no schedule on these dates keeps every hard rule."


def test_quality_lists_every_rule_and_every_violation_in_a_sentence() -> None:
    sheet = quality(FACTS)
    rules = cells(table(sheet, "Rules"), "Rule", "Mode", "Tier", "Weight", "Amount", "Cost")
    assert [row[0] for row in rules] == [rule.id for rule in RULES]
    assert ("optional_items", "soft", 1, 1, 4, 4) in rules
    assert ("issue_minutes", "hard", None, None, 15, None) in rules
    found = cells(table(sheet, "Violations"), "Rule", "Violation", "Cost")
    assert len(found) == sum(len(report.violations) for report in REPORT.rules)
    assert ("optional_items", "C (Case), optional, of value 4, is left out.", 4) in found
    assert cells(table(sheet, "LeftOut"), "Item", "Issue", "Value") == [("C", "(ii)", 4)]


def test_run_tells_how_it_was_found() -> None:
    pairs = next(block for block in run(FACTS).blocks if isinstance(block, Pairs))
    found = dict(pairs.rows)
    assert (found["Input's SHA-256"], found["Stopped by"]) == ("ab12", "time limit")
    assert found["First plan after"] == "1.25 s"
    assert cells(table(run(FACTS), "Tiers"), "Tier", "Cost", "Bound", "Gap", "Proved")[1] == (2, 20, 15, 0.25, "no")
