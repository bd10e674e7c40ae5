"""A record batch in, the same rows with what was found in each out; nothing else has a part in it."""

from collections.abc import Iterator
from typing import TypeVar

import pyarrow as pa

from copylint.batch.job import Job
from copylint.batch.rows import Values, rows_of
from copylint.batch.schema import RESULT

# A Table is several batches of one schema; Ray hands out such, Spark the single batch.
Batch = TypeVar("Batch", pa.RecordBatch, pa.Table)


def lint_batch(batch: Batch, job: Job) -> Batch:
    """The rows of a batch in their order, with the columns of ``RESULT`` after their own.

    A row that cannot be read says why in ``problem`` and keeps no other from being read.

    Raises:
        CopylintError: what would spoil every row: a missing column, the config, no language model.
    """
    job.check(batch.schema)
    found = [*_read(batch, job)]
    for field in RESULT:
        values = pa.array([row.get(field.name) for row in found], type=field.type)
        batch = batch.append_column(field.with_name(job.prefix + field.name), values)
    return batch


def _read(batch: pa.RecordBatch | pa.Table, job: Job) -> Iterator[Values]:
    if not batch.num_rows:
        return
    rows = rows_of(job.bundle)
    for row in zip(*(batch.column(name) for name in job.columns), strict=True):
        yield rows.read(*(value.as_py() for value in row))
