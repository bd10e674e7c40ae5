#!/usr/bin/env bash
# Installs the copylint that this action came with, into a place of its own.
set -euo pipefail

python=$(command -v python3 || command -v python) || {
    echo "::error title=copylint::no Python on this runner; put actions/setup-python before this step"
    exit 2
}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "::error title=copylint::$("$python" --version) is too old; put actions/setup-python with 3.11 or newer before this step"
    exit 2
}
home=$RUNNER_TEMP/copylint
[ -d "$home" ] || "$python" -m venv "$home"
commands=$home/bin
[ -d "$commands" ] || commands=$home/Scripts # Windows
"$commands/python" -m pip install --quiet --disable-pip-version-check "$GITHUB_ACTION_PATH"
echo "$commands" >>"$GITHUB_PATH"
