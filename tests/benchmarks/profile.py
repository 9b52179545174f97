"""A performance profile: how many of the runs come within which factor of the best cost known."""

from pathlib import Path

from tests.benchmarks.table import Row, by_workbook

Steps = list[tuple[float, float]]


def factors(rows: list[Row], others: list[Row]) -> list[float]:
    """Each run's cost over the best of its workbook, the smallest first; infinite where it has no plan.

    Costs are those of the first tier in which the best run costs anything, plus 1, since 0 is a cost too.
    """
    rivals = by_workbook([*rows, *others])
    found = []
    for row in rows:
        best = min(other.cost for other in rivals[row.workbook])
        tier = next((number for number, cost in enumerate(best) if cost), 0)
        ahead = row.cost[:tier] > best[:tier]  # lost in an earlier tier
        own = row.cost[tier] if len(row.cost) > tier and not ahead else float("inf")
        found.append((own + 1) / (min(best[tier], own) + 1) if own < float("inf") else own)
    return sorted(found)


def steps(found: list[float]) -> Steps:
    """The share of runs within each factor (E. Dolan and J. Moré, 2002)."""
    return [(factor, (number + 1) / len(found)) for number, factor in enumerate(found) if factor < float("inf")]


def draw(path: Path, curves: dict[str, Steps]) -> None:
    """The profile as a picture (PNG). Needs the extra `bench`."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4.5), layout="constrained")
    axes = figure.add_subplot()
    furthest = max([factor for curve in curves.values() for factor, _ in curve], default=1) * 1.05
    for (name, curve), style in zip(curves.items(), ("-", "--"), strict=False):
        points = [(1.0, 0.0), *curve, (furthest, curve[-1][1] if curve else 0.0)]
        axes.step([x for x, _ in points], [y for _, y in points], style, where="post", color="black", label=name)
    axes.set(xscale="log", ylim=(0, 1.02), xlabel="cost over the best known (both plus 1)", ylabel="share of runs")
    axes.legend(loc="lower right")
    figure.savefig(path, dpi=150)
