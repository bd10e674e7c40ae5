"""What a .docx file is packed in: its parts, unpacked within limits, and XML that can do no harm."""

import zipfile
from typing import Any
from xml.parsers import expat

LARGEST = 30_000_000  # bytes of one part when unpacked; a novel has three million
DEEPEST = 400
LONGEST_ADDRESS = 1_000  # characters


class TooMuch(Exception):
    """The XML is made to harm."""


def part_of(package: zipfile.ZipFile, name: str) -> bytes:
    """One part, unpacked. Raises TooMuch, KeyError where it is missing, and what zipfile raises."""
    with package.open(name) as part:
        data = part.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise TooMuch(f"{name} unpacks to more than {LARGEST // 1_000_000} MB")
    return data


def parse_xml(data: bytes, start: Any, end: Any, characters: Any) -> None:
    """Run an XML parser that takes no document type, hence no entities of its own or from elsewhere."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text, parser.buffer_size = True, 1 << 18  # few pieces of a long text to put together
    depth = 0

    def enter(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise TooMuch(f"nested more than {DEEPEST} deep")
        start(name, attributes)

    def leave(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name)

    def named(_: str | None, address: str | None) -> None:
        if len(address or "") > LONGEST_ADDRESS:  # it is handed on with each element
            raise TooMuch("the address of an XML namespace is too long")

    def refuse(*_: object) -> None:
        raise TooMuch("the XML declares entities, which no office program does")

    parser.StartElementHandler, parser.EndElementHandler = enter, leave
    parser.CharacterDataHandler = characters
    parser.StartNamespaceDeclHandler = named
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.Parse(data, True)


def _nothing(*_: object) -> None:
    return None


def local_name(name: str) -> tuple[str, str]:
    """Namespace and name of an element or an attribute."""
    space, _, local = name.rpartition(" ")
    return space, local


def value_of(attributes: dict[str, str], wanted: str = "val") -> str:
    """An attribute's value, whatever its namespace; empty where there is none."""
    return next((value for name, value in attributes.items() if local_name(name)[1] == wanted), "")


def targets_of(data: bytes) -> dict[str, str]:
    """Where each link of a document leads, by its id."""
    found: dict[str, str] = {}

    def start(_: str, attributes: dict[str, str]) -> None:
        if "Id" in attributes:
            found[attributes["Id"]] = attributes.get("Target", "")

    parse_xml(data, start, _nothing, _nothing)
    return found


def styles_of(data: bytes) -> dict[str, str]:
    """Name of each style in lower case; Word keeps the English names of its own in every language."""
    found: dict[str, str] = {}
    current = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal current
        local = local_name(name)[1]
        if local == "style":
            current = value_of(attributes, "styleId")
        elif local == "name" and current:
            found[current] = value_of(attributes).lower()
        elif local == "basedOn" and current and not found.get(current, "").startswith(("heading", "title")):
            based = found.get(value_of(attributes), "")
            if based.startswith(("heading", "title", "quote", "intense quote", "list")):
                found[current] = based
        elif (
            local == "outlineLvl" and current and not found.get(current, "").startswith(("heading", "title"))
        ):
            level = value_of(attributes)
            if level.isdecimal() and int(level) < 9:
                found[current] = f"heading {int(level) + 1}"

    parse_xml(data, start, _nothing, _nothing)
    return found
