"""Sessions and rooms have the tags that items and experts prefer."""

from __future__ import annotations

from typing import ClassVar

from planner.domain.agenda import Tags
from planner.domain.setting import Mode, Setting
from planner.rules.conference.tagged import TagRule


class TagsPreferred(TagRule):
    """Sessions and rooms have the tags that items and experts prefer."""

    id = "tags_preferred"
    title = "Sessions and rooms have the tags that items and experts prefer"
    unit = "tag missing for an item or a seat"
    default = Setting(Mode.SOFT, weight=1, tier=2)
    columns: ClassVar = {"Agenda": ("Preferred tags",), "Experts": ("Preferred tags",)}
    wanted = True
    verb = "prefers"

    def wished(self, wants: Tags) -> tuple[str, ...]:
        """Those that are preferred."""
        return wants.preferred
