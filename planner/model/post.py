"""Post: how rules state requirements and wishes; alone knows hard, soft and assumed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum

from ortools.sat.python import cp_model

from planner.domain.setting import Mode, Setting
from planner.model.plan import Linear, Literal, add_up

Bounded = cp_model.BoundedLinearExpression | bool

LARGE = 10**9  # above any amount of any rule, in its own unit


class Posture(Enum):
    """What the model is for."""

    PLAN = "plan"  # hard rules hold, soft rules cost
    DIAGNOSE = "diagnose"  # hard rules hold if their assumption does; no objective
    RELAX = "relax"  # hard rules cost in tier 0, as far as they may be broken


@dataclass
class Post:
    """One rule's way into a model. Amounts are whole numbers >= 0 in the rule's unit."""

    model: cp_model.CpModel
    rule: str
    setting: Setting
    posture: Posture = Posture.PLAN
    priced: Callable[[str], bool] = lambda _: True  # in posture RELAX: whether what is said of this may be broken
    terms: list[tuple[int, int, Linear]] = field(default_factory=list)  # (tier, weight, amount)
    assumptions: dict[str, Literal] = field(default_factory=dict)  # by what they are about

    def at_most(self, total: Linear | int, limit: Linear | int, about: str, when: Iterable[Literal] = ()) -> None:
        """The total does not exceed the limit (while all of `when` hold); the amount is the excess."""
        self._require(add_up([total, -1 * limit]), about, tuple(when))

    def at_least(self, total: Linear | int, limit: Linear | int, about: str, when: Iterable[Literal] = ()) -> None:
        """The total reaches the limit (while all of `when` hold); the amount is what is missing."""
        self._require(add_up([limit, -1 * total]), about, tuple(when))

    def penalty(self, amount: Linear, about: str) -> None:
        """An amount that is >= 0 by itself: 0 is perfect."""
        if self._costs(about):
            self._cost(amount)
        else:
            self._hold(amount <= 0, about, ())

    @property
    def soft(self) -> bool:
        """True when the rule is set to cost, not to hold."""
        return self.setting.mode is Mode.SOFT

    @property
    def counted(self) -> bool:
        """True when amounts are to be stated exactly: they cost, instead of having to be 0."""
        return self.soft or self.posture is Posture.RELAX

    def _costs(self, about: str) -> bool:
        return self.soft or (self.posture is Posture.RELAX and self.priced(about))

    def _require(self, excess: Linear, about: str, when: tuple[Literal, ...]) -> None:
        if self._costs(about):
            if self.soft and self.posture is Posture.DIAGNOSE:
                return
            amount = self.model.new_int_var(0, LARGE, f"{self.rule}: {about}")
            constraint = self.model.add(amount >= excess)
            if when:
                constraint.only_enforce_if(when)
            self._cost(amount)
        else:
            self._hold(excess <= 0, about, when)

    def _hold(self, constraint: Bounded, about: str, when: tuple[Literal, ...]) -> None:
        if constraint is True:
            return
        stated = self.model.add(constraint)
        if self.posture is Posture.DIAGNOSE:
            when = (*when, self._assumption(about))
        if when:
            stated.only_enforce_if(when)

    def _assumption(self, about: str) -> Literal:
        if about not in self.assumptions:
            self.assumptions[about] = self.model.new_bool_var(f"assume {self.rule}: {about}")
        return self.assumptions[about]

    def _cost(self, amount: Linear) -> None:
        if self.posture is Posture.DIAGNOSE:
            return
        hard_priced = self.posture is Posture.RELAX and not self.soft
        self.terms.append((0 if hard_priced else self.setting.tier, self.setting.weight, amount))
