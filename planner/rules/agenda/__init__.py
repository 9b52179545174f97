"""What is held when: rules on items, sessions and issues."""

from planner.rules.agenda.evening_use import EveningUse
from planner.rules.agenda.inside_session import InsideSession
from planner.rules.agenda.issue_minutes import IssueMinutes
from planner.rules.agenda.item_order import ItemOrder
from planner.rules.agenda.item_position import ItemPosition
from planner.rules.agenda.mandatory_items import MandatoryItems
from planner.rules.agenda.optional_items import OptionalItems
from planner.rules.agenda.placed_once import PlacedOnce
from planner.rules.agenda.plenary_alone import PlenaryAlone
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
)
