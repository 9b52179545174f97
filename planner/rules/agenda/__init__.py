"""What is held when: rules on items, sessions and issues."""

from planner.rules.agenda.alignment import Alignment
from planner.rules.agenda.days_used import DaysUsed
from planner.rules.agenda.draft_gap import DraftGap
from planner.rules.agenda.evening_use import EveningUse
from planner.rules.agenda.inside_session import InsideSession
from planner.rules.agenda.issue_consecutive import IssueConsecutive
from planner.rules.agenda.issue_minutes import IssueMinutes
from planner.rules.agenda.issue_parallel import IssueParallel
from planner.rules.agenda.item_order import ItemOrder
from planner.rules.agenda.item_position import ItemPosition
from planner.rules.agenda.item_preferences import ItemPreferences
from planner.rules.agenda.item_preferences_required import ItemPreferencesRequired
from planner.rules.agenda.mandatory_items import MandatoryItems
from planner.rules.agenda.optional_items import OptionalItems
from planner.rules.agenda.outcome_path import OutcomePath
from planner.rules.agenda.outputs_reach_report_back import OutputsReachReportBack
from planner.rules.agenda.placed_once import PlacedOnce
from planner.rules.agenda.plenary_alone import PlenaryAlone
from planner.rules.agenda.report_back_follows import ReportBackFollows
from planner.rules.agenda.scarce_specialisms import ScarceSpecialisms
from planner.rules.agenda.speaking_time import SpeakingTime
from planner.rules.base import Rule

AGENDA_RULES: tuple[Rule, ...] = (
    PlacedOnce(),
    InsideSession(),
    EveningUse(),
    PlenaryAlone(),
    MandatoryItems(),
    IssueMinutes(),
    OptionalItems(),
    ItemOrder(),
    ItemPosition(),
    DraftGap(),
    ReportBackFollows(),
    OutputsReachReportBack(),
    OutcomePath(),
    DaysUsed(),
    IssueParallel(),
    IssueConsecutive(),
    ScarceSpecialisms(),
    Alignment(),
    SpeakingTime(),
    ItemPreferencesRequired(),
    ItemPreferences(),
)
