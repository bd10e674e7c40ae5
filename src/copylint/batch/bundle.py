"""The files of a config, carried along: workers need no folder in common, and read no working folder."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

import tomli_w

from copylint.config import ConfigError, load

_GIVEN = "copylint.toml"  # what a mapping is called
_MOST = 20_000_000  # bytes of all files


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a config is made of: its file, those it extends, its folders of rules. Nothing: every default."""

    config: str = ""  # the name of the config among the files; empty: there is none
    files: tuple[tuple[str, bytes], ...] = ()  # (path with "/" from the root of the repository on, content)
    mapping: bool = False  # whether it was given as a mapping, which has no lines

    @classmethod
    def of(cls, config: Path | str | Mapping[str, object] | None) -> "Bundle":
        """Take in the config at a path, or one given as a mapping with the keys of ``copylint.toml``.

        Raises ConfigError.
        """
        if config is None:
            return cls()
        if isinstance(config, Mapping):
            return cls(_GIVEN, ((_GIVEN, _toml(config)),), mapping=True)
        loaded = load(config)
        root, own = loaded.root, loaded.path
        assert root is not None  # what was loaded from a file has both
        assert own is not None
        names = [own, *loaded.extends]
        for folder in loaded.rule_folders:
            names += sorted(file for file in folder.rglob("*") if _counts(file, folder))
        found = {_name(file, root): file.read_bytes() for file in names}
        if sum(map(len, found.values())) > _MOST:
            raise ConfigError(f"{config}: more than {_MOST // 1_000_000} MB of rules; keep fewer files there")
        return cls(_name(own, root), tuple(sorted(found.items())))

    @property
    def digest(self) -> str:
        """SHA-256 over names and contents, in hexadecimal."""
        whole = sha256(self.config.encode())
        for name, data in self.files:
            whole.update(f"\0{name}\0{len(data)}\0".encode() + data)
        return whole.hexdigest()


class Ground:
    """A folder of a worker's own, in which a bundle lies while something is read of it."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self.folder = Path(tempfile.mkdtemp(prefix="copylint-")).resolve()
        self.folder.rmdir()  # nothing is left behind by a worker that is ended from outside

    @contextmanager
    def laid_out(self) -> Iterator[Path | None]:
        """The config's file while the bundle lies there; None: there is no config.

        What is wrong with a config names its files as its author knows them. Raises ConfigError.
        """
        if not self._bundle.config:
            yield None
            return
        self.folder.mkdir(mode=0o700)
        try:
            (self.folder / ".git").mkdir()  # the root that no config leads out of
            for name, data in self._bundle.files:
                file = self.folder / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
            yield self.folder / self._bundle.config
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)


def _counts(file: Path, folder: Path) -> bool:
    """Hidden files are nobody's rules."""
    return file.is_file() and not any(part.startswith(".") for part in file.relative_to(folder).parts)


def _name(file: Path, root: Path) -> str:
    return PurePosixPath(file.parent.resolve().relative_to(root.resolve()) / file.name).as_posix()


def _toml(config: Mapping[str, object]) -> bytes:
    try:
        text: str = tomli_w.dumps(config)
        return text.encode()
    except (TypeError, ValueError) as error:
        raise ConfigError(
            f"config: {error}; give texts, numbers, true or false, lists and mappings"
        ) from None
