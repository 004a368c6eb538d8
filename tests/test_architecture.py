"""The house shows its architecture: packages import downwards only, as their own docstrings say."""
import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = sorted(p.parent.name for p in (ROOT / "arcgen").glob("*/__init__.py"))


def imported(path: Path) -> set[str]:
    """The modules that a file imports, wherever in it, by their full names ("arcgen.core.grid")."""
    package = path.relative_to(ROOT).parts[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            base = package[:len(package) - node.level + 1] if node.level else ()
            whole = ".".join((*base, *(node.module or "").split("."))).rstrip(".")
            found |= {whole, *(f"{whole}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def arrows(package: str) -> dict[str, set[str]]:
    """Package of arcgen -> the files of `package` that import it."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "arcgen" / package).rglob("*.py"):
        for name in imported(path):
            parts = name.split(".")
            if parts[0] == "arcgen" and len(parts) > 1 and parts[1] in PACKAGES and parts[1] != package:
                found.setdefault(parts[1], set()).add(path.name)
    return found


def allowed(package: str) -> set[str]:
    """What a package's docstring says that it may import."""
    text = " ".join(ast.get_docstring(ast.parse((ROOT / "arcgen" / package / "__init__.py").read_text())).split())
    said = text.partition("May import: ")[2].partition(".")[0]
    return set() if said == "nothing of arcgen" else set(said.split(", "))


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imports_what_it_says_and_says_what_exists(package):
    assert set(arrows(package)) <= allowed(package), arrows(package)
    assert allowed(package) < set(PACKAGES)


def test_the_arrows_between_packages_run_one_way():
    order = [*TopologicalSorter({package: allowed(package) for package in PACKAGES}).static_order()]   # no circle
    assert order[0] == "core" and order[-1] == "commands"


def test_no_module_imports_itself_in_a_circle():
    files = {".".join((*path.relative_to(ROOT).parts[:-1], path.stem)).removesuffix(".__init__"): path
             for path in (ROOT / "arcgen").rglob("*.py")}
    graph = {}
    for name, path in files.items():
        loads = imported(path) & set(files)
        inner = {whole for whole in loads if any(other.startswith(f"{whole}.") for other in loads)}
        graph[name] = loads - inner - {name}            # `from .package import module` is an arrow to the module
    graph["arcgen"] = set()                             # whose names are loaded when they are asked for
    [*TopologicalSorter(graph).static_order()]


def test_arcgen_never_imports_arcft_nor_torch():
    for path in (ROOT / "arcgen").rglob("*.py"):
        heads = {name.partition(".")[0] for name in imported(path)}
        assert not heads & {"arcft", "transformers", "peft", "trl"}, path
        assert "torch" not in heads or path.name == "doctor.py", path     # which only looks whether it is there


def test_a_file_is_one_room():
    long = {str(path.relative_to(ROOT)): n for folder in ("arcgen", "arcft") for path in (ROOT / folder).rglob("*.py")
            if (n := len(path.read_text().splitlines())) > 400}
    assert not long
