"""Measurements, run by hand: `python -m tests.benchmarks inputs --time-limit 60 --seeds 1 2 3`."""
