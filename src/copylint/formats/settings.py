"""What a team may set about finding copy in its files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of the readers."""

    keys: tuple[str, ...] = ()  # more keys that hold copy in data files and front matter
