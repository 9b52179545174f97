"""Rules on cost and budget."""

from planner.rules.base import Rule
from planner.rules.money.budget_lines import BudgetLines
from planner.rules.money.earmarks import Earmarks
from planner.rules.money.least_cost import LeastCost
from planner.rules.money.within_budget import WithinBudget

MONEY_RULES: tuple[Rule, ...] = (WithinBudget(), BudgetLines(), Earmarks(), LeastCost())
