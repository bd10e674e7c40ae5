"""Which language a string, a key or a file is in, as far as copylint must know: English or not."""

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePath

from copylint.formats.vocabulary.key_words import words
from copylint.formats.vocabulary.siblings import siblings_of

LEAST_WORDS = 12  # fewer say too little about their language
LEAST_STOP_WORDS = 3  # of another language, to say that a text is in it

# Two-letter codes of the languages sites are translated into.
_CODES = frozenset(
    """
    ar bg bn ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn
    ko lt lv mk ml mr ms mt nb ne nl nn no pa pl pt ro ru sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh
    """.split()
)
# Codes that mean a language wherever a key or a file is called so; "hr", "it", "uk" or "ca" may mean
# something else, and count only among translations.
_SURE = frozenset("de es fr ja ko nl pl pt ru sv zh".split())
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Z]{2}|[a-z]{2}|419))?")
_NAMES = {
    name: code
    for code, names in {
        "en": "english", "de": "german deutsch", "fr": "french français francais", "it": "italian italiano",
        "es": "spanish español espanol", "pt": "portuguese português portugues", "nl": "dutch nederlands",
        "pl": "polish polski", "sv": "swedish svenska", "da": "danish dansk", "no": "norwegian norsk",
        "fi": "finnish suomi", "cs": "czech", "hu": "hungarian magyar", "tr": "turkish", "ru": "russian",
        "ja": "japanese", "zh": "chinese", "ko": "korean", "ar": "arabic", "uk": "ukrainian", "el": "greek",
    }.items()
    for name in names.split()
}  # fmt: skip
_SUFFIX = re.compile(r"[\w-]*[a-zA-Z0-9][_.@:-]([a-z]{2})(?:[-_][A-Za-z]{2})?|[A-Za-z]*[a-z]([A-Z][a-z])")
_FOLDERS = frozenset(
    """
    locales locale i18n _i18n lang langs language languages translations translation messages intl l10n
    lproj
    """.split()
)

_CATALOGUES = frozenset(
    """
    i18n intl l10n lang langs language languages locale locales localization message messages resources
    strings translation translations dictionary dictionaries dict copy content texts t ui labels
    """.split()
)

_STOP_WORDS = {
    "en": "the and of to in is that for it with as are on be this you your we our have from or not by at an",
    "de": "der die das und ist nicht mit für auf ein eine sie wir ihre den von zu im wird auch oder sich dem",
    "fr": "le la les des et est une pour vous dans que nous votre vos avec sur pas qui ce du au aux en",
    "es": "el la los las y es una para con que de en su tu por del se más como lo al nuestro nuestra sin",
    "it": "il la di e che per una con non sono del della le i gli nel più tuo vostro come da anche al",
    "pt": "o a os as e é uma para com que de em seu sua não do da por mais você no na ao seus",
    "nl": "de het een en van is voor met op niet je wij uw ons zijn te aan dat ook die om naar bij",
    "pl": "i w na z do nie jest się dla że to przez od po jak są oraz twoje nasze lub",
    "sv": "och att det som en på är av för med till den har inte om ett du vi din kan eller",
    "da": "og at det som en på er af for med til den har ikke om et du vi din kan eller",
    "tr": "ve bir bu için ile da de en çok daha olarak var gibi ama size sizin bizim olan",
}
_LANGUAGES_OF: dict[str, list[str]] = {}  # word → codes of the languages it is a stop word of
for _code, _words in _STOP_WORDS.items():
    for _word in dict.fromkeys(_words.split()):
        _LANGUAGES_OF.setdefault(_word, []).append(_code)
_ONLY_ENGLISH = {word for word, codes in _LANGUAGES_OF.items() if codes == ["en"]}
_SHORTEST = 2 * LEAST_WORDS - 1  # twelve words of one letter and the blanks between them
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_WORD = re.compile(r"[a-z]+")  # the same in lower case without accents, much faster
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


@lru_cache(maxsize=4096)
def code_of(name: str) -> str:
    """The two letters of a language code such as ``de``, ``pt-BR`` or ``zh_Hans``; empty if it is none."""
    found = _CODE.fullmatch(name)
    return found[1] if found and found[1] in _CODES else ""


def named(key: str) -> str:
    """The code that a key beside ``en`` means: ``de``, ``DE``, ``pt-BR``, ``german``; empty if it is none."""
    if key == "id":  # hardly ever Indonesian
        return ""
    return code_of(key.lower() if key.isupper() and len(key) == 2 else key) or _NAMES.get(key.lower(), "")


@lru_cache(maxsize=4096)
def _coded(key: str) -> tuple[str, str]:
    """The suffix of a key that may name a language, and the code that it, or the whole key, is."""
    found = _SUFFIX.fullmatch(key)
    suffix = (found[1] or found[2]) if found else ""
    return suffix, code_of(suffix.lower() if suffix else key)


