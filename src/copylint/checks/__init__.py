"""The few rules that need Python, by the name their rule files use."""

from collections.abc import Mapping

from copylint.rulebook.find_check import Check

CHECKS: Mapping[str, Check] = {}
