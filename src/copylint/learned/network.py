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
_KEPT = 20_000  # words whose vectors are kept, 8 MB


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
        self._places: dict[Row, int] = {}  # of the words worked out so far
        self._words = np.empty((1024, self._tables[0].shape[1]), dtype=np.float32)

    def pooled(self, texts: "Sequence[Row] | Sequence[Sequence[Row]]") -> "Array":
        """What the words of a text come to; of several texts of one length, a row each."""
        z = self._vectors(texts)
        for layer in range(len(self._layers)):
            z = z + self._change(self._windows(z), layer)
        return self._pool(z)

    def without(self, text: Sequence[Row]) -> "Array":
        """What the words of a text come to when each is left out in turn, a row each; of two words at least.

        A layer sees one word to either side: past the first, two words are other than in the whole text,
        past the second, four. Only these are worked out.
        """
        np = self._np
        whole, most = self._vectors(text), len(text) - 1
        left_out = np.arange(len(text))[:, None]
        places = np.arange(most)
        of_whole = places + (places >= left_out)  # (texts, words) → place in the whole text
        z = whole[of_whole]
        for layer in range(len(self._layers)):
            whole = whole + self._change(self._windows(whole), layer)
            near = left_out + np.arange(-layer - 1, layer + 1)
            inside = (near >= 0) & (near < most)
            texts, near = np.nonzero(inside)[0], near[inside]
            wide = np.pad(z, ((0, 0), (1, 1), (0, 0)))
            windows = wide[texts[:, None], near[:, None] + np.arange(3)].reshape(len(near), -1)
            changed = z[texts, near] + self._change(windows, layer)
            z = whole[of_whole]
            z[texts, near] = changed
        return self._pool(z)

    def surroundings(self, texts: Sequence[Sequence[Row]]) -> "Array":
        """What stands around the unit, each as the mean of its words."""
        around: Array = self._np.concatenate([self.mean(text) for text in texts])
        return around

    def mean(self, text: Sequence[Row]) -> "Array":
        """The mean of the words of a text; nothing at all counts as zero."""
        np = self._np
        if not text:
            nothing: Array = np.zeros(self._tables[0].shape[1], dtype=np.float32)
            return nothing
        summed: Array = np.add.reduce(self._vectors(text), axis=0)
        summed /= len(text)
        return summed

    def weigh(self, pooled: "Array", around: "Array", symbols: "Array") -> "Array":
        """From what was read to the answers; ``pooled`` is of one text or of several, the rest is shared."""
        np = self._np
        rest = np.concatenate((around, symbols))
        rest = np.broadcast_to(rest, (*pooled.shape[:-1], len(rest)))
        everything = np.concatenate((pooled, rest), axis=-1)
        said: Array = self._answers(everything)[0]
        return said

    def seen(self, pooled: "Array", around: "Array", symbols: "Array") -> "Array":
        """All that the last layer sees of texts, what it makes of them, and the answers, a row each."""
        np = self._np
        everything = np.concatenate((pooled, around, symbols), axis=-1)
        # A stack of matrices with one row each: a text is worked out as it is by itself, to the last bit.
        answers, hidden = self._answers(everything[:, None, :])
        seen: Array = np.concatenate((everything, hidden[:, 0], answers[:, 0]), axis=-1)
        return seen.astype(np.float32, copy=False)

    def _answers(self, everything: "Array") -> "tuple[Array, Array]":
        hidden = self._np.maximum(everything @ self._hidden[0] + self._hidden[1], 0)
        answers = hidden @ self._out[0] + self._out[1] + everything @ self._past[0] + self._past[1]
        return self._np.asarray(answers, dtype=self._np.float32), hidden

    def _vectors(self, texts: "Sequence[Row] | Sequence[Sequence[Row]]") -> "Array":
        """The vectors of words. They depend on nothing beside them, so each is worked out once."""
        known = self._places
        of_one = not texts or not isinstance(texts[0][0], tuple)
        every: Any = (texts,) if of_one else texts
        if len(known) > _KEPT:
            known.clear()
        fresh = list({row for text in every for row in text if row not in known})
        if fresh:
            start = len(known)
            if start + len(fresh) > len(self._words):
                more = self._np.empty((len(fresh) + len(self._words), self._words.shape[1]), self._np.float32)
                self._words = self._np.concatenate((self._words, more))
            at = self._np.asarray(fresh)
            summed: Any = sum(table[at[:, i]] for i, table in enumerate(self._tables))
            self._words[start : start + len(fresh)] = self._normal(summed, *self._into)
            known.update((row, start + n) for n, row in enumerate(fresh))
        places = [[known[row] for row in text] for text in every]
        found: Array = self._words[self._np.asarray(places[0] if of_one else places)]
        return found

    def _windows(self, z: "Array") -> "Array":
        """Each word beside its neighbours; nothing stands before the first nor behind the last."""
        width = z.shape[-1]
        windows = self._np.empty((*z.shape[:-1], 3 * width), dtype=self._np.float32)
        windows[..., width : 2 * width] = z
        windows[..., 1:, :width] = z[..., :-1, :]
        windows[..., 0, :width] = 0
        windows[..., :-1, 2 * width :] = z[..., 1:, :]
        windows[..., -1, 2 * width :] = 0
        return windows

    def _change(self, windows: "Array", layer: int) -> "Array":
        """What a layer adds to the word in the middle of each window."""
        weight, bias, scale, shift = self._layers[layer]
        wide = windows @ weight
        wide += bias
        return self._normal(self._np.maximum(wide[..., ::2], wide[..., 1::2]), scale, shift)

    def _pool(self, z: "Array") -> "Array":
        """The mean of the words, their maximum, and what the attentions make of them."""
        np = self._np
        weight, bias = self._attention
        heed = z @ weight
        heed += bias
        heed -= np.maximum.reduce(heed, axis=-2, keepdims=True)
        np.exp(heed, out=heed)
        heed /= np.add.reduce(heed, axis=-2, keepdims=True)
        heeded = (np.swapaxes(heed, -1, -2) @ z).reshape(*z.shape[:-2], -1)
        mean = np.add.reduce(z, axis=-2)
        mean /= z.shape[-2]
        pooled: Array = np.concatenate((mean, np.maximum.reduce(z, axis=-2), heeded), axis=-1)
        return pooled

    def _normal(self, z: "Array", scale: "Array", shift: "Array") -> "Array":
        np, width = self._np, z.shape[-1]
        mean = np.add.reduce(z, axis=-1, keepdims=True)
        mean /= width
        normal: Array = z - mean
        spread = np.add.reduce(normal * normal, axis=-1, keepdims=True)
        spread /= width
        spread += np.float32(_EPSILON)
        normal /= np.sqrt(spread)
        normal *= scale
        normal += shift
        return normal
