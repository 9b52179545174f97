"""Tests of one search done as many tasks."""
