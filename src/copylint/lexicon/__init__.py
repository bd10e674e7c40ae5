"""Word lists: read from ``rules/lists`` in their base forms and inflected once."""

from copylint.lexicon.anchors import anchors, asked
from copylint.lexicon.brands import brands
from copylint.lexicon.folder import rules_folder
from copylint.lexicon.inflect import noun_forms, verb_forms
from copylint.lexicon.lists import ListError, WordList, team_list, word_list
from copylint.lexicon.pattern import Phrases, spellings
from copylint.lexicon.several import Several
from copylint.lexicon.spread import SpreadError, spread
from copylint.lexicon.verbs import base_verb, known_verbs, past_forms, third_person_forms
from copylint.lexicon.words import forget, words_at, words_in

__all__ = [
    "ListError",
    "Phrases",
    "Several",
    "SpreadError",
    "WordList",
    "anchors",
    "asked",
    "base_verb",
    "brands",
    "forget",
    "known_verbs",
    "noun_forms",
    "past_forms",
    "rules_folder",
    "spellings",
    "spread",
    "team_list",
    "third_person_forms",
    "verb_forms",
    "word_list",
    "words_at",
    "words_in",
]
