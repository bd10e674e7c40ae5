"""The network: rows of words and a vector of symbols in, one number an answer out.

Word vectors are sums over four tables (the word, its beginning, ending, shape), three layers look at each
word beside its neighbours (windows of three, maxout of two pieces, added to what came in), and what is left
of the words is pooled: mean, maximum and four learned attentions. With the mean vectors of the heading and
of the unit before, and with the symbols, it goes through one hidden layer and, past it, straight through.
Sources: maxout, Goodfellow et al. 2013; layer normalisation, Ba et al. 2016; the window encoder as in spaCy.

Every unit is worked out by itself, so what is read never depends on what else is in the file.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from copylint.learned.words import Row

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float32]

TABLES = 4
_EPSILON = 1e-5  # as torch.nn.LayerNorm


class Network:
    """The weights, and one pass through them."""

    def __init__(self, weights: "Mapping[str, Array]") -> None:
        import numpy as np

        self._np = np
        self._tables = [weights[f"table{i}"] for i in range(TABLES)]
        self._into = (weights["into.scale"], weights["into.shift"])
        self._layers = [
            tuple(weights[f"layer{i}.{part}"] for part in ("weight", "bias", "scale", "shift"))
            for i in range(sum(name.startswith("layer") and name.endswith(".weight") for name in weights))
        ]
        self._attention = (weights["attention.weight"], weights["attention.bias"])
        self._hidden = (weights["hidden.weight"], weights["hidden.bias"])
        self._out = (weights["out.weight"], weights["out.bias"])
        self._past = (weights["past.weight"], weights["past.bias"])

    def pooled(self, texts: "Sequence[Row] | Sequence[Sequence[Row]]") -> "Array":
        """What the words of a text come to; of several texts of one length, a row each."""
        np = self._np
        z = self._vectors(texts)
        width = z.shape[-1]
        for weight, bias, scale, shift in self._layers:
            wide = np.zeros((*z.shape[:-2], z.shape[-2] + 2, width), dtype=np.float32)
            wide[..., 1:-1, :] = z
            windows = np.concatenate((wide[..., :-2, :], wide[..., 1:-1, :], wide[..., 2:, :]), axis=-1)
            pieces = (windows @ weight + bias).reshape(*z.shape, 2).max(axis=-1)
            z = z + self._normal(pieces, scale, shift)
        weight, bias = self._attention
        heed = z @ weight + bias
        heed = np.exp(heed - heed.max(axis=-2, keepdims=True))
        heed /= heed.sum(axis=-2, keepdims=True)
        heeded = (np.swapaxes(heed, -1, -2) @ z).reshape(*z.shape[:-2], -1)
        pooled: Array = np.concatenate((z.mean(axis=-2), z.max(axis=-2), heeded), axis=-1)
        return pooled

    def surroundings(self, texts: Sequence[Sequence[Row]]) -> "Array":
        """What stands around the unit, each as the mean of its words; nothing at all counts as zero."""
        np = self._np
        width = self._tables[0].shape[1]
        means = [
            self._vectors(text).mean(axis=0) if text else np.zeros(width, dtype=np.float32) for text in texts
        ]
        around: Array = np.concatenate(means)
        return around

    def weigh(self, pooled: "Array", around: "Array", symbols: "Array") -> "Array":
        """From what was read to the answers; ``pooled`` is of one text or of several, the rest is shared."""
        np = self._np
        rest = np.concatenate((around, symbols))
        rest = np.broadcast_to(rest, (*pooled.shape[:-1], len(rest)))
        everything = np.concatenate((pooled, rest), axis=-1)
        said: Array = self._answers(everything)[0]
        return said

    def seen(self, pooled: "Array", around: "Array", symbols: "Array") -> "Array":
        """All that the last layer sees of one text, what it makes of it, and the answers, in one row."""
        everything = self._np.concatenate((pooled, around, symbols))
        answers, hidden = self._answers(everything)
        seen: Array = self._np.concatenate((everything, hidden, answers)).astype(self._np.float32)
        return seen

    def _answers(self, everything: "Array") -> "tuple[Array, Array]":
        hidden = self._np.maximum(everything @ self._hidden[0] + self._hidden[1], 0)
        answers = hidden @ self._out[0] + self._out[1] + everything @ self._past[0] + self._past[1]
        return self._np.asarray(answers, dtype=self._np.float32), hidden

    def _vectors(self, texts: "Sequence[Row] | Sequence[Sequence[Row]]") -> "Array":
        at = self._np.asarray(texts)
        summed: Any = sum(table[at[..., i]] for i, table in enumerate(self._tables))
        return self._normal(summed, *self._into)

    def _normal(self, z: "Array", scale: "Array", shift: "Array") -> "Array":
        mean = z.mean(axis=-1, keepdims=True)
        spread = self._np.sqrt(((z - mean) ** 2).mean(axis=-1, keepdims=True) + self._np.float32(_EPSILON))
        normal: Array = (z - mean) / spread * scale + shift
        return normal
