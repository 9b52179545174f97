"""Fields of several columns as one fact: wishes for tags, and the name in another system."""

import re
from typing import Any

from planner.domain.agenda import Tags

WISHES = ("required", "preferred", "prohibited", "undesired")


def named(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields with the wishes for tags as one, and the name elsewhere without its quotes."""
    wants = {part: fields.pop(f"wants:{part}") for part in WISHES if f"wants:{part}" in fields}
    if wants:
        fields["wants"] = Tags(**wants)
    if "elsewhere" in fields:
        fields["elsewhere"] = re.sub(r'^"(.*)"$', r"\1", fields["elsewhere"], flags=re.DOTALL)
    return fields
