"""copylint and its peers as commands: how each is asked to read a folder, and which of them are here."""

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.machine import ROOT, code_of, said
from benchmarks.timing import Contender
from benchmarks.trees import Tree

PEERS = Path(__file__).parent / "peers"
_NPM = PEERS / "node_modules" / ".bin"
_PIP = PEERS / "venv" / "bin"
_MODEL = PEERS / "model"  # readcost and nabokov look for their model in the folder they stand in
_QUIET = {"NO_UPDATE_NOTIFIER": "1", "NO_COLOR": "1"}
_HOW_TO = "not installed; make bench-peers"

VALE_INI = """StylesPath = styles
MinAlertLevel = suggestion

[*.md]
BasedOnStyles = {style}
"""
VALE_RULE = """extends: existence
message: "'%s' says little."
level: warning
ignorecase: true
tokens:
  - very
  - quite
  - really
  - innovative
  - seamless
"""


@dataclass(frozen=True, slots=True)
class Copylint:
    """The copylint of a checkout: how it is started, with which environment, and which options it knows."""

    start: tuple[str, ...]
    environment: Mapping[str, str]
    options: frozenset[str]

    @classmethod
    def of(cls, checkout: Path = ROOT) -> "Copylint":
        """With the interpreter that runs the benchmark, and the code of this or another checkout."""
        script = Path(sys.executable).with_name("copylint")
        start = (str(script),) if script.exists() else (sys.executable, "-m", "copylint")
        environment = code_of(checkout)
        help_page = said([*start, "check", "--help"], environment=environment)
        return cls(start, environment, frozenset(re.findall(r"(?<![\w-])--?[a-z][\w-]*", help_page)))

    @property
    def version(self) -> str:
        """All lines of ``copylint version`` as one."""
        return ", ".join(said([*self.start, "version"], environment=self.environment).splitlines())

    @property
    def has_store(self) -> bool:
        """Whether it keeps what it read from one run to the next."""
        return "--cache-dir" in self.options

    @property
    def has_workers(self) -> bool:
        """Whether it can be told how many processes to read with."""
        return "-j" in self.options or "--jobs" in self.options

    def check(self, *paths: Path, jobs: int | None = 1, store: Path | None = None) -> list[str]:
        """The command that checks these paths, its store in that folder, or without one."""
        command = [*self.start, "check", "--output-format", "concise", "--exit-zero"]
        return [*command, *self.ways(jobs, store), *map(str, paths)]

    def ways(self, jobs: int | None, store: Path | None) -> list[str]:
        """The options for so many processes and a store in that folder or none, as far as it knows them."""
        options = ["-j", str(jobs)] if jobs is not None and self.has_workers else []
        if self.has_store:
            options += ["--cache-dir", str(store)] if store else ["--no-cache"]
        return options

    def contender(
        self,
        tree: Tree,
        name: str = "copylint",
        jobs: int | None = 1,
        store: Path | None = None,
        prepare: Callable[[], object] | None = None,
    ) -> Contender:
        """Itself as one to be timed over a whole tree."""
        return Contender(
            name,
            self.check(tree.folder, jobs=jobs, store=store),
            tree.folder.parent,
            environment=self.environment,
            prepare=prepare,
            good=frozenset({0}),
        )


@dataclass(frozen=True, slots=True)
class Peer:
    """Another linter: its program, how it is asked to read files in a folder, and how for its version."""

    name: str
    program: Path
    arguments: Callable[[Tree], Sequence[str]]
    version: str
    folder: Path | None = None  # where it must stand; else beside the tree
    environment: Mapping[str, str] = field(default_factory=dict)
    good: frozenset[int] = frozenset({0, 1})

    @property
    def missing(self) -> str:
        """Why it cannot run, or nothing."""
        return "" if self.program.exists() else _HOW_TO

    def contender(self, tree: Tree, small: Tree | None = None) -> Contender:
        """Itself as one to be timed over a tree, tried on the small one first."""
        program = str(self.program)
        return Contender(
            self.name,
            [program, *self.arguments(tree)],
            self.folder or tree.folder.parent,
            trial=[program, *self.arguments(small)] if small else (),
            environment={**_QUIET, **self.environment},
            good=self.good,
        )


def peers(folder: Path) -> list[Peer]:
    """All peers, here or not; what they need of configuration is written into the folder."""
    own, one_rule = _vale_config(folder / "vale-own", "Vale"), _vale_config(folder / "vale-one", "One")
    model = {"PYTHONPATH": str(_MODEL)}
    vale = PEERS / "bin" / "vale"
    npm, pip = _packages(_NPM.parent), _distributions()
    return [
        Peer(
            "vale", vale, lambda t: ["--config", own, "--output", "line", str(t.folder)], _vale_version(vale)
        ),
        Peer(
            "vale, one rule",
            vale,
            lambda t: ["--config", one_rule, "--output", "line", str(t.folder)],
            _vale_version(vale),
        ),
        Peer("alex", _NPM / "alex", lambda t: ["--quiet", str(t.folder)], npm("alex")),
        Peer(
            "write-good",
            _NPM / "write-good",
            lambda t: list(map(str, t.files)),
            npm("write-good"),
            good=frozenset(range(256)),  # it ends with the number of its findings
        ),
        Peer(
            "textlint, one rule",
            _NPM / "textlint",
            lambda t: ["--no-textlintrc", "--rule", "write-good", "--format", "unix", str(t.folder)],
            npm("textlint"),
        ),
        Peer("proselint", _PIP / "proselint", lambda t: ["check", str(t.folder)], pip("proselint")),
        Peer(
            "nabokov",
            _PIP / "nabokov",
            lambda t: ["--format", "flake8", "--exit-zero", str(t.folder)],
            pip("nabokov"),
            _MODEL,
            model,
        ),
        Peer(
            "readcost",
            _PIP / "readcost",
            lambda t: ["check", "-o", "concise", "--fail-on", "never", str(t.folder)],
            pip("readcost"),
            _MODEL,
            model,
        ),
    ]


def present(every: Sequence[Peer], *names: str) -> list[Peer]:
    """Those that are here, of these names or of all."""
    return [peer for peer in every if not peer.missing and (not names or peer.name in names)]


def _vale_config(folder: Path, style: str) -> str:
    """Write a config of Vale's that uses one style, and give its path."""
    rules = folder / "styles" / "One"
    rules.mkdir(parents=True, exist_ok=True)
    (rules / "Empty.yml").write_text(VALE_RULE, encoding="utf-8")
    config = folder / ".vale.ini"
    config.write_text(VALE_INI.format(style=style), encoding="utf-8")
    return str(config)


def _vale_version(program: Path) -> str:
    """The version of the module it was built from; it says "master" of itself."""
    built = re.search(r"^\s*mod\s+\S+\s+(\S+)", said(["go", "version", "-m", str(program)]), re.M)
    return built[1].lstrip("v") if built else said([str(program), "--version"]).removeprefix("vale version ")


def _packages(modules: Path) -> Callable[[str], str]:
    """What gives the version of a package that npm installed."""

    def version(package: str) -> str:
        try:
            text = (modules / package / "package.json").read_text(encoding="utf-8")
        except OSError:
            return ""
        found = re.search(r'"version":\s*"([^"]+)"', text)
        return found[1] if found else ""

    return version


def _distributions() -> Callable[[str], str]:
    """What gives the version of a package that pip installed."""

    def version(package: str) -> str:
        found = sorted(PEERS.glob(f"venv/lib/python*/site-packages/{package}-*.dist-info"))
        return found[0].name.removeprefix(f"{package}-").removesuffix(".dist-info") if found else ""

    return version
