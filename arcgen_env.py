"""The taskset for verifiers under a name that it can load: `vf-eval arcgen-env` (see arcgen/envs/verifiers.py)."""
from arcgen.envs.verifiers import ArcgenTaskset

__all__ = ["ArcgenTaskset"]
