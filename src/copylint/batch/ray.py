"""The linter on Ray Data: one worker an actor, which loads the model once."""

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from copylint.batch.job import Job
from copylint.batch.lint import lint_batch

if TYPE_CHECKING:
    from ray.data import Dataset

_ROWS = 32  # a few seconds of work: enough to be worth sending, few enough to keep all workers busy


class Lint:
    """What ``map_batches`` makes once in each of its actors."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def __call__(self, batch: pa.Table) -> pa.Table:
        """The rows with what was found in them."""
        return lint_batch(batch, self._job)


def lint(dataset: "Dataset", job: Job, *, workers: int | tuple[int, int], **options: Any) -> "Dataset":
    """The data set with the columns of ``RESULT``.

    ``workers``: at most so many actors, or at least and at most; each takes one core. Where the least take
    every core of a cluster, nothing is left to read the rows with, and Ray waits for ever. Further options
    go to ``Dataset.map_batches`` as they are. Nothing runs until the data set is read.

    Raises:
        CopylintError: a column is missing, where the data set knows its columns already.
    """
    from ray.data import ActorPoolStrategy

    few, many = (1, workers) if isinstance(workers, int) else workers
    schema = dataset.schema(fetch_if_missing=False)
    if schema is not None and isinstance(schema.base_schema, pa.Schema):
        job.check(schema.base_schema)
    return dataset.map_batches(
        Lint,
        fn_constructor_args=(job,),
        batch_format="pyarrow",
        compute=ActorPoolStrategy(min_size=few, max_size=many),
        **{"batch_size": _ROWS, "num_cpus": 1, "udf_modifying_row_count": False, **options},
    )
