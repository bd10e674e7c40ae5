"""The linter on Spark: one worker a Python process, which loads the model once and keeps it."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from copylint.batch.job import WANTED, Job
from copylint.batch.lint import lint_batch
from copylint.batch.schema import RESULT
from copylint.terms import CopylintError

if TYPE_CHECKING:
    from pandas import DataFrame as Frame
    from pyspark.sql import DataFrame

_ROWS = 32  # what is handed back at once; Spark hands in as many rows as its settings say


def lint(frame: "DataFrame", job: Job) -> "DataFrame":
    """The frame with the columns of ``RESULT``, through ``mapInArrow``. Nothing runs until it is read.

    Raises:
        CopylintError: a column is missing or of no use.
    """
    return frame.mapInArrow(partial(lint_batches, job), schema_after(frame, job))


def lint_batches(job: Job, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What ``mapInArrow`` calls in a worker: batches in, batches out, a few rows at a time."""
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            yield lint_batch(batch.slice(start, _ROWS), job)


def lint_frames(job: Job, frames: Iterator["Frame"]) -> Iterator["Frame"]:
    """What ``mapInPandas`` calls in a worker; its schema is that of ``schema_after``."""
    for frame in frames:
        batch = pa.RecordBatch.from_pandas(frame, preserve_index=False)
        for linted in lint_batches(job, iter([batch])):
            yield linted.to_pandas()


def schema_after(frame: "DataFrame", job: Job) -> Any:
    """The ``StructType`` of a frame with the columns of ``RESULT``. Raises CopylintError as ``lint``."""
    from pyspark.sql.types import BinaryType, StringType, StructField, StructType

    kinds = {StringType: pa.string(), BinaryType: pa.binary()}
    for field in frame.schema.fields:
        if field.name in job.columns and type(field.dataType) not in kinds:
            raise CopylintError(f'the column "{field.name}" holds {field.dataType.typeName()}; {WANTED}')
    job.check(pa.schema([(f.name, kinds.get(type(f.dataType), pa.null())) for f in frame.schema.fields]))
    added = [StructField(job.prefix + field.name, _spark(field.type)) for field in RESULT]
    return StructType([*frame.schema.fields, *added])


def _spark(kind: pa.DataType) -> Any:
    from pyspark.sql import types as spark

    if pa.types.is_list(kind):
        return spark.ArrayType(_spark(kind.value_type))
    if pa.types.is_struct(kind):
        return spark.StructType([spark.StructField(each.name, _spark(each.type)) for each in kind])
    plain = {
        pa.string(): spark.StringType,
        pa.int32(): spark.IntegerType,
        pa.float64(): spark.DoubleType,
        pa.bool_(): spark.BooleanType,
    }
    return plain[kind]()
