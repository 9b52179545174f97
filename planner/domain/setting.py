"""How strongly a rule is meant: its mode, weight, tier and parameters."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from planner.domain.agenda import Role


class Mode(StrEnum):
    """Whether a rule must hold, costs when broken, or is left out."""

    HARD = "hard"
    SOFT = "soft"
    OFF = "off"


TIERS = {1: "quality of the programme", 2: "wishes and balance", 3: "money"}

Parameter = int | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A rule's row of the Rules sheet. Weight counts within its tier; tiers are strictly ordered, 1 first."""

    mode: Mode = Mode.HARD
    weight: int = 1
    tier: int = 2
    parameters: dict[str, Parameter] = field(default_factory=dict)
    waivable: bool = True

    def with_parameters(self, **changes: Parameter) -> "Setting":
        """The same setting with some parameters changed."""
        return replace(self, parameters={**self.parameters, **changes})

    def number(self, name: str) -> int:
        """A whole-number parameter."""
        value = self.parameters[name]
        if not isinstance(value, int):
            raise TypeError(f"parameter {name} is not a whole number: {value!r}")
        return value

    def minute(self, name: str) -> int:
        """A time of day as minutes after midnight; written as such, or as "09:30"."""
        hours, colon, minutes = str(self.parameters[name]).partition(":")
        return 60 * int(hours) + int(minutes) if colon else int(hours)

    def words(self, name: str) -> tuple[str, ...]:
        """A list parameter, empty when blank."""
        value = self.parameters[name]
        if isinstance(value, tuple):
            return value
        return tuple(part.strip() for part in str(value).split(";") if part.strip())

    def roles(self, name: str = "roles") -> tuple[Role, ...]:
        """A list parameter of roles."""
        return tuple(Role(word) for word in self.words(name))
