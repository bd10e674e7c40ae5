"""Where a name may be seen."""

from enum import StrEnum


class Clue(StrEnum):
    """Where a name was seen; the value is how a person is told, with the page in the place of "{}"."""

    SETTINGS = "{}"
    SITE = "site name in the head of {}"
    FIRM = "structured data in {}"
    COPYRIGHT = "© in {}"
    PATTERN = "pattern of page titles in {}"
    WE = "“At …, we” in {}"
    LOGO = "logo in {}"
    DOMAIN = "web or mail address in {}"
    FOLDER = "name of the {}"
    README = "first heading of {}"
    GOODS = "a product in the structured data of {}"
    MOST = "named in {}"
    TITLE = "title of {}"
    HEADING = "heading in {}"
    ACTS = "sentences that say what it does in {}"
    THING = "sentences on how it works in {}"
    CONSTANT = "a setting in {}"
    HIRES = "“… is looking for” in {}"
    SORT = "a sentence that says what it is in {}"
    SIGNED = "“the … team” in {}"
    WELCOME = "“Welcome to …” in {}"
    WORK_AT = "“work at …” in {}"
    YOURS = "“your … account” in {}"
    ASKED = "questions about it in {}"
    PRAISED = "what customers say of it in {}"
