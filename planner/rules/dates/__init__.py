"""When and where: rules on dates and venue."""

from planner.rules.base import Rule
from planner.rules.dates.closed_days import ClosedDays
from planner.rules.dates.collisions import Collisions
from planner.rules.dates.general_collisions import GeneralCollisions
from planner.rules.dates.host_agreement import HostAgreement
from planner.rules.dates.lead_time_wishes import LeadTimeWishes
from planner.rules.dates.lead_times import LeadTimes
from planner.rules.dates.mandate_window import MandateWindow
from planner.rules.dates.nominations import Nominations
from planner.rules.dates.participants_holidays import ParticipantsHolidays
from planner.rules.dates.party_vetoes import PartyVetoes
from planner.rules.dates.rest_days import RestDays
from planner.rules.dates.soft_closures import SoftClosures
from planner.rules.dates.venue_available import VenueAvailable
from planner.rules.dates.venue_wishes import VenueWishes
from planner.rules.dates.visa_lead import VisaLead
from planner.rules.dates.window_wishes import WindowWishes

DATE_RULES: tuple[Rule, ...] = (
    MandateWindow(),
    VenueAvailable(),
    ClosedDays(),
    GeneralCollisions(),
    RestDays(),
    SoftClosures(),
    ParticipantsHolidays(),
    Collisions(),
    LeadTimes(),
    LeadTimeWishes(),
    HostAgreement(),
    Nominations(),
    VisaLead(),
    PartyVetoes(),
    WindowWishes(),
    VenueWishes(),
)
