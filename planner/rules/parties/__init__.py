"""Rules on expertise, parties, regions and balance."""

from planner.rules.base import Rule
from planner.rules.parties.both_expertises import BothExpertises
from planner.rules.parties.donor_share import DonorShare
from planner.rules.parties.funding_priority import FundingPriority
from planner.rules.parties.gender_balance import GenderBalance
from planner.rules.parties.issue_expertises import IssueExpertises
from planner.rules.parties.item_regions import ItemRegions
from planner.rules.parties.moderator_rotation import ModeratorRotation
from planner.rules.parties.must_be_represented import MustBeRepresented
from planner.rules.parties.partner_country_floor import PartnerCountryFloor
from planner.rules.parties.party_mix import PartyMix
from planner.rules.parties.party_speakers import PartySpeakers
from planner.rules.parties.regional_balance import RegionalBalance
from planner.rules.parties.regional_floor import RegionalFloor
from planner.rules.parties.requirement_wishes import RequirementWishes
from planner.rules.parties.requirements import Requirements

PARTY_RULES: tuple[Rule, ...] = (
    PartyMix(),
    BothExpertises(),
    IssueExpertises(),
    ItemRegions(),
    Requirements(),
    RequirementWishes(),
    MustBeRepresented(),
    PartnerCountryFloor(),
    PartySpeakers(),
    DonorShare(),
    RegionalBalance(),
    RegionalFloor(),
    ModeratorRotation(),
    GenderBalance(),
    FundingPriority(),
)