def of_keys(path: Sequence[str], siblings: Sequence[str] = ()) -> str:
    """The language that a key or its suffix names (``content_de``, ``titleFr``, ``de.title``), or empty.

    ``siblings`` are the keys beside the last one.
    """
    for index, key in enumerate(reversed(path)):
        suffix, code = _coded(key)
        if not code or code == "en" or code in _SURE:
            if code:
                return code
            continue
        if index == 0 and _english(key, suffix) in siblings_of(siblings).all:
            return code
    return ""


def told_in_english(key: str, siblings: Sequence[str]) -> bool:
    """Whether a key names another language by its end, and one beside it says the same in English."""
    suffix, code = _coded(key)
    return bool(suffix) and code not in ("", "en") and _english(key, suffix) in siblings_of(siblings).all


def _english(key: str, suffix: str) -> str:
    """The same key for English."""
    return key[: key.rindex(suffix)] + ("en" if suffix.islower() else "En") if suffix else "en"


def languages_in(keys: Sequence[str]) -> bool:
    """Whether a map has one entry a language: English, and nothing but codes of others."""
    named = [key.replace("_", "-") for key in keys]
    english = any(key == "en" or key.startswith("en-") for key in named)
    return english and all(code_of(key) for key in named if key not in ("default", "fallback"))


def is_catalogue(path: Sequence[str]) -> bool:
    """Whether the keys above a map of languages say that all the words of a site stand there."""
    return not path or any(word in _CATALOGUES for key in path for word in words(key))


_PAGES = frozenset(
    ".md .mdx .markdown .mdown .mkd .mkdn .mdwn .mdtxt .mdoc .qmd .rmd .html .htm .txt".split()
)


def of_path(path: str) -> str:
    """The language a file is in by its path: ``locales/de.json``, ``index.fr.md``, ``i18n/fr/home.yml``."""
    file = PurePath(path.replace("\\", "/"))
    stem, _, last = file.stem.rpartition(".")
    if last.startswith(("app_", "intl_", "strings_", "messages_")):  # Flutter, Java
        last = last.partition("_")[2]
    code = code_of(last)
    if code and (stem or code in _SURE or _among_messages(file)):
        data = file.suffix.lower() not in _PAGES
        if stem or data:
            return code
    for above, folder in zip(file.parts, file.parts[1:-1], strict=False):
        if above.lower() in _FOLDERS and (code := code_of(folder) or _NAMES.get(folder.lower(), "")):
            return code
    return next((c for f in file.parts[:-1] if f.endswith(".lproj") and (c := code_of(f[:-6]))), "")


def holds_messages(path: str) -> bool:
    """Whether a data file holds the words of a site or an app key by key, as its path says."""
    file = PurePath(path.replace("\\", "/"))
    stem, _, last = file.stem.rpartition(".")
    code = code_of(last)
    named = code in _SURE or code == "en" or bool(stem and code)
    return named or _among_messages(file) or file.suffix.lower() == ".arb"


def _among_messages(file: PurePath) -> bool:
    return any(part.lower() in _FOLDERS for part in file.parts[:-1])


def holds_english_messages(path: str) -> bool:
    """Whether the path of a script says that it is a catalogue in English: ``locales/en.ts``."""
    file = PurePath(path.replace("\\", "/"))
    return "en" in (code_of(file.stem.rpartition(".")[2]), code_of(file.parent.name))


def left_out(count: int, one: str, many: str = "") -> list[str]:
    """What is said of parts of a file in another language: one line, or none."""
    what = f"1 {one}" if count == 1 else f"{count} {many or one + 's'}"
    return [f"{what} in another language left out; copylint reads English"] if count else []


def foreign(text: str) -> bool:
    """Whether a text of twelve words or more is in another language than English."""
    if not text.isascii():
        letters = sum(map(str.isalpha, text))
        if letters >= LEAST_WORDS and len(_LATIN.findall(text)) < letters / 2:
            return True
    if len(text) < _SHORTEST:
        return False
    words = (_PLAIN_WORD if text.isascii() else _WORD).findall(text.lower())
    if len(words) < LEAST_WORDS:
        return False
    # Each word once: "no forms, no mails, no passwords" is no Portuguese.
    told = _LANGUAGES_OF.keys() & words
    if len(told - _ONLY_ENGLISH) < LEAST_STOP_WORDS:
        return False
    counts = dict.fromkeys(_STOP_WORDS, 0)
    for word in told:
        for code in _LANGUAGES_OF[word]:
            counts[code] += 1
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    return best != "en" and counts[best] >= LEAST_STOP_WORDS and counts[best] > 2 * counts["en"]
