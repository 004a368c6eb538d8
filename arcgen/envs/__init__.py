"""Environments for reinforcement learning: synthesized tasks as questions in text, with rewards.

Offers: reasoning_gym (a dataset class, registered as `arcgen` when the module is imported) and verifiers (a taskset,
which that package loads as `arcgen-env`), each of which needs the package that it is for, as nothing else does;
questions (which task is asked when), text (how a task is told and an answer read).
May import: core, concepts, dataset, synthesis, tasks.
"""
