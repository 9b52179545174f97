"""Sessions and rooms have the tags that items and experts require."""

from __future__ import annotations

from typing import ClassVar

from planner.domain.agenda import Tags
from planner.domain.setting import Mode, Setting
from planner.rules.conference.tagged import TagRule


class TagsRequired(TagRule):
    """Sessions and rooms have the tags that items and experts require."""

    id = "tags_required"
    title = "Sessions and rooms have the tags that items and experts require"
    unit = "tag missing for an item or a seat"
    default = Setting(Mode.HARD, weight=1, tier=2)
    columns: ClassVar = {"Agenda": ("Required tags",), "Experts": ("Required tags",)}
    wanted = True
    verb = "requires"

    def wished(self, wants: Tags) -> tuple[str, ...]:
        """Those that are required."""
        return wants.required
