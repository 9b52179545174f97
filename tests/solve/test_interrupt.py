"""Ctrl-C stays a KeyboardInterrupt whatever the solver has done before."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import os, signal
from planner.solve.tiers import Target, hint_whole, state_tier
from tests.problems import item, problem, schedule
of = problem(items=(item("A"),))
hint_whole(state_tier(of, Target(1), of.options), schedule(of, "A M1 R"))
try:
    os.kill(os.getpid(), signal.SIGINT)
    signal.pause()
except KeyboardInterrupt:
    print("heard")
"""


@pytest.mark.skipif(os.name == "nt", reason="sends the signal of Ctrl-C")
def test_ctrl_c_is_still_heard_after_a_whole_hint() -> None:
    """The solver's own handler once replaced Python's: the next Ctrl-C then ended the program without a word."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert done.stdout == "heard\n"
