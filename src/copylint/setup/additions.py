"""What a config that is there already lacks of what was guessed now."""

from copylint.brand.names import NameGuess, Role
from copylint.brand.shape import squeezed
from copylint.config import Config
from copylint.guesses.survey import Survey
from copylint.setup.config_text import kind_lines, name_reason
from copylint.setup.toml_words import quoted, writable


def additions(config: Config, found: Survey) -> str:
    """Lines of TOML to add by hand, under the table each belongs to; empty if nothing sure is missing."""
    known = {squeezed(name) for name in (*config.brand.company, *config.brand.products)}
    globs = {glob for glob, _ in config.kinds}
    kinds = tuple(kind for kind in found.kinds if kind.sure and kind.glob not in globs)
    missing = [
        name for name in found.names if name.sure and writable(name.name) and squeezed(name.name) not in known
    ]
    excluded = [
        folder
        for folder in found.excluded
        if folder.sure and writable(folder.glob) and not _listed(folder.glob, config.exclude)
    ]
    parts = []
    if excluded:
        parts.append(f"exclude = [{', '.join(quoted(folder.glob) for folder in excluded)}]\n")
    brand = [
        line
        for key, role in (("names", Role.BRAND), ("products", Role.PRODUCT))
        if (line := _line(key, [name for name in missing if name.role is role]))
    ]
    if brand:
        parts.append("".join(("[brand]\n", *brand)))
    if kinds:
        parts.append("[kinds]\n" + kind_lines(kinds))
    return "\n".join(parts)


def _listed(glob: str, patterns: tuple[str, ...]) -> bool:
    return any(pattern.rstrip("/*").lstrip("/") == glob.removesuffix("/**") for pattern in patterns)


def _line(key: str, names: list[NameGuess]) -> str:
    if not names:
        return ""
    reasons = "; ".join(name_reason(name) for name in names)
    return f"{key} = [{', '.join(quoted(name.name) for name in names)}]  # {reasons}\n"
