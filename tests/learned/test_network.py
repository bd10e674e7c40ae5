"""The network against sums that can be done by hand, and the weights that ship."""

import random

import numpy as np
import pytest
from numpy.typing import NDArray

from copylint.learned import network as network_module
from copylint.learned.believer import load_weights
from copylint.learned.card import load_card
from copylint.learned.network import Network
from copylint.learned.words import WIDTHS, Row

WIDTH = 2


def weights(layers: int = 1) -> dict[str, NDArray[np.float32]]:
    """A network of two numbers a word that knows one word, adds nothing in its layers and sums in the end."""
    inner = WIDTH * (2 + 4 + 2) + 1
    zeros: dict[str, tuple[int, ...]] = {f"table{i}": (size, WIDTH) for i, size in enumerate((2, *WIDTHS))}
    zeros |= {"into.shift": (WIDTH,), "attention.weight": (WIDTH, 4), "attention.bias": (4,)}
    zeros |= {"hidden.weight": (inner, 3), "hidden.bias": (3,), "out.weight": (3, 1), "past.bias": (1,)}
    for i in range(layers):
        zeros |= {f"layer{i}.weight": (WIDTH * 3, WIDTH * 2), f"layer{i}.bias": (WIDTH * 2,)}
        zeros |= {f"layer{i}.shift": (WIDTH,)}
    ones: dict[str, tuple[int, ...]] = {"into.scale": (WIDTH,), "out.bias": (1,), "past.weight": (inner, 1)}
    ones |= {f"layer{i}.scale": (WIDTH,) for i in range(layers)}
    found = {name: np.zeros(shape, dtype=np.float32) for name, shape in zeros.items()}
    found |= {name: np.ones(shape, dtype=np.float32) for name, shape in ones.items()}
    found["table0"][1] = (1, 3)
    return found


def test_one_known_word() -> None:
    # (1, 3) is normalised to (-1, 1): mean, maximum and four attentions of it are the same and sum to zero;
    # the surroundings are nothing; what is left is the symbol and the bias.
    network = Network(weights())
    around = network.surroundings([(), ()])
    answers = network.weigh(network.pooled([(1, 1, 1, 1)]), around, np.array([0.5], dtype=np.float32))
    assert answers.shape == (1,)
    assert abs(float(answers[0]) - 1.5) < 1e-3


def test_the_maximum_is_taken_word_by_word() -> None:
    pooled = Network(weights()).pooled([(1, 1, 1, 1), (0, 1, 1, 1)])
    mean, high = pooled[:WIDTH], pooled[WIDTH : 2 * WIDTH]
    np.testing.assert_allclose(mean, [-0.5, 0.5], atol=1e-3)
    np.testing.assert_allclose(high, [0, 1], atol=1e-3)


def test_neighbours_reach_each_other_through_the_layers() -> None:
    known = weights()
    # The first piece of the first number looks at the word on the left.
    known["layer0.weight"][1, 0] = 1
    network = Network(known)
    alone = network.pooled([(0, 1, 1, 1), (0, 1, 1, 1)])
    beside = network.pooled([(1, 1, 1, 1), (0, 1, 1, 1)])
    assert not np.allclose(alone, beside)


def plainly(known: dict[str, NDArray[np.float32]], text: list[Row]) -> NDArray[np.float32]:
    """What ``pooled`` says, worked out step by step, as the weights were trained."""

    def normal(z: NDArray[np.float32], scale: str, shift: str) -> NDArray[np.float32]:
        mean = z.mean(axis=-1, keepdims=True)
        spread = np.sqrt(((z - mean) ** 2).mean(axis=-1, keepdims=True) + np.float32(1e-5))
        return np.asarray((z - mean) / spread * known[scale] + known[shift])

    at = np.asarray(text)
    z = normal(sum(known[f"table{i}"][at[:, i]] for i in range(4)), "into.scale", "into.shift")
    for i in range(3):
        wide = np.concatenate((np.zeros_like(z[:1]), z, np.zeros_like(z[:1])))
        windows = np.concatenate((wide[:-2], wide[1:-1], wide[2:]), axis=-1)
        pieces = (windows @ known[f"layer{i}.weight"] + known[f"layer{i}.bias"]).reshape(*z.shape, 2).max(-1)
        z = z + normal(pieces, f"layer{i}.scale", f"layer{i}.shift")
    heed = z @ known["attention.weight"] + known["attention.bias"]
    heed = np.exp(heed - heed.max(axis=0, keepdims=True))
    heed /= heed.sum(axis=0, keepdims=True)
    return np.concatenate((z.mean(axis=0), z.max(axis=0), (heed.T @ z).reshape(-1)))


@pytest.mark.parametrize("kept", [20_000, 10])
def test_what_is_kept_of_words_changes_no_bit(kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of texts of all lengths over words that come again, and where there is hardly room for words."""
    monkeypatch.setattr(network_module, "_KEPT", kept)
    known = load_weights()
    network = Network(known)
    chance = random.Random(7)
    first, second, third = WIDTHS
    words: list[Row] = [
        (chance.randrange(2000), 1 + n % (first - 1), 1 + n % (second - 1), 1 + n % (third - 1))
        for n in chance.sample(range(5000), 400)
    ]
    for length in (1, 2, 3, 7, 48, 20, 5, 48):
        text = [chance.choice(words) for _ in range(length)]
        np.testing.assert_array_equal(network.pooled(text), plainly(known, text))


def some(words: int, chance: random.Random) -> list[Row]:
    first, second, third = WIDTHS
    return [
        (
            chance.randrange(2000),
            chance.randrange(1, first),
            chance.randrange(1, second),
            chance.randrange(third),
        )
        for _ in range(words)
    ]


@pytest.mark.parametrize("words", [1, 2, 3, 7, 20, 48])
@pytest.mark.parametrize("many", [2, 5, 32])
def test_a_text_is_the_same_to_the_last_bit_beside_others(words: int, many: int) -> None:
    network, chance = Network(load_weights()), random.Random(words)
    texts = [some(words, chance) for _ in range(many)]
    around = np.stack([network.surroundings([some(4, chance), ()]) for _ in texts])
    symbols = np.asarray([[chance.random() for _ in load_card().symbols] for _ in texts], dtype=np.float32)
    together = network.seen(network.pooled(texts), around, symbols)
    for n, text in enumerate(texts):
        alone = network.seen(network.pooled([text]), around[n : n + 1], symbols[n : n + 1])
        np.testing.assert_array_equal(together[n], alone[0])
        np.testing.assert_array_equal(network.pooled([text])[0], network.pooled(text))


@pytest.mark.parametrize("words", [2, 3, 4, 5, 6, 7, 8, 20, 48])
def test_leaving_out_a_word_is_the_text_without_it(words: int) -> None:
    network = Network(load_weights())
    text = some(words, random.Random(words))
    less = network.without(text)
    assert less.shape[0] == words
    for n, row in enumerate(less):
        np.testing.assert_allclose(row, network.pooled([*text[:n], *text[n + 1 :]]), rtol=1e-4, atol=1e-4)
