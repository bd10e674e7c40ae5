#!/usr/bin/env bash
# Finds what to compare with, reads the copy once, and writes the annotations, the job summary and, if asked, SARIF.
# The exit code of copylint goes to the step's outputs: the comment is written before the job fails.
set -euo pipefail

# A checkout is shallow by default. What is missing of the history is fetched here, as little as will do.
find_base() {
    if [ -n "${BASE_BRANCH:-}" ]; then
        git fetch --quiet --no-tags --depth=2 origin "$(git rev-parse HEAD)" 2>/dev/null || true
        if git rev-parse --quiet --verify 'HEAD^2' >/dev/null; then
            # The merge that GitHub makes for a pull request: its first parent is the base as it is today.
            git rev-parse 'HEAD^1'
            return
        fi
        git fetch --quiet --no-tags --depth=1 origin "+refs/heads/$BASE_BRANCH:refs/remotes/origin/$BASE_BRANCH"
        local more=50
        while ! git merge-base HEAD "refs/remotes/origin/$BASE_BRANCH" 2>/dev/null; do
            [ "$(git rev-parse --is-shallow-repository)" = true ] || return 1
            if [ "$more" -gt 5000 ]; then
                git fetch --quiet --no-tags --unshallow origin
            else
                git fetch --quiet --no-tags --deepen="$more" origin HEAD "$BASE_BRANCH"
            fi
            more=$((more * 4))
        done
    elif [[ "${BEFORE:-}" =~ ^[0-9a-f]{40,64}$ && ! "$BEFORE" =~ ^0+$ ]]; then
        git cat-file -e "$BEFORE^{commit}" 2>/dev/null || git fetch --quiet --no-tags --depth=1 origin "$BEFORE"
        echo "$BEFORE"
    fi
}

words=()
lines() { # the lines of $1 that are not empty, into words
    words=()
    while IFS= read -r line || [ -n "$line" ]; do
        line=${line%$'\r'}
        [ -z "${line// /}" ] || words+=("$line")
    done <<<"$1"
}

summary=$RUNNER_TEMP/copylint-summary.md
rm -f "$summary"
options=(--output-format=github --output-format="markdown:$summary" --force-exclude)
[ -z "${INPUT_SARIF:-}" ] || options+=(--output-format="sarif:$INPUT_SARIF")
if [ "${INPUT_ONLY_NEW:-true}" = true ]; then
    base=$(find_base) || {
        echo "::error title=copylint::the base of this change was not found; check out with fetch-depth: 0"
        echo "exit-code=2" >>"$GITHUB_OUTPUT"
        exit 0
    }
    [ -z "$base" ] || options+=(--new-from="$base")
fi
lines "${INPUT_OPTIONS:-}"
options+=(${words[@]+"${words[@]}"})
lines "${INPUT_PATHS:-.}"

code=0
copylint check "${options[@]}" -- ${words[@]+"${words[@]}"} || code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
[ ! -f "$summary" ] || cat "$summary" >>"$GITHUB_STEP_SUMMARY"
