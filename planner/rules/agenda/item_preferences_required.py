"""Items and experts are where they are required to be, and not where they are excluded."""

from __future__ import annotations

from planner.domain.setting import Mode, Setting
from planner.domain.wishes import Stance
from planner.rules.agenda.item_preferences import ItemPreferences


class ItemPreferencesRequired(ItemPreferences):
    """Items and experts are where they are required to be, and not where they are excluded."""

    id = "item_preferences_required"
    title = "Items and experts are where they are required to be, and not where they are excluded"
    source = "sheet Preferences"
    unit = "item or seat out of place"
    default = Setting(Mode.HARD)
    stances = (Stance.REQUIRED, Stance.EXCLUDED)
