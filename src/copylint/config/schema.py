"""The JSON Schema of a config file, for editors, made from the table of options."""

from typing import Any

from copylint.config.options import Node, Option, tree

SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """What a ``copylint.toml`` may hold, as JSON Schema 2020-12.

    It knows keys, types and choices. That a glob can match, a path exists and a rule is known only the
    reader knows.
    """
    return {
        "$schema": SCHEMA_ID,
        "title": "copylint.toml",
        "description": "The settings of copylint. Also [tool.copylint] in pyproject.toml.",
        **_schema(tree()),
    }


def _schema(node: Node) -> dict[str, Any]:
    if node.option is not None:
        return _option(node.option)
    table: dict[str, Any] = {
        "type": "object",
        "properties": {name: _schema(child) for name, child in node.names.items()},
        "additionalProperties": _schema(node.any_name) if node.any_name is not None else False,
    }
    required = [name for name, child in node.names.items() if child.option and child.option.required]
    if required:
        table["required"] = required
    if not node.names:
        del table["properties"]
    return {"type": "array", "items": table} if node.several else table


def _option(option: Option) -> dict[str, Any]:
    default = f" Default: {option.default}." if option.default else ""
    return {"description": f"{option.meaning}{default}", **option.type.schema()}
