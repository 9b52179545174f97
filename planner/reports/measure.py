"""How wide text is and so how high a row must be: spreadsheets do not fit a row to its text by themselves."""

import unicodedata

WIDTHS = (  # of Arial, from the space to ~, in thousandths of the font size
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
)  # fmt: skip
OTHER, WIDE = 600, 1000  # letters beyond ASCII; East Asian ones
BOLD = 1.07
CHARACTER = 5.25  # points of one unit of column width: 7 pixels at 96 to the inch
PADDING = 5.0  # points on both sides of a cell together
INDENT = 7.5  # points of one step of indentation
SPACING = 1.28  # height of a line as a multiple of the font size
HIGHEST = 409.0  # points, of a row in Excel


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Points of one line of text."""
    total = 0
    for letter in text:
        place = ord(letter) - 32
        if 0 <= place < len(WIDTHS):
            total += WIDTHS[place]
        else:
            total += WIDE if unicodedata.east_asian_width(letter) in "WF" else OTHER
    return total * size / 1000 * (BOLD if bold else 1.0)


def wrapped(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """The lines that text breaks into in so many points; a word that is too long breaks where it must."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if text_width(longer, size, bold) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            line = word
            while text_width(line, size, bold) > width and len(line) > 1:
                fits = fitting(line, width, size, bold)
                lines.append(line[:fits])
                line = line[fits:]
        lines.append(line)
    return lines


def fitting(word: str, width: float, size: float, bold: bool) -> int:
    """How many letters of a word go into so many points; at least one."""
    for count in range(len(word), 1, -1):
        if text_width(word[:count], size, bold) <= width:
            return count
    return 1


def inner_width(columns: float, indent: int = 0) -> float:
    """Points for text in a cell so many characters wide, with something to spare for other fonts."""
    return max(columns * CHARACTER - PADDING - indent * INDENT, CHARACTER) * 0.97


def height(lines: int, size: float) -> float:
    """Points of a row with so many lines, with a little air."""
    return min(round(lines * size * SPACING + 4, 1), HIGHEST)
