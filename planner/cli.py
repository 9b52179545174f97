"""The command line: parse, call, print; it decides nothing."""

import time
from pathlib import Path
from typing import Annotated

import typer

from planner import __version__
from planner.commands.exits import guarded

app = typer.Typer(
    name="planner",
    help="Plan a mandated workshop: dates, venue, timetable, panels and budget, and how good the choice is at least.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Plan = Annotated[
    Path,
    typer.Argument(metavar="PLAN.xlsx", help="The filled-in workbook; it is only read.", exists=True, dir_okay=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout, nothing else.")]
ScheduleFile = Annotated[
    Path,
    typer.Argument(metavar="SCHEDULE.xlsx", help="A schedule workbook; it is only read.", exists=True, dir_okay=False),
]
SchedulePlan = Annotated[
    Path | None,
    typer.Option(
        metavar="PLAN.xlsx", help="The schedule's plan. [the one its sheet Run names]", exists=True, dir_okay=False
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite a file that exists.")]
TimeLimit = Annotated[float, typer.Option(metavar="SECONDS", min=1, help="Stop after this long.")]
Seed = Annotated[int, typer.Option(metavar="NUMBER", min=0, max=2**31 - 1, help="Where the search begins.")]
Workers = Annotated[int, typer.Option(metavar="NUMBER", min=1, max=256, help="Threads of the solver.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on stderr.")]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"planner {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Plan a mandated workshop: dates, venue, timetable, panels and budget, with a proof of how good the choice is."""


@app.command(short_help="Search, and write the schedule workbook.")
def solve(
    plan: Plan,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where the schedule goes. [outputs/<plan>-schedule.xlsx]"),
    ] = None,
    force: Force = False,
    time_limit: Annotated[
        float,
        typer.Option(
            metavar="SECONDS", min=1, help="Search this long at most; then say what stands in the way, if need be."
        ),
    ] = 120,
    deterministic_limit: Annotated[
        float | None,
        typer.Option(metavar="SECONDS", min=0.1, help="The solver's own seconds instead, with one worker: repeats."),
    ] = None,
    gap: Annotated[
        float, typer.Option(metavar="SHARE", min=0, max=1, help="Good enough: stop at this gap, 0.05 for 5 per cent.")
    ] = 0,
    seed: Seed = 1,
    workers: Workers = 2,
    processes: Annotated[
        int,
        typer.Option(metavar="NUMBER", min=1, max=256, help="Search in so many processes with --workers threads each."),
    ] = 1,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Search on the workers of a Dask cluster: tcp://HOST:8786."),
    ] = None,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Choose dates, venue, sessions, rooms and experts, and write the schedule workbook."""
    started = time.monotonic()
    with guarded(as_json, writing=True):
        from planner.commands.solve import Wanted
        from planner.commands.solve import solve as run

        wanted = Wanted(
            plan=plan,
            output=output,
            force=force,
            time_limit=time_limit,
            deterministic_limit=deterministic_limit,
            gap=gap,
            seed=seed,
            workers=workers,
            processes=processes,
            cluster=cluster,
            quiet=quiet,
            as_json=as_json,
        )
        raise typer.Exit(run(wanted, started))


@app.command(short_help="Say why: no schedule, or this decision.")
def explain(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE.xlsx", help="A plan; with SUBJECT, a schedule.", exists=True, dir_okay=False),
    ],
    subject: Annotated[
        str | None, typer.Argument(metavar="SUBJECT", help="An item, expert, window, option or venue: its id.")
    ] = None,
    plan: SchedulePlan = None,
    most: Annotated[int, typer.Option("-n", metavar="NUMBER", min=1, max=20, help="Repairs, or alternatives.")] = 3,
    time_limit: TimeLimit = 120,
    seed: Seed = 1,
    workers: Workers = 2,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Say which rows and rules of a plan cannot hold together, and what could be given up instead.

    With a schedule and a subject: why it is decided so, by the best schedules that decide otherwise.
    """
    with guarded(as_json, writing=True):
        from planner.commands.elsewhere import explain_decision
        from planner.commands.explain import Asked
        from planner.commands.explain import explain as run

        asked = Asked(
            file=file, time_limit=time_limit, most=most, seed=seed, workers=workers, quiet=quiet, as_json=as_json
        )
        raise typer.Exit(run(asked) if subject is None else explain_decision(asked, subject, plan))


@app.command(short_help="Write schedules to choose from.")
def alternatives(
    plan: Plan,
    most: Annotated[
        int, typer.Option("-n", metavar="NUMBER", min=1, max=12, help="Schedules, the best among them.")
    ] = 5,
    within: Annotated[
        float,
        typer.Option(metavar="SHARE", min=0, help="How much more tier 1 may cost than the best: 0.1 for a tenth."),
    ] = 0.1,
    ceiling: Annotated[
        list[int] | None,
        typer.Option(metavar="AMOUNT", min=1, help="A budget ceiling to compare; may be given again and again."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Instead of outputs/PLAN-alternatives.xlsx."),
    ] = None,
    force: Force = False,
    time_limit: TimeLimit = 240,
    seed: Seed = 1,
    workers: Workers = 2,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Write schedules about as good as the best, as different as can be, side by side; and the price of the budget."""
    with guarded(as_json, writing=True):
        from planner.commands.alternatives import Wanted
        from planner.commands.alternatives import alternatives as run

        wanted = Wanted(
            plan=plan,
            output=output,
            force=force,
            most=most,
            within=within,
            ceilings=tuple(ceiling or ()),
            time_limit=time_limit,
            seed=seed,
            workers=workers,
            quiet=quiet,
            as_json=as_json,
        )
        raise typer.Exit(run(wanted))


@app.command(short_help="List the faults of a workbook.")
def check(
    plan: Plan,
    details: Annotated[bool, typer.Option("--details", help="Name every option, and all that was counted.")] = False,
    as_json: AsJson = False,
) -> None:
    """Look for faults in the workbook, and count whether it can work at all. Quick: no search."""
    with guarded(as_json):
        from planner.commands.check import check as run

        raise typer.Exit(run(plan, as_json, details))


@app.command(short_help="Write a new workbook to fill in.")
def init(
    path: Annotated[Path, typer.Argument(metavar="NEW.xlsx", help="The workbook to write.")],
    example: Annotated[bool, typer.Option("--example", help="The mandated workshop, complete.")] = False,
    small: Annotated[bool, typer.Option("--small", help="The least that can be solved.")] = False,
    conference: Annotated[bool, typer.Option("--conference", help="Empty, with what conferences use.")] = False,
    force: Force = False,
) -> None:
    """Write a new workbook to fill in."""
    with guarded():
        from planner.commands.init import Start
        from planner.commands.init import init as run

        chosen = [
            start
            for start, wanted in ((Start.EXAMPLE, example), (Start.SMALL, small), (Start.CONFERENCE, conference))
            if wanted
        ]
        if len(chosen) > 1:
            raise typer.BadParameter("choose one of --example, --small and --conference")
        start = chosen[0] if chosen else Start.EMPTY
        raise typer.Exit(run(path, start, force))


@app.command(short_help="List every rule and its default.")
def rules(as_json: AsJson = False) -> None:
    """List every rule: what it says, where it comes from, and its default."""
    with guarded(as_json):
        from planner.commands.rules import rules as run

        raise typer.Exit(run(as_json))


imports = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(imports, name="import", short_help="Make a plan from another system's file.")
NewPlan = Annotated[Path, typer.Argument(metavar="NEW-PLAN.xlsx", help="The plan to write.")]


@imports.callback()
def import_group() -> None:
    """Make a plan from another system's file."""


@imports.command("cosplib", short_help="A conference of CoSPLib.")
def import_cosplib(
    source: Annotated[
        Path,
        typer.Argument(metavar="FILE.xlsx", help="A CoSPLib workbook; it is only read.", exists=True, dir_okay=False),
    ],
    new_plan: NewPlan,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Make a plan of a conference of CoSPLib: the same schedule costs the same in both."""
    with guarded(as_json, writing=True):
        from planner.commands.importing import cosplib

        raise typer.Exit(cosplib(source, new_plan, force, as_json))


@imports.command("csv", short_help="A list of items.")
def import_csv(
    source: Annotated[
        Path, typer.Argument(metavar="ITEMS.csv", help="One row an item; it is only read.", exists=True, dir_okay=False)
    ],
    new_plan: NewPlan,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Begin a plan with the items of a list, as pretalx, Indico and EasyChair export them; show what became of it."""
    with guarded(as_json, writing=True):
        from planner.commands.importing import csv_list

        raise typer.Exit(csv_list(source, new_plan, force, as_json))


@app.command(short_help="Write a schedule for another system.")
def export(
    schedule: ScheduleFile,
    cosplib: Annotated[
        Path, typer.Option("--cosplib", metavar="OUT.xlsx", help="The CoSPLib solution to write. Must be given.")
    ],
    plan: SchedulePlan = None,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Write a schedule as a solution of CoSPLib, with what each term of its objective costs."""
    with guarded(as_json, writing=True):
        from planner.commands.exporting import cosplib as write

        raise typer.Exit(write(schedule, cosplib, plan, force, as_json))


@app.command(short_help="Judge an edited schedule.")
def verify(
    schedule: ScheduleFile,
    plan: SchedulePlan = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write a copy with the cells concerned marked."),
    ] = None,
    renew: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the schedule anew: every sheet as Programme and Seats are now."),
    ] = None,
    force: Force = False,
    as_json: AsJson = False,
) -> None:
    """Judge a schedule workbook that people have edited: broken hard rules, costs, what became better or worse."""
    with guarded(as_json, writing=output is not None or renew is not None):
        from planner.commands.verify import verify as run

        raise typer.Exit(run(schedule, plan, output, renew, force, as_json))


def main() -> None:
    """The entry point."""
    app(prog_name="planner")
