"""Tests that mirror planner."""
