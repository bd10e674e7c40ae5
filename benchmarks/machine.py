"""What a benchmark ran on: the machine without its name, versions, and the state of this checkout."""

import os
import platform
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUSY = 0.5  # a load above this when the run begins: somebody else is at work


def code_of(checkout: Path) -> dict[str, str]:
    """The environment in which copylint is that of a checkout, whatever is installed."""
    return {"PYTHONPATH": str(checkout / "src")}


def said(command: Sequence[str], folder: Path = ROOT, environment: Mapping[str, str] | None = None) -> str:
    """What a command wrote, without the blanks around it; nothing when it fails or is not there."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def machine() -> str:
    """Cores, kind of processor, memory and system."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{cores} core{'s' * (cores != 1)} ({_processor()}), {memory:.0f} GiB of memory, {_system()}"


def busy() -> str:
    """A line when the machine has other work, else nothing."""
    load = os.getloadavg()[0]
    return (
        f"The machine was busy when this began (load {load:.1f}), so times are not to be trusted."
        if load > BUSY
        else ""
    )


def checkout() -> str:
    """The commit of this tree, and whether it was changed since."""
    commit = said(["git", "rev-parse", "--short=12", "HEAD"])
    if not commit:
        return "no git checkout"
    changed = said(
        ["git", "status", "--porcelain", "--untracked-files=no", "--", ".", ":!benchmarks/RESULTS.md"]
    )
    return f"commit {commit}" + (" with changes" if changed else "")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.processor() or platform.machine()


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError, AttributeError):
        return f"{platform.system()} {platform.release()}"
