"""The linter over Arrow record batches, for the machines that read a million pages."""

try:
    import pyarrow  # noqa: F401 - said once, here, and not deep inside of a worker
except ImportError:
    raise ImportError(
        "copylint.batch needs pyarrow; install it with: pip install 'copylint[batch]'"
    ) from None

from copylint.batch.job import Job
from copylint.batch.lint import lint_batch
from copylint.batch.schema import RESULT

__all__ = ["RESULT", "Job", "lint_batch"]
