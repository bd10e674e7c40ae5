"""Packages that are imported as far as they are used, and the rest when somebody asks for it.

``import spacy`` brings a web client, a command line, schemas for the settings of any pipeline and parts for
training one, half a second of it. Within ``put_off`` such a module is there by name only: its submodules
are imported as they are asked for, and whatever else is taken from it is a ``Promise``. Afterwards, the
first touch of such a module runs it as it would have been run, and puts what it holds where promises stood,
so that other code in the same process finds spaCy whole.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType
from typing import Any

_lock = RLock()
_promised: dict[tuple["_Later", str], "Promise"] = {}
_SAID = ("__all__", "__version__")  # names of this form that a module gives by running
_putting_off: list[str] = []  # what is put off right now


class Promise:
    """Stands for what a module holds that has not run; turns to the module when it is used."""

    def __init__(self, module: "_Later", name: str) -> None:
        self._at = (module, name)

    def _kept(self) -> Any:
        module, name = self._at
        _run(module)
        return getattr(module, name)

    def __call__(self, *given: Any, **named: Any) -> Any:
        """Call what was promised."""
        return self._kept()(*given, **named)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what Python asks of everything must not wake a module
            raise AttributeError(name)
        return getattr(self._kept(), name)

    def __instancecheck__(self, one: object) -> bool:
        return isinstance(one, self._kept())

    def __subclasscheck__(self, one: type) -> bool:
        return issubclass(one, self._kept())


class _Later(ModuleType):
    """A module that runs when something is taken from it."""

    def __getattr__(self, name: str) -> Any:
        now = self.__name__ in _putting_off
        if name.startswith("__") and (now or name not in _SAID):
            raise AttributeError(name)
        whole = f"{self.__name__}.{name}"
        if whole in sys.modules:
            return sys.modules[whole]
        if now:
            if hasattr(self, "__path__") and find_spec(whole) is not None:
                return import_module(whole)
            return _promised.setdefault((self, name), Promise(self, name))
        _run(self)
        return getattr(self, name)


def is_put_off(name: str) -> bool:
    """Whether a module has not run: it was put off, or nobody has imported it."""
    return name not in sys.modules or type(sys.modules[name]) is _Later


@contextmanager
def put_off(*names: str) -> Iterator[None]:
    """Put off these modules, the outer before the inner, while the body imports what it needs.

    One that has run already stays as it is.
    """
    with _lock:
        _putting_off.extend(name for name in names if is_put_off(name))
        try:
            for name in names:
                if name in sys.modules:
                    continue
                spec = _spec(name)
                if spec is None:
                    continue
                module = module_from_spec(spec)
                module.__class__ = _Later
                sys.modules[name] = module
            _hang(names)
            yield
            _hang(names)
        finally:
            _putting_off.clear()


def _spec(name: str) -> ModuleSpec | None:
    """Where a module is, without running the package it is in, which would run it in turn."""
    outer = name.rpartition(".")[0]
    if not outer or outer in sys.modules:
        return find_spec(name)
    around = find_spec(outer)
    places = around.submodule_search_locations if around is not None else None
    return PathFinder.find_spec(name, places) if places is not None else None


def _hang(names: Iterable[str]) -> None:
    """Make modules known to the packages they are in, as an import does."""
    for name in names:
        outer, _, inner = name.rpartition(".")
        if outer in sys.modules and name in sys.modules and inner not in vars(sys.modules[outer]):
            setattr(sys.modules[outer], inner, sys.modules[name])


def _run(module: _Later) -> None:
    """Run a module that was put off, and put what it holds in the place of what was promised of it."""
    with _lock:
        outer = sys.modules.get(module.__name__.rpartition(".")[0])
        if type(outer) is _Later and not _putting_off:
            _run(outer)  # as Python has it: a package before what is in it
        if type(module) is not _Later:
            return  # by now it has run
        module.__class__ = ModuleType  # type: ignore[assignment]
        if module.__name__ in _putting_off:
            _putting_off.remove(module.__name__)
        assert module.__spec__ is not None
        assert module.__spec__.loader is not None
        module.__spec__.loader.exec_module(module)
        for at in [at for at in _promised if at[0] is module]:
            del _promised[at]
        for other in list(sys.modules.values()):
            names = getattr(other, "__dict__", {})
            for name, value in list(names.items()):
                if type(value) is Promise and value._at[0] is module:
                    names[name] = getattr(module, value._at[1])
