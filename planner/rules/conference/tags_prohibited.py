"""Sessions and rooms have none of the tags that items and experts prohibit."""

from __future__ import annotations

from typing import ClassVar

from planner.domain.agenda import Tags
from planner.domain.setting import Mode, Setting
from planner.rules.conference.tagged import TagRule


class TagsProhibited(TagRule):
    """Sessions and rooms have none of the tags that items and experts prohibit."""

    id = "tags_prohibited"
    title = "Sessions and rooms have none of the tags that items and experts prohibit"
    unit = "tag met by an item or a seat"
    default = Setting(Mode.HARD, weight=1, tier=2)
    columns: ClassVar = {"Agenda": ("Prohibited tags",), "Experts": ("Prohibited tags",)}
    wanted = False
    verb = "prohibits"

    def wished(self, wants: Tags) -> tuple[str, ...]:
        """Those that are prohibited."""
        return wants.prohibited
