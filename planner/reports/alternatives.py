"""The workbook that puts schedules side by side, and says what quality costs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import Reference, ScatterChart, Series
from openpyxl.utils import get_column_letter

from planner.domain.agenda import Role
from planner.domain.budget import ledger, total
from planner.domain.clock import hhmm
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import TIERS
from planner.domain.words import count
from planner.explain.check import Report
from planner.explain.compared import Choice, Price
from planner.files import put_in_place, to_bytes
from planner.reports.excel import workbook_of
from planner.reports.view import Column, Kind, Level, Row, Sheet, Table, Words
from planner.reports.views.facts import amount, days_between

CHART_ROWS = 22  # that the chart covers
PRICE = "Price of the budget"
PRICES = (
    Column("Ceiling", Kind.MONEY, 14),
    Column("Tier 1 costs", Kind.NUMBER, 11),
    Column("Tier 1 at least", Kind.NUMBER, 11),
    Column("Tier 2 costs", Kind.NUMBER, 11),
    Column("The schedule costs", Kind.MONEY, 15),
    Column("Dates and venue", width=34),
    Column("What is known", width=52),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """What is put side by side: schedules with the file each is written to, and prices."""

    choices: Sequence[Choice]
    files: Sequence[Path]
    prices: Sequence[Price]
    within: float
    limit: int  # of tier 1


def sheets(problem: Problem, compared: Compared) -> tuple[Sheet, ...]:
    """Overview, programmes, panels, prices."""
    found = [overview(problem, compared), programmes(problem, compared.choices), panels(problem, compared.choices)]
    return (*found, price_sheet(problem, compared.prices)) if compared.prices else tuple(found)


ALONE = "No other schedule about as good as this one was found in the time."


def names(choices: Sequence[Choice]) -> list[str]:
    """The best, and the others by number."""
    return ["Best", *(f"Alternative {number}" for number in range(1, len(choices)))]


def overview(problem: Problem, compared: Compared) -> Sheet:
    """One column a schedule, one row a question."""
    choices = compared.choices
    best = choices[0].schedule
    schedules = [choice.schedule for choice in choices]
    rows: list[Row] = [
        ("Dates", *(days_between(one.option.start, one.option.end) for one in schedules)),
        ("Venue", *(problem.venue[one.venue].name or one.venue for one in schedules)),
        ("Option", *(one.option.id for one in schedules)),
        *(tier_row(tier, choices) for tier in choices[0].report.tiers()),
        (f"Cost, {problem.workshop.currency}", *(f"{amount(total(ledger(problem, one))):,}" for one in schedules)),
        ("Experts invited", *(len(one.invited) for one in schedules)),
        ("Items held", *(len(one.placements) for one in schedules)),
        *differences(best, schedules),
        ("Costs most", *(worst(choice.report) for choice in choices)),
        ("File", *(path.name for path in compared.files)),
    ]
    title = "Schedules to choose from"
    words = (
        f"{count(len(choices), 'schedule')}; tier 1 of each costs at most {compared.limit:,}, within "
        f"{compared.within:.0%} of the best found. They are as different as could be found in the time."
    )
    if len(choices) == 1:
        words = f"{ALONE} More time may find one."
    columns = (Column("Schedule", width=32), *(Column(name, width=30) for name in names(choices)))
    blocks = (
        Words(title, Level.TITLE),
        Words(words, Level.NOTE),
        Table(name="Alternatives", columns=columns, rows=tuple(rows)),
    )
    return Sheet(name="Alternatives", title=title, blocks=blocks, frozen_columns=1)


def differences(best: Schedule, schedules: Sequence[Schedule]) -> list[Row]:
    """What is otherwise than in the best; nothing where it is the only one."""
    if len(schedules) == 1:
        return []
    return [
        ("Items elsewhere than in the best", *("" if one is best else moved(best, one) for one in schedules)),
        ("Seats not of the best", *("" if one is best else len({*one.seats} - {*best.seats}) for one in schedules)),
    ]


def tier_row(tier: int, choices: Sequence[Choice]) -> Row:
    """What a tier costs in each."""
    return (f"Tier {tier}: {TIERS.get(tier, 'other')}", *(f"{choice.report.cost(tier):,}" for choice in choices))


def worst(report: Report) -> str:
    """The three rules that cost most in the first tiers."""
    found = sorted((row for row in report.rules if row.cost), key=lambda row: (row.setting.tier, -row.cost))[:3]
    return "\n".join(f"{row.rule.title}: {row.cost:,}" for row in found)


def moved(best: Schedule, other: Schedule) -> int:
    """Items whose day, session, hour or room is another."""
    return sum(other.placement.get(item) != row for item, row in best.placement.items())


def programmes(problem: Problem, choices: Sequence[Choice]) -> Sheet:
    """Where each item is in each schedule."""

    def place(schedule: Schedule, item: str) -> str:
        row = schedule.placement.get(item)
        if row is None:
            return "left out"
        room = problem.room[row.room]
        return f"Day {row.day + 1}, {hhmm(row.start)}-{hhmm(schedule.end(problem, row))}, {room.name or room.id}"

    return side_by_side("Programmes", problem, choices, place)


def panels(problem: Problem, choices: Sequence[Choice]) -> Sheet:
    """Who sits where in each schedule."""

    def panel(schedule: Schedule, item: str) -> str:
        parts = [(role, schedule.panel(item, role)) for role in Role]
        return "\n".join(f"{role}: {', '.join(experts)}" for role, experts in parts if experts)

    return side_by_side("Panels", problem, choices, panel)


def side_by_side(name: str, problem: Problem, choices: Sequence[Choice], told: Callable[[Schedule, str], str]) -> Sheet:
    """One row an item, one column a schedule, and in it what is told of the item."""
    rows = tuple((item.id, item.title, *(told(one.schedule, item.id) for one in choices)) for item in problem.items)
    columns = (
        Column("Item", Kind.ID, 8),
        Column("Title", width=40),
        *(Column(heading, width=28) for heading in names(choices)),
    )
    title = f"{name} side by side"
    blocks = (Words(title, Level.TITLE), Table(name=name, columns=columns, rows=rows))
    return Sheet(name=name, title=title, blocks=blocks, frozen_columns=1)


def price_sheet(problem: Problem, prices: Sequence[Price]) -> Sheet:
    """The best quality at each ceiling."""
    words = (
        "The best schedule found at each ceiling in a share of the time. Tier 1 is the quality of the programme: 0 is "
        "perfect. What is found at one ceiling also counts at every larger one."
    )
    rows = tuple(price_row(problem, price) for price in prices)
    blocks = (Words(PRICE, Level.TITLE), Words(words, Level.NOTE), Table(name="Prices", columns=PRICES, rows=rows))
    return Sheet(name=PRICE, title=PRICE, blocks=blocks)


def price_row(problem: Problem, price: Price) -> Row:
    """One ceiling."""
    found, spent = price.found, price.spent(problem)
    if found is None:
        known = (
            "Proved: no schedule costs so little."
            if price.impossible
            else "None was found; that there is none is not proved."
        )
        return (amount(price.ceiling), None, price.bound, None, None, "", known)
    cost = found.report.cost(1)
    return (
        amount(price.ceiling),
        cost,
        price.bound,
        found.report.cost(2),
        amount(spent or 0),
        problem.dates_at(found.schedule.option),
        "Tier 1 is proved best." if price.bound >= cost else "A better one may exist.",
    )


def price_words(problem: Problem, price: Price) -> str:
    """One ceiling as a line."""
    ceiling, first, least, second, spent, where, known = price_row(problem, price)
    bound = f" (at least {least})" if str(least) != "0" else ""
    costs = f"tier 1: {first}{bound}, tier 2: {second}, costs {spent:,}, {where}. " if where else ""
    return f"{problem.workshop.currency} {ceiling:,.0f}: {costs}{known}"


def write(path: Path, problem: Problem, compared: Compared) -> None:
    """Write the workbook, whole or not at all."""
    book = workbook_of(sheets(problem, compared), problem)
    if compared.prices:
        add_chart(book, problem.workshop.currency)
    put_in_place(to_bytes(book), path)


def add_chart(book: Workbook, currency: str) -> None:
    """Tier 1 over the ceiling, below the table: what was found, and what no schedule can be better than."""
    page = next(page for page in book.worksheets if page.title == PRICE)
    area = page.tables["Prices"].ref
    first, last = (int("".join(letter for letter in part if letter.isdigit())) for part in area.split(":"))
    chart = ScatterChart()
    chart.title, chart.style, chart.height, chart.width = "Quality at each ceiling", 13, 8.5, 20
    chart.x_axis.title, chart.y_axis.title = f"Ceiling, {currency}", "Tier 1 (0 is perfect)"
    chart.x_axis.delete = chart.y_axis.delete = False
    ceilings = Reference(page, min_col=1, min_row=first + 1, max_row=last)
    for column, marker, dash in ((2, "circle", "solid"), (3, "triangle", "sysDash")):
        series = Series(Reference(page, min_col=column, min_row=first, max_row=last), ceilings, title_from_data=True)
        series.marker.symbol, series.graphicalProperties.line.dashStyle = marker, dash
        chart.series.append(series)
    page.add_chart(chart, f"A{last + 3}")
    page.print_area = f"A1:{get_column_letter(len(PRICES))}{last + 3 + CHART_ROWS}"
