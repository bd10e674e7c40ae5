"""Where this copylint was installed from, so that a hook and a workflow can install the same one."""

import json
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution

from copylint.terms import VERSION


@dataclass(frozen=True, slots=True)
class Origin:
    """The package index, unless one of the others is set."""

    version: str = VERSION
    repository: str = ""  # address of a git repository
    revision: str = ""  # a tag, a branch or a commit of it
    local: bool = False  # a folder or a file on this computer, which nobody else has

    @property
    def requirement(self) -> str:
        """What pip is asked for."""
        if self.repository:
            return f"copylint @ git+{self.repository}@{self.revision}"
        return f"copylint=={self.version}"


def origin() -> Origin:
    """Read from what pip noted at the installation (``direct_url.json``)."""
    try:
        noted = distribution("copylint").read_text("direct_url.json")
        url = json.loads(noted) if noted else {}
    except (PackageNotFoundError, ValueError):
        return Origin()
    vcs = url.get("vcs_info")
    if vcs is None:
        return Origin(local=bool(url))
    if vcs.get("vcs") != "git" or str(url["url"]).startswith("file:"):
        return Origin(local=True)
    return Origin(repository=str(url["url"]), revision=str(vcs.get("requested_revision") or vcs["commit_id"]))
