"""Judging schedules and saying why."""
