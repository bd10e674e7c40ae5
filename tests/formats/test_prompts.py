"""What is said to a language model is no copy; what asks the reader of a page is."""

import pytest

from copylint.formats import read
from copylint.text import Source

SAID = "You are a kind clerk who answers questions on boxes."
TO_MODELS = {
    "a.json": f'{{"prompt": "{SAID}", "systemPrompt": "{SAID}", "image_prompt": "{SAID}"}}',
    "turns.json": (
        f'{{"messages": [{{"role": "system", "content": "{SAID}"}},'
        f' {{"role": "user", "content": "{SAID}"}}]}}'
    ),
    "model.json": f'{{"model": "m-1", "instructions": "{SAID}"}}',
    "a.yaml": f"prompts:\n  - {SAID}\npromptTemplate: {SAID}\n",
    "a.md": f"---\nnegative_prompt: {SAID}\n---\n",
    "a.ts": f'const SYSTEM_PROMPT = "{SAID}"; export const prompts = {{ system: "{SAID}" }};',
    "call.ts": f'await generateText({{ model, system: "{SAID}", prompt: "{SAID}" }});',
    "turns.tsx": f'ask([{{ role: "system", content: "{SAID}" }}, {{ role: "user", content: "{SAID}" }}]);',
}
TO_READERS = {
    "a.json": '{"prompt": "What do you want to pack today?"}',
    "b.json": '{"installPrompt": "Put our app on your home screen."}',
    "talk.json": f'{{"chat": [{{"role": "user", "content": "{SAID}"}}]}}',
    "a.ts": f'const steps = {{ instructions: "{SAID}" }};',
    "locales/en.json": f'{{"prompt": "{SAID}"}}',
}


@pytest.mark.parametrize("path", TO_MODELS)
def test_prompts_are_no_copy(path: str) -> None:
    assert not read(Source.of(TO_MODELS[path], path)).blocks


@pytest.mark.parametrize("path", TO_READERS)
def test_what_is_said_to_readers_is(path: str) -> None:
    assert len(read(Source.of(TO_READERS[path], path)).blocks) == 1
