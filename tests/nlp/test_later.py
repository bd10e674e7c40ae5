"""What is put off is not imported, and whole for whoever asks for it afterwards."""

import subprocess
import sys

import pytest

READ = """
from copylint.facts import Names
from copylint.nlp.normalise import Sentence
from copylint.nlp.parse import Parser
def read():
    return Parser().parse([Sentence("We offer gin, and you drink it.")], Names())
"""


def run(program: str) -> str:
    """What a program says in a process of its own, for what is imported stays so."""
    done = subprocess.run([sys.executable, "-c", READ + program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_parse_imports_neither_the_command_line_of_spacy_nor_its_settings() -> None:
    told = run("""
read()
from copylint.nlp import model, pipeline
pipeline.LEXEMES = 0  # every sentence is one too many: all is put together anew
read()
import sys
from types import ModuleType
names = ["spacy.cli", "weasel", "typer", "requests", "pydantic.main", "pydantic_core", "spacy.schemas",
         "spacy.language", "spacy.lang.ja"]
print([name for name in names if type(sys.modules.get(name)) is ModuleType])
""")
    assert told == "[]\n"


@pytest.mark.parametrize("first", ["read()", "import spacy"])
def test_spacy_is_whole_for_others_in_the_process(first: str) -> None:
    told = run(f"""
{first}
words = read()
import gc, sys
import spacy
from copylint.nlp.later import Promise, is_put_off
from copylint.nlp.model import find_model
from spacy.matcher import Matcher
from spacy.training import Example
nlp = spacy.load(find_model().package)
doc = nlp("Kestrel sells gin in London.")
example = Example.from_dict(nlp.make_doc("We sell gin."), {{"tags": ["PRP", "VBP", "NN", "."]}})
nlp.update([example], sgd=nlp.resume_training())
matcher = Matcher(nlp.vocab, validate=True)
try:
    matcher.add("wrong", [[{{"LOWERED": "gin"}}]])
except ValueError as error:
    print(type(error).__name__)
print(isinstance(nlp, spacy.Language), doc.ents[0].label_, doc[1].lemma_, spacy.__version__[:2])
print([name for name, module in list(sys.modules.items()) for value in list(vars(module).values())
       if type(value) is Promise and not is_put_off(value._at[0].__name__)])
fits = spacy.util.is_compatible_version
print(fits("3.8.1", ">=3.8,<3.9"), fits("3.8.1", "no"))
print(read() == words)
""")
    assert told.splitlines() == ["MatchPatternError", "True ORG sell 3.", "[]", "True None", "True"]
