"""Whether the rules, families and options that a config names exist."""

from collections.abc import Iterator

from copylint.config import Config, ConfigError
from copylint.config.model import Named, Origin
from copylint.rulebook.load import Rulebook, UnknownRule
from copylint.rulebook.strict_yaml import nearest


def check_names(config: Config, rulebook: Rulebook) -> None:
    """Refuse names nobody knows, in overrides and accepted sentences too.

    Raises:
        ConfigError: with file, line and the nearest name.
    """
    for named in config.named or _by_hand(config):
        try:
            if named.key == "rules":
                _check_option(named, rulebook)
            else:
                rulebook.matching(named.name)
        except UnknownRule as error:
            raise ConfigError(f"{_where(named)}: {error}") from None


def _check_option(named: Named, rulebook: Rulebook) -> None:
    rule = rulebook.get(named.name)
    if not named.option:
        return
    if named.option not in rule.options:
        known = ", ".join(rule.options) or "none"
        hint = nearest(named.option, rule.options)
        raise ConfigError(
            f'{_where(named)}: the rule {rule.name} has no option "{named.option}"; it has: {known}.{hint}'
        )
    usual = rule.options[named.option]
    if isinstance(usual, list) != isinstance(named.value, list) or (
        isinstance(usual, int) != (isinstance(named.value, int) and not isinstance(named.value, bool))
    ):
        what = 'a list of texts, such as ["…"]' if isinstance(usual, list) else f"like its default, {usual}"
        raise ConfigError(f'{_where(named)}: the option "{named.option}" of {rule.name} is {what}')


def _where(named: Named) -> str:
    return f"{named.origin.file}:{named.origin.line}" if named.origin.file else "config"


def _by_hand(config: Config) -> Iterator[Named]:
    """The names of a config that was not read from a file."""
    nowhere = Origin("", 0)
    for key, names in (
        ("select", config.select),
        ("extend-select", config.extend_select),
        ("ignore", config.ignore),
        ("severity", config.severity),
    ):
        yield from (Named(key, name, nowhere) for name in names)
    for name, options in config.rules.items():
        yield Named("rules", name, nowhere)
        yield from (Named("rules", name, nowhere, option, value) for option, value in options.items())
