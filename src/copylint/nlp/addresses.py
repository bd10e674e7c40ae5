"""spaCy's pattern for addresses on the web, which takes long to compile, and waits for an address."""

import builtins
import re
import sys
from functools import cached_property
from importlib import import_module
from importlib.abc import InspectLoader
from importlib.util import find_spec, module_from_spec
from types import SimpleNamespace
from typing import Any

_HOME = "spacy.lang.tokenizer_exceptions"  # compiles it when it is imported
# Behind a dot, what an address goes on with; or it is made of figures.
_LIKELY = re.compile(r"\.[^\s0-9.]{2}")
_DOTS_OF_FIGURES = 3


class Address:
    """Stands for ``re.Pattern.match`` of that pattern."""

    def __init__(self, source: str) -> None:
        self._source = source

    def __call__(self, word: str) -> re.Match[str] | None:
        """The address, if the word is one."""
        if _LIKELY.search(word) or word.count(".") >= _DOTS_OF_FIGURES:
            return self._whole.match(word)
        return None

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return re.compile(self._source)


def put_off_addresses() -> None:
    """Import the module of the pattern, with an ``Address`` in its place; one that has run stays as it is."""
    if _HOME in sys.modules:
        return
    spec = find_spec(_HOME)
    code = spec.loader.get_code(_HOME) if spec and isinstance(spec.loader, InspectLoader) else None
    if spec is None or code is None:
        import_module(_HOME)
        return
    module = module_from_spec(spec)
    held = vars(module)
    stand_in = SimpleNamespace(compile=lambda source: SimpleNamespace(match=Address(source)))

    def imported(name: str, *given: Any, **named: Any) -> Any:
        return stand_in if name == "re" else builtins.__import__(name, *given, **named)

    held["__builtins__"] = vars(builtins) | {"__import__": imported}
    sys.modules[_HOME] = module
    try:
        exec(code, held)
    except BaseException:
        del sys.modules[_HOME]
        raise
    held.update(__builtins__=builtins, re=re)
    outer, _, inner = _HOME.rpartition(".")
    setattr(sys.modules[outer], inner, module)
