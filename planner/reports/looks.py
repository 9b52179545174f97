"""How the cells of tables look; each look is made once, for making it is most of the work of drawing."""

from copy import copy
from dataclasses import dataclass, field
from typing import Any

from openpyxl.cell.cell import Cell

from planner.reports import styles
from planner.reports.view import Kind


@dataclass
class Looks:
    """Looks made so far, by kind, whether strong, and ground."""

    made: dict[tuple[Kind, bool, str | None], Any] = field(default_factory=dict)

    def paint(self, cell: Cell, kind: Kind, strong: bool, ground: str | None) -> None:
        """Give an empty cell of a table its look."""
        known = self.made.get((kind, strong, ground))
        if known is None:
            cell.font, cell.border = styles.font(bold=strong), styles.UNDER
            cell.alignment, cell.number_format = styles.alignment(kind), styles.FORMATS[kind]
            if ground is not None:
                cell.fill = styles.fill(ground)
            self.made[kind, strong, ground] = copy(cell._style)  # type: ignore[attr-defined]  # openpyxl has no public way to share a look
        else:
            cell._style = copy(known)  # type: ignore[attr-defined]
