"""The arrows between the packages, read from the source: who may import whom, one way only."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "planner").rglob("*.py"))
HEAVY = ("ortools", "pandas", "numpy", "openpyxl", "rich", "holidays", "cattrs", "distributed")

SEARCHING = ("planner.domain", "planner.model", "planner.rules", "planner.solve", "planner.explain")
# Each package or module, and what of ours it may import at run time, wherever in the file.
MAY: dict[str, tuple[str, ...]] = {
    "planner.domain": (),
    "planner.files": (),
    "planner.model": ("planner.domain",),
    "planner.rules": ("planner.domain",),
    "planner.workbook": ("planner.domain", "planner.files"),
    "planner.exchange": ("planner.domain", "planner.workbook", "planner.files"),
    "planner.explain": ("planner.domain", "planner.rules"),  # check and audit
    "planner.explain.conflict": SEARCHING,
    "planner.explain.costed": SEARCHING,
    "planner.explain.diagnose": SEARCHING,
    "planner.explain.divided": SEARCHING,
    "planner.explain.decisions": SEARCHING,
    "planner.explain.elsewhere": SEARCHING,
    "planner.explain.choices": SEARCHING,
    "planner.explain.impossible": SEARCHING,
    "planner.explain.fewest": SEARCHING,
    "planner.explain.relax": SEARCHING,
    "planner.explain.why": SEARCHING,
    "planner.solve": (
        "planner.domain", "planner.model", "planner.rules", "planner.explain.check", "planner.explain.audit",
    ),
    "planner.spread": ("planner.domain", "planner.workbook", "planner.solve"),
    "planner.reports": ("planner.domain", "planner.rules", "planner.explain", "planner.files"),
    "planner.commands": ("planner",),
    "planner.cli": ("planner",),
    "planner.reference": ("planner",),
    "planner.__main__": ("planner.cli",),
}  # fmt: skip
# Inside a function only: what may be loaded where it is used.
MAY_LATER: dict[str, tuple[str, ...]] = {
    "planner.rules": ("planner.model.plan", "planner.model.costs"),  # to encode
    "planner.workbook": ("planner.rules",),  # the Rules sheet lists them
}
# Libraries that cost start-up time, and where a module may load them as it is imported itself.
AT_HOME: dict[str, tuple[str, ...]] = {
    "ortools": ("planner.model", "planner.solve", "planner.explain.diagnose"),
    "cattrs": ("planner.spread",),
    "openpyxl": (
        "planner.workbook",
        "planner.exchange.cosplib_write",
        "planner.exchange.marks",
        "planner.reports",
        "planner.files",
    ),  # to write; reading does without, see below
}


@dataclass(frozen=True)
class Import:
    """One import statement: where it stands, what it names, and when it runs."""

    importer: str
    name: str
    line: int
    inside: bool  # a function

    def __str__(self) -> str:
        return f"{self.importer} line {self.line} imports {self.name}"


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(tree: ast.AST, importer: str, inside: bool = False) -> Iterator[Import]:
    """Every import that runs: what stands under TYPE_CHECKING does not."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.Import):
            yield from (Import(importer, alias.name, node.lineno, inside) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{importer} line {node.lineno}: imports are written in full"
            yield from (Import(importer, f"{node.module}.{alias.name}", node.lineno, inside) for alias in node.names)
        else:
            yield from imports(node, importer, inside or isinstance(node, ast.FunctionDef | ast.Lambda))


ALL = [found for path in SOURCES for found in imports(ast.parse(path.read_text("utf-8")), module_name(path))]


def within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def home(module: str) -> str | None:
    """The row of MAY that a module falls under: the longest that fits."""
    return max((row for row in MAY if within(module, (row,))), key=len, default=None)


@pytest.mark.parametrize("module", [module_name(path) for path in SOURCES])
def test_every_module_has_its_place(module: str) -> None:
    assert module == "planner" or home(module), f"{module} is in no package of the design"


def test_arrows_go_one_way() -> None:
    wrong = []
    for found in ALL:
        package = home(found.importer)
        if not found.name.startswith("planner.") or package is None or found.name == "planner.__version__":
            continue
        allowed = (*MAY[package], package, *(MAY_LATER.get(package, ()) if found.inside else ()))
        if not within(found.name, allowed):
            wrong.append(str(found))
    assert not wrong, "\n".join(wrong)


def test_heavy_libraries_are_loaded_where_they_are_used() -> None:
    wrong = []
    for found in ALL:
        library = found.name.partition(".")[0]
        if library in HEAVY and not found.inside and not within(found.importer, AT_HOME.get(library, ())):
            wrong.append(str(found))
    assert not wrong, "\n".join(wrong)


def test_the_domain_knows_no_library() -> None:
    assert not [str(found) for found in ALL if within(found.importer, ("planner.domain",)) and heavy(found)]


def test_no_rule_knows_a_library() -> None:
    assert not [str(found) for found in ALL if within(found.importer, ("planner.rules",)) and heavy(found)]


def heavy(found: Import) -> bool:
    return found.name.partition(".")[0] in HEAVY


def test_a_rule_names_another_only_to_be_its_twin() -> None:
    """For example the same requirement, for the rows that are wishes: a subclass, and nothing else."""
    rules = {module_name(path): path for path in SOURCES if module_name(path).startswith("planner.rules.")}
    rules = {module: path for module, path in rules.items() if module.count(".") == 3}
    wrong = [
        str(found)
        for found in ALL
        if found.importer in rules
        and found.name.rpartition(".")[0] in rules.keys() - {found.importer}
        and found.name.rpartition(".")[2] not in base_classes(rules[found.importer])
    ]
    assert not wrong, "\n".join(wrong)


def base_classes(path: Path) -> set[str]:
    classes = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.ClassDef)]
    return {ast.unparse(base) for node in classes for base in node.bases}


def test_a_check_never_loads_the_solver() -> None:
    """What is imported from explain.check, reports and the reader as they load, followed to the end."""
    graph: dict[str, set[str]] = {}
    for found in ALL:
        if not found.inside:
            graph.setdefault(found.importer, set()).add(found.name)
    todo, reached = (
        ["planner.explain.check", "planner.explain.audit", "planner.workbook.read", "planner.cli"],
        set[str](),
    )
    while todo:
        module = todo.pop()
        if module not in reached:
            reached.add(module)
            todo += graph.get(module, ())
            todo += [name.rpartition(".")[0] for name in graph.get(module, ()) if "." in name]
    assert not {name for name in reached if name.partition(".")[0] in ("ortools", "pandas", "openpyxl")}
