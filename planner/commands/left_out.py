"""The options of dates and venue that cannot work, in sentences."""

from collections.abc import Mapping

SHOWN = 60  # sentences; an open calendar has hundreds of options


def left_out_lines(reasons: Mapping[str, tuple[str, ...]], options: int) -> list[str]:
    """How many options of all are left, and why the others are not. The sentences name their option."""
    lines = [f"{options - len(reasons)} of {options} options of dates and venue can work as far as is known."]
    sentences = [sentence for found in reasons.values() for sentence in found]
    lines += [f"  {sentence}" for sentence in sentences[:SHOWN]]
    if len(sentences) > SHOWN:
        lines.append(f"  and {len(sentences) - SHOWN} reasons more, on other options.")
    return lines
