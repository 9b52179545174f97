"""Planner chooses dates, venue, timetable and panels for a mandated workshop, and proves how good the choice is."""

__version__ = "0.1.0"
