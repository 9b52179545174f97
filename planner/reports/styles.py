"""Colours, fonts and number formats of the schedule workbook."""

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from planner.reports.view import Kind, Level

FONT, SIZE = "Arial", 10  # Arial looks and measures the same in Excel and (as Liberation Sans) in LibreOffice
BLUE, INK, QUIET, RULE, WHITE = "0072BC", "1F2933", "5B6770", "D5DEE6", "FFFFFF"
ALARM = "9C0006"  # words that say what is wrong
STRONG = "E6F2FA"
BREAK = "F4F6F8"
TINTS = ("DCEBF7", "E2F0D9", "FDEBD0", "EFE0F0", "FBE0DD", "DDF1EF", "F3F1CF", "E4E4F4")
NO_TINT = "ECEFF2"

FORMATS = {
    Kind.TEXT: "@",
    Kind.ID: "@",
    Kind.NUMBER: "#,##0",
    Kind.MONEY: "#,##0.00;[Red]-#,##0.00",
    Kind.SHARE: "0.0%",
    Kind.DATE: "ddd d mmm yyyy",
    Kind.DAY: "ddd d mmm",
    Kind.TIME: "hh:mm",
}
ALIGNED = {
    Kind.TEXT: "left",
    Kind.ID: "left",
    Kind.NUMBER: "right",
    Kind.MONEY: "right",
    Kind.SHARE: "right",
    Kind.DATE: "left",
    Kind.DAY: "left",
    Kind.TIME: "center",
}
NARROW = 20.0  # characters of a column
INDENTS = {Kind.TEXT: 1, Kind.NUMBER: 1, Kind.MONEY: 1, Kind.SHARE: 1}  # so that columns keep apart
SIZES = {Level.TITLE: 16.0, Level.SUBTITLE: 13.0, Level.HEADING: 12.0, Level.BODY: 10.0, Level.NOTE: 9.0}
COLOURS = {
    Level.TITLE: BLUE, Level.SUBTITLE: INK, Level.HEADING: BLUE, Level.BODY: INK, Level.NOTE: QUIET,
}  # fmt: skip
BOLD_LEVELS = (Level.TITLE, Level.HEADING)

EDGE = Side("thin", color="9AA8B5")
UNDER = Border(bottom=Side("thin", color=RULE))
BOX = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)


def font(size: float = SIZE, bold: bool = False, colour: str = INK, underline: bool = False) -> Font:
    """The one font."""
    return Font(name=FONT, size=size, bold=bold, color=colour, underline="single" if underline else None)


def fill(colour: str) -> PatternFill:
    """A plain ground."""
    return PatternFill("solid", start_color=colour, end_color=colour)


def tint(place: int | None) -> str:
    """The pale colour of an issue by its place; grey for items of all issues."""
    return NO_TINT if place is None else TINTS[place % len(TINTS)]


def tint_fill(place: int | None) -> PatternFill:
    """The pale ground of an issue."""
    return fill(tint(place))


def level_font(level: Level) -> Font:
    """The font of words of that level."""
    return font(SIZES[level], level in BOLD_LEVELS, COLOURS[level])


def alignment(kind: Kind, wrap: bool = True) -> Alignment:
    """Where a value of the kind stands in its cell."""
    wraps = wrap and kind in (Kind.TEXT, Kind.ID)
    return Alignment(horizontal=ALIGNED[kind], vertical="top", wrap_text=wraps, indent=INDENTS.get(kind, 0))


def header_alignment(kind: Kind, width: float) -> Alignment:
    """Over its values, clear of the filter's button at the right; over a narrow column of figures in the middle."""
    if ALIGNED[kind] == "right" and width > NARROW:
        return Alignment(horizontal="right", vertical="center", wrap_text=True, indent=2)
    if ALIGNED[kind] == "right":
        return Alignment(horizontal="center", vertical="center", wrap_text=True)
    return Alignment(horizontal=ALIGNED[kind], vertical="center", wrap_text=True, indent=INDENTS.get(kind, 0))


GRID_ALIGNMENT = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)
ONE_LINE = Alignment(horizontal="left", vertical="center", wrap_text=False)
