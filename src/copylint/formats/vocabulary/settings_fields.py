"""Fields that editors alone see: schemas of content, controls of stories, blocks of page builders."""

import re
from collections.abc import Sequence

from copylint.formats.vocabulary.field_kinds import TEXTS
from copylint.formats.vocabulary.key_sets import PROSE
from copylint.formats.vocabulary.key_words import words

# Types of fields that no form of a visitor has.
_TYPES = frozenset(
    """
    document object array string reference image slug block datetime boolean richText rich-text relationship
    upload blocks markdown collapsible portableText localeString crossDatasetReference geopoint
    """.split()
)
_TOLD = frozenset(("title", "label", "description", "fields", "labels"))
_COLLECTIONS = frozenset("labels admin access hooks versions upload auth interfaceName timestamps".split())
_CALLS = frozenset(
    """
    defineType defineField defineArrayMember defineDocumentType defineNestedType collection singleton
    registerComponent registerBlockType unstable_registerBlockType buildConfig makeSource defineBlock
    """.split()
)
_ANNOTATED = re.compile(
    r"\b(?:CollectionConfig|GlobalConfig|SchemaTypeDefinition|ComponentConfig|TinaField|TinaCollection"
    r"|CmsConfig|CmsCollection|CmsField|ArgTypes)\b"
)
# What is shown on the page until an editor writes something else.
_DEFAULTS = frozenset("initialValue defaultValue default defaultProps defaultItem".split())
_STORIES = frozenset(("argTypes", "parameters"))


def are_settings(keys: Sequence[str], kind: str) -> bool:
    """Whether a map with these keys, whose ``type`` is ``kind``, is a field or a collection of a schema."""
    beside = set(keys)
    if kind in _TYPES and "name" in beside:
        return not _TOLD.isdisjoint(beside)
    if "fields" not in beside:
        return False
    collection = "slug" in beside and not _COLLECTIONS.isdisjoint(beside)
    return collection or {"name", "label", "path"} <= beside or "defaultProps" in beside


def defines_settings(function: str, holder: str = "") -> bool:
    """Whether a function is given such fields: ``defineField(…)``, ``fields.text(…)``."""
    return function in _CALLS or holder == "fields"


def annotated_as_settings(annotation: str) -> bool:
    """Whether the type of a variable says that it holds such fields."""
    return bool(_ANNOTATED.search(annotation))


def told_to_makers(key: str, keys: Sequence[str], path: Sequence[str]) -> bool:
    """Whether an entry of a story describes a component to those who build with it."""
    if key not in _STORIES:
        return False
    return key == "argTypes" or not path or not {"component", "args", "docs"}.isdisjoint(keys)


def named_default(name: str, kind: str, keys: Sequence[str]) -> tuple[str, ...] | None:
    """The path, as a page would name it, of what a field shows at first; None where that is no words.

    ``kind`` is the field's type, empty where its maker says it by a function; so is the path where neither
    the type nor the name says what stands there.
    """
    if "options" in keys or (kind and kind.lower() not in TEXTS):
        return None
    if not PROSE.isdisjoint(words(name)[-1:]):
        return (name,)
    return (name, "text") if kind and name else ()


def is_default(key: str) -> bool:
    """Whether a key of a field holds what a page shows until somebody writes something else."""
    return key in _DEFAULTS
