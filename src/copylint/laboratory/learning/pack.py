"""The trained weights as files of the wheel: small numbers, their words, and a card about them."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from copylint.laboratory.learning.answers import ANSWERS
from copylint.laboratory.learning.calibration import Curve
from copylint.laboratory.learning.schoolroom import Schoolroom

Array = NDArray[np.float32]
_LEVELS = 127  # of a signed byte on either side of zero
_SEQUEL = ".step"


def pack(
    weights: Mapping[str, Array],
    room: Schoolroom,
    curves: Mapping[str, Curve],
    hits: Mapping[str, Any],
    folder: Path,
) -> int:
    """Write ``weights.npz``, ``words.txt`` and ``card.json``; returns their size in bytes.

    Tables are kept as signed bytes with one step a row, all other weights as 16-bit floats. The same
    weights give the same bytes.
    """
    stored: dict[str, NDArray[Any]] = {}
    for name, array in sorted(weights.items()):
        if name.startswith("table"):
            step = np.abs(array).max(axis=1) / _LEVELS
            step[step == 0] = 1
            step = step.astype(np.float16)
            step[step == 0] = np.float16(6e-8)
            whole = np.rint(array / step.astype(np.float32)[:, None])
            stored[name] = np.clip(whole, -_LEVELS, _LEVELS).astype(np.int8)
            stored[name + _SEQUEL] = step
        else:
            stored[name] = array.astype(np.float16)
    packed = folder / "weights.npz"
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, array in stored.items():
            # A date of its own for every run would make other bytes of the same weights.
            with archive.open(ZipInfo(f"{name}.npy"), "w", force_zip64=True) as file:
                npy.write_array(file, np.ascontiguousarray(array), allow_pickle=False)
    (folder / "words.txt").write_text("\n".join(room.vocabulary), encoding="utf-8")
    card = {
        "digest": hashlib.sha256(packed.read_bytes()).hexdigest()[:16],
        "answers": {head: list(names) for head, names in ANSWERS.items()},
        "symbols": list(room.symbols),
        "curves": {name: [list(point) for point in points] for name, points in curves.items()},
        "hits": hits,
    }
    (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    return sum(path.stat().st_size for path in (packed, folder / "words.txt", folder / "card.json"))
