"""Each item has the experts that the wished rows of the Requirements sheet ask for."""

from planner.domain.setting import Mode, Setting
from planner.rules.parties.requirements import Requirements


class RequirementWishes(Requirements):
    """Each item has the experts that the wished rows of the Requirements sheet ask for."""

    id = "requirement_wishes"
    title = "Each item has the experts that the wished rows of the Requirements sheet ask for"
    default = Setting(Mode.SOFT, weight=2, tier=2)
    hard = False
