"""The network against sums that can be done by hand, and the weights that ship."""

import numpy as np
from numpy.typing import NDArray

from copylint.learned.network import Network
from copylint.learned.words import WIDTHS

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
