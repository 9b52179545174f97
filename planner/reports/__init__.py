"""One view of a schedule, many writers."""
