#!/usr/bin/env bash
# Writes the summary as the one comment of copylint on a pull request, or brings that comment up to date.
set -euo pipefail

summary=$RUNNER_TEMP/copylint-summary.md
[ -f "$summary" ] || exit 0
mark=$(head -n 1 "$summary") # a comment nobody sees, by which the summary is found again
comments=repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments

give_up() { # a fork may not write; that is no reason to fail
    echo "::notice title=copylint::the comment could not be written; the notes stand in the job summary. It needs 'permissions: pull-requests: write'"
    exit 0
}

known=$(MARK=$mark gh api --paginate "$comments" --jq '.[] | select(.body | startswith(env.MARK)) | .id') || give_up
known=${known%%$'\n'*} # the oldest, if somebody has two
if [ -n "$known" ]; then
    gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known" --field "body=@$summary" || give_up
elif ! grep -qE '^### copylint: (nothing|no copy)' "$summary" ||
    grep -qE '^\*\*(Better|Worse|Not read)\*\*' "$summary"; then # a clean edit needs no first comment
    gh api --silent --method POST "$comments" --field "body=@$summary" || give_up
fi
