"""Lists to choose from, and colours for what is wrong, in the sheets Programme and Seats."""

from typing import Literal

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from planner.reports import styles

Look = tuple[Font, str]
# Each look differs from the others in grey too, and is dark on light: links keep their own colour in LibreOffice.
NONE_SUCH: Look = (Font(bold=True, strike=True, color=styles.ALARM), "FFC7CE")
CLASH: Look = (Font(bold=True, underline="single", color=styles.INK), "FFD966")
SEATS: Look = (Font(bold=True, italic=True, color=styles.INK), "F4B183")

# By sheet: the columns coloured where a formula of the sheet Checks says something, the first that does.
ALARMS: dict[str, tuple[tuple[str, str, Look], ...]] = {
    "Programme": (
        ("Item", "wrong_item", NONE_SUCH),
        ("Item", "wrong_seats", SEATS),
        ("Date", "wrong_time", CLASH),
        ("Start", "wrong_time", CLASH),
        ("Start", "plenary", CLASH),
        ("End", "wrong_end", CLASH),
        ("End", "plenary", CLASH),
        ("Room", "wrong_room", NONE_SUCH),
        ("Room", "room_twice", CLASH),
    ),
    "Seats": (
        ("Item", "wrong_item", NONE_SUCH),
        ("Role", "wrong_role", NONE_SUCH),
        ("Expert", "wrong_expert", NONE_SUCH),
        ("Expert", "expert_twice", CLASH),
    ),
}


def add_alarms(page: Worksheet, letters: dict[str, str], last: int) -> None:
    """Colour the cells concerned, whatever row they are sorted or moved to."""
    for heading, formula, (font, ground) in ALARMS[page.title]:
        area = f"{letters[heading]}2:{letters[heading]}{last}"
        said = f'INDEX({page.title.lower()}_{formula},ROW())<>""'
        page.conditional_formatting.add(
            area,
            FormulaRule(formula=[said], stopIfTrue=True, font=font, fill=styles.fill(ground)),  # type: ignore[no-untyped-call]
        )


def add_choices(page: Worksheet, letters: dict[str, str], last: int) -> None:
    """Offer ids from the lists; refuse what is none, and times that are no times."""
    for heading, rule in choices(page.title).items():
        rule.add(f"{letters[heading]}2:{letters[heading]}{last}")
        rule.showErrorMessage = True
        page.add_data_validation(rule)


def choices(sheet: str) -> dict[str, DataValidation]:
    """What each column may hold. Only End may be blank: it follows from the start and the item's minutes."""
    if sheet == "Seats":
        return {
            "Item": listed("known_items", "The plan has no such item."),
            "Role": listed("known_roles", "Write moderator, panellist or rapporteur."),
            "Expert": listed("known_experts", "The plan has no such expert."),
        }
    day = DataValidation(type="date", formula1="MIN(known_dates)", formula2="MAX(known_dates)", errorStyle="warning")
    day.error, day.errorTitle = "The workshop is not held on that date.", "Not a date of the workshop"
    return {
        "Item": listed("known_items", "The plan has no such item."),
        "Date": day,
        "Start": clock(blank=False),
        "End": clock(blank=True),
        "Room": listed("known_rooms", "The venue has no such room. Keep it all the same?", style="warning"),
    }


def listed(name: str, error: str, style: Literal["stop", "warning"] = "stop") -> DataValidation:
    """One of a list of the sheet Lists."""
    rule = DataValidation(type="list", formula1=name, errorStyle=style)
    rule.error, rule.errorTitle = error, "Not in the list"
    return rule


def clock(blank: bool) -> DataValidation:
    """A time of day; midnight is 00:00."""
    rule = DataValidation(type="time", formula1="0", formula2="0.99999", errorStyle="stop", allow_blank=blank)
    rule.error, rule.errorTitle = "Write a time of day, for example 14:30.", "Not a time"
    return rule
