"""Sessions and rooms have none of the tags that items and experts would rather not have."""

from __future__ import annotations

from typing import ClassVar

from planner.domain.agenda import Tags
from planner.domain.setting import Mode, Setting
from planner.rules.conference.tagged import TagRule


class TagsUndesired(TagRule):
    """Sessions and rooms have none of the tags that items and experts would rather not have."""

    id = "tags_undesired"
    title = "Sessions and rooms have none of the tags that items and experts would rather not have"
    unit = "tag met by an item or a seat"
    default = Setting(Mode.SOFT, weight=1, tier=2)
    columns: ClassVar = {"Agenda": ("Undesired tags",), "Experts": ("Undesired tags",)}
    wanted = False
    verb = "would rather not have"

    def wished(self, wants: Tags) -> tuple[str, ...]:
        """Those that are undesired."""
        return wants.undesired
