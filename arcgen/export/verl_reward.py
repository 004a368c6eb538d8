"""The reward of an answer to an ARC test, for verl: 1 when its last grid is the right one, else 0.

Stands alone: `arcgen export --to verl` puts a copy beside the data, and
`custom_reward_function.path=THIS/verl_reward.py custom_reward_function.name=compute_score` names it.
"""
import re

GRID_LINE = re.compile(r"[0-9]+(x[0-9]+| [0-9]+)?|(<[0-9]>)+")
"""A line as grids are written: digits, perhaps after the row's number or as 3x4, or symbols."""


def compute_score(data_source, solution_str, ground_truth, extra_info=None):
    """1.0 when the last block of grid lines in the model's text is the right grid, written as it was asked for."""
    lines = [line.strip() for line in solution_str.split("<|")[0].rstrip().splitlines()]
    while lines and not GRID_LINE.fullmatch(lines[-1]):         # a closing fence or words behind the grid
        lines.pop()
    first = len(lines)
    while first and GRID_LINE.fullmatch(lines[first - 1]):
        first -= 1
    return float(lines[first:] == ground_truth.strip().splitlines())
