"""Rules on expertise, parties, regions and balance."""

from planner.rules.base import Rule
from planner.rules.parties.party_mix import PartyMix

PARTY_RULES: tuple[Rule, ...] = (PartyMix(),)
