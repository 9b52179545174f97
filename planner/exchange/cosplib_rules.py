"""The objective of a CoSPLib conference as rules: its terms soft, the structure hard, everything else off."""

from planner.domain.clock import hhmm
from planner.exchange.cosplib import TERMS, Conference
from planner.workbook.facts_rules import parameters_text
from planner.workbook.template import Table, rule_rows

# Hard and on: what any schedule has to keep, and what the organizer may add to the sheets Agenda, Preferences and Pins.
STRUCTURE = (
    "mandate_window", "venue_available", "placed_once", "inside_session", "plenary_alone", "mandatory_items",
    "item_order", "item_preferences_required", "room_once", "one_issue_a_room", "room_unavailable", "one_place", "pins",
)  # fmt: skip


def rules(conference: Conference) -> Table:
    """Every rule by name: the terms soft in tier 1, the structure hard, everything else off."""
    terms = {term.rule for term in TERMS}
    # Sessions lie on whole minutes: a limit between two of them moves to the one that says the same.
    hours = {
        name: hhmm(-(-seconds // 60) if name.endswith("from") else seconds // 60)
        for name, seconds in conference.hours.items()
    }
    parameters = {"suitable_hours": parameters_text({**hours, **conference.unsuitable})}
    rows = rule_rows(parameters, conference=True)
    for row in rows:
        rule = row["Rule"]
        weight = conference.weights.get(rule, 0)
        if rule in terms:
            row["Mode"], row["Weight"], row["Tier"] = "soft" if weight else "off", str(weight or 1), "1"
        else:
            row["Mode"] = "hard" if rule in STRUCTURE else "off"
    return rows
