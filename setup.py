"""What pyproject.toml cannot say.

The folder datasets/ goes into the wheel as the data of arcgen.recipes: it is not a package of its own name, for that
is the name of the library `datasets`. arcgen_env.py is beside the packages because verifiers loads a taskset by the
name of a module of its own.

The compiled evaluator (arcgen/native) is built where there is a compiler. Where the build fails the installation goes
on without it, and programs are run by their Python words.
"""
import runpy
from glob import glob

from pybind11.setup_helpers import Pybind11Extension
from setuptools import find_packages, setup

SOURCES = runpy.run_path("arcgen/language/native_sources.py")["digest"]()

setup(packages=[*find_packages(include=["arcgen*", "arcft*"]), "arcgen.recipes"],
      package_dir={"arcgen.recipes": "datasets"}, py_modules=["arcgen_env"],
      ext_modules=[Pybind11Extension("arcgen._native", sorted(glob("arcgen/native/*.cpp")), cxx_std=17,
                                     depends=sorted(glob("arcgen/native/*.hpp")), optional=True,
                                     define_macros=[("ARCGEN_SOURCES", f"{SOURCES}ULL")])])
