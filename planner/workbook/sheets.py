"""The contents page of the input workbook: every sheet, in order."""

from planner.workbook.columns import Sheet
from planner.workbook.sheets_people import (
    ABSENCES,
    BUDGET,
    EXPERTS,
    ORGANIZATIONS,
    PARTIES,
    PINS,
    PREFERENCES,
    RULES_SHEET,
    TRAVEL,
)
from planner.workbook.sheets_places import (
    BLACKOUTS,
    DOCUMENTS,
    INTERPRETATION,
    LEAD_TIMES,
    ROOMS,
    VENUES,
    WINDOWS,
)
from planner.workbook.sheets_programme import AGENDA, ISSUES, MANDATE, REQUIREMENTS, SESSIONS, WORKSHOP

READ_ME = "Read me"
SHEETS: tuple[Sheet, ...] = (
    WORKSHOP,
    MANDATE,
    ISSUES,
    AGENDA,
    REQUIREMENTS,
    SESSIONS,
    VENUES,
    ROOMS,
    INTERPRETATION,
    WINDOWS,
    BLACKOUTS,
    LEAD_TIMES,
    DOCUMENTS,
    ORGANIZATIONS,
    PARTIES,
    EXPERTS,
    ABSENCES,
    TRAVEL,
    PREFERENCES,
    BUDGET,
    PINS,
    RULES_SHEET,
)
SHEET: dict[str, Sheet] = {sheet.name: sheet for sheet in SHEETS}
