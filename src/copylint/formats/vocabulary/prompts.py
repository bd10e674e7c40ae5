"""What is said to a language model and to no reader of the page, as keys and what stands beside them tell."""

from collections.abc import Sequence

from copylint.formats.vocabulary.siblings import siblings_of

ROLES_OF_MAKERS = frozenset(("system", "developer", "tool", "function"))

MOST_KEYS_OF_A_TURN = 4  # a turn has a role, its words, and hardly more: a member of a team has a photo, too

_PROMPTS = (["prompt"], ["prompts"], ["prompt", "template"], ["prompt", "templates"])
# Before "prompt" these say whose it is; `installPrompt` asks the reader of a page.
_OF_MODELS = frozenset(
    """
    system user assistant developer image negative positive base default ai llm model gpt chat agent few shot
    generation completion video audio initial master meta template
    """.split()
)
_TOLD = frozenset("system instructions instruction prompt input preamble persona".split())
_MODELS = frozenset(("model", "llm", "temperature", "max_tokens", "maxtokens", "tools"))


def is_prompt(named: Sequence[Sequence[str]], siblings: Sequence[str], text: str) -> bool:
    """Whether a string is said to a model; a short question may be one to the reader.

    ``named`` holds the words of each key above it and of its own.
    """
    if not named or not named[-1]:
        return False
    last = named[-1]
    if any(_of_model(key) for key in named):
        return True
    if last[-1] in _TOLD:
        beside = siblings_of(siblings).lower
        if not _MODELS.isdisjoint(beside) or any(key in _PROMPTS for key in named[:-1]):
            return True
        if last == ["system"] and "prompt" in beside:
            return True
    return last in _PROMPTS and not _asks(text)


def _of_model(key: Sequence[str]) -> bool:
    if len(key) < 2:
        return False
    for form in _PROMPTS:
        if key[-len(form) :] == form and len(key) > len(form):
            return key[-len(form) - 1] in _OF_MODELS
    return key[-2:] in (["system", "message"], ["system", "instructions"], ["system", "instruction"])


def _asks(text: str) -> bool:
    return text.rstrip().endswith("?") or len(text.split()) < 4
