"""What is installed: everything that the checkout has, found from any folder."""
import os
import shutil
import subprocess
import sys
import tarfile
from importlib import metadata
from pathlib import Path

import pytest

from arcgen.dataset.folder import code_digest

ROOT = Path(__file__).parent.parent
PACKAGES = sorted(path.parent for path in (ROOT / "arcgen").rglob("__init__.py"))
BUILD = "import sys, setuptools.build_meta as b; print(b.build_sdist(sys.argv[1]))"


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_digest_of_the_code_covers_every_package(package, tmp_path):
    shutil.copytree(ROOT / "arcgen", tmp_path / "arcgen", ignore=shutil.ignore_patterns("__pycache__"))
    before = code_digest(tmp_path / "arcgen")
    with open(tmp_path / package.relative_to(ROOT) / "__init__.py", "a") as file:
        file.write("# changed\n")
    assert code_digest(tmp_path / "arcgen") != before


def shipped(folder: Path) -> set[str]:
    """Files of the packages in a checkout or an installation."""
    return {path.relative_to(folder).as_posix() for name in ("arcgen", "arcft") for path in (folder / name).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts and "recipes" not in path.parts
            and path.suffix not in (".so", ".pyd")}      # what is compiled on each machine


@pytest.fixture(scope="module")
def tools(tmp_path_factory) -> dict[str, str]:
    """An environment whose setuptools is as new as the project asks for."""
    try:
        if int(metadata.version("setuptools").partition(".")[0]) >= 77:
            return dict(os.environ, PYTHONPATH="")
    except metadata.PackageNotFoundError:
        pass
    place = tmp_path_factory.mktemp("tools")
    fetched = subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--target", place, "setuptools>=77",
                              "pybind11>=2.13"],
                             capture_output=True, text=True)
    if fetched.returncode:
        pytest.skip(f"setuptools is older than 77 and pip can fetch no other: {fetched.stderr.strip()[-200:]}")
    return dict(os.environ, PYTHONPATH=str(place))


@pytest.fixture(scope="module")
def sdist(tools, tmp_path_factory) -> Path:
    """The source distribution, made in a copy, for setuptools leaves things beside what it packs."""
    copy, out = tmp_path_factory.mktemp("copy") / "arcgen", tmp_path_factory.mktemp("sdist")
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("__pycache__", ".*", "build", "*.egg-info", "*.so"))
    made = subprocess.run([sys.executable, "-c", BUILD, out], cwd=copy, env=tools, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    return out / made.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def installed(tools, sdist, tmp_path_factory) -> Path:
    """Where the wheel that pip makes of the source distribution is installed, alone."""
    wheels, place = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("installed")

    def pip(*args) -> None:
        done = subprocess.run([sys.executable, "-m", "pip", *args, "-q", "--no-deps"], capture_output=True, text=True,
                              env={**tools, "CFLAGS": "-O0", "CXXFLAGS": "-O0"})     # a quick compiler will do
        assert done.returncode == 0, done.stderr
    pip("wheel", "--no-build-isolation", "--wheel-dir", wheels, sdist)
    pip("install", "--target", place, *wheels.iterdir())
    return place


def python(place: Path, cwd: Path, code: str, *args: str) -> str:
    """What a program prints that finds the packages in a folder, run in another."""
    env = dict(os.environ, PYTHONPATH=str(place))
    run = subprocess.run([sys.executable, "-c", code, *args], cwd=cwd, env=env, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


COMMAND = "from arcgen.commands import arcgen; arcgen()"


@pytest.mark.slow
def test_the_source_distribution_has_what_a_wheel_is_made_of(sdist):
    names = {name.partition("/")[2] for name in tarfile.open(sdist).getnames()}
    assert shipped(ROOT) | {"setup.py", "pyproject.toml", "README.md", "LICENSE"} <= names
    assert {f"datasets/{path.name}" for path in (ROOT / "datasets").glob("*.yaml")} <= names


@pytest.mark.slow
def test_the_wheel_has_every_file_of_the_packages_and_nothing_else(installed):
    assert shipped(installed) == shipped(ROOT)
    assert "arcgen/synthesis/stocks.json" in shipped(installed)
    recipes = {path.name for path in (installed / "arcgen/recipes").iterdir() if path.is_file()}
    assert recipes == {path.name for path in (ROOT / "datasets").glob("*.yaml")}
    top = {path.name for path in installed.iterdir() if path.suffix != ".dist-info"}
    assert top - {"__pycache__"} == {"arcgen", "arcft", "arcgen_env.py", "bin"}      # no `cli`, and no `datasets`
    assert code_digest(installed / "arcgen") == code_digest(ROOT / "arcgen")


@pytest.mark.slow
@pytest.mark.skipif(not (shutil.which("c++") or shutil.which("cl")), reason="no compiler here")
def test_the_wheel_is_of_this_platform_and_has_the_compiled_evaluator_which_is_used(installed, tmp_path):
    [tags] = installed.glob("arcgen-*.dist-info/WHEEL")
    assert "Root-Is-Purelib: false" in tags.read_text() and list((installed / "arcgen").glob("_native.*[!i]"))
    said = python(installed, tmp_path, COMMAND, "doctor").splitlines()
    at = said.index("evaluator: native")
    assert not said[at + 1].startswith(" ")             # no advice


@pytest.mark.slow
def test_an_installation_finds_its_recipes_templates_and_data(installed, tmp_path):
    assert python(installed, tmp_path, "import arcgen; print(arcgen.__file__)").startswith(str(installed))
    assert "arcgen-smoke: 36 rows" in python(installed, tmp_path, COMMAND, "build", "arcgen-smoke", "--dry-run",
                                             "--workers", "1")
    assert "arcgen-trm: 1,000 x 8 rows" in python(installed, tmp_path, COMMAND, "recipes")
    python(installed, tmp_path, COMMAND, "build", "--source", "arc-1/training", "--decontaminate", "none", "--tasks",
           "3", "--variants", "1", "--out", "few", "--workers", "1", "--quiet")
    assert "--tasks 3" in (tmp_path / "few/README.md").read_text()
    python(installed, tmp_path, COMMAND, "show", "few", "--out", "page.html")
    assert "<html" in (tmp_path / "page.html").read_text()
    assert (installed / "arcft/templates/report.html.j2").is_file()
