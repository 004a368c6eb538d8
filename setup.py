"""What pyproject.toml cannot say: the folder datasets/ goes into the wheel as the data of arcgen.recipes.

It is not a package of its own name, for that is the name of the library `datasets`. arcgen_env.py is beside the
packages because verifiers loads a taskset by the name of a module of its own.
"""
from setuptools import find_packages, setup

setup(packages=[*find_packages(include=["arcgen*", "arcft*"]), "arcgen.recipes"],
      package_dir={"arcgen.recipes": "datasets"}, py_modules=["arcgen_env"])
