"""What exploring around the best schedule has learnt, from one time to the next."""

from dataclasses import dataclass, field
from enum import StrEnum

from planner.solve.build import Build


class Freed(StrEnum):
    """What is free at once when exploring around the best schedule."""

    PANELS = "all panels, and the places of some items"
    ITEMS = "the places and panels of some items"


REACH = {Freed.PANELS: 8.0, Freed.ITEMS: 12.0}  # items, at first
LEAST, GROWTH, SHRINKAGE = 4.0, 1.15, 0.8  # of items that are free; after a step solved to the end, or not


@dataclass
class Learnt:
    """How often there was exploring, how many items can be free at once, and the models that it begins with."""

    rounds: int = 0
    reach: dict[Freed, float] = field(default_factory=lambda: dict(REACH))
    bases: dict[tuple[str, int], Build] = field(default_factory=dict)  # by option and tier

    def step(self, kind: Freed, solved: bool, items: int) -> None:
        """Free more at once after a step that was solved to the end, else less; at most all items."""
        reach = self.reach[kind] * (GROWTH if solved else SHRINKAGE)
        self.reach[kind] = min(max(reach, LEAST), items)
