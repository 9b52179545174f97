"""Rules on who may take which seat."""

from planner.rules.base import Rule
from planner.rules.experts.competence_depth import CompetenceDepth
from planner.rules.experts.expert_available import ExpertAvailable
from planner.rules.experts.expert_day_seats import ExpertDaySeats
from planner.rules.experts.expert_roles import ExpertRoles
from planner.rules.experts.expert_sessions import ExpertSessions
from planner.rules.experts.issue_competence import IssueCompetence
from planner.rules.experts.one_place import OnePlace
from planner.rules.experts.one_role import OneRole
from planner.rules.experts.remote_hours import RemoteHours
from planner.rules.experts.report_back_by_rapporteurs import ReportBackByRapporteurs
from planner.rules.experts.seats_filled import SeatsFilled
from planner.rules.experts.shared_language import SharedLanguage
from planner.rules.experts.specialisms import Specialisms

EXPERT_RULES: tuple[Rule, ...] = (
    SeatsFilled(),
    OneRole(),
    OnePlace(),
    ExpertAvailable(),
    ExpertSessions(),
    ExpertDaySeats(),
    ExpertRoles(),
    IssueCompetence(),
    Specialisms(),
    CompetenceDepth(),
    SharedLanguage(),
    RemoteHours(),
    ReportBackByRapporteurs(),
)
