"""Answers are kept for one round more, and each table keeps its own."""

from copylint.memory import Memory


def asked(memory: Memory, key: str, under: str = "names") -> bool:
    """Whether the answer had to be worked out."""
    made: list[str] = []

    def make() -> str:
        made.append(key)
        return key.upper()

    assert memory.table("words", under).of(key, make) == key.upper()
    return bool(made)


def test_an_answer_is_worked_out_once() -> None:
    memory = Memory()
    assert [asked(memory, "a"), asked(memory, "a"), asked(memory, "b")] == [True, False, True]


def test_what_a_round_did_not_ask_for_is_let_go() -> None:
    memory = Memory()
    asked(memory, "a")
    memory.turn()
    assert not asked(memory, "a")
    memory.turn()
    memory.turn()
    assert asked(memory, "a")


def test_tables_that_rest_on_something_else_do_not_share_answers() -> None:
    memory = Memory()
    asked(memory, "a", "Acme")
    assert asked(memory, "a", "Northwind")


def test_an_answer_kept_from_elsewhere_counts_and_goes_with_the_others() -> None:
    memory = Memory()
    memory.table("words").keep("a", "A")
    memory.turn()
    assert "a" in memory.table("words")
    assert memory.table("words").known("a") == "A"
    for _ in range(2):
        memory.turn()
    assert "a" not in memory.table("words")


def test_nothing_is_an_answer_too() -> None:
    table = Memory().table("words")
    table.of("a", lambda: None)
    assert table.of("a", lambda: "worked out again") is None
