"""How many pages a core reads in a second, and how far two workers get of twice what one does.

Run ``PYTHONPATH=. python benchmarks/far.py [--quick] [plain] [ray] [spark]``; it takes the extras ``ray`` and
``spark``, and Java. Every batch notes when it began and ended and what processor time it took, so that the
start of a cluster and of its workers stands apart: steady is called the time in which every worker has
finished its first batch and none its last.
"""

import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
from tests.batch.crawl import JOB, write

from copylint.batch import Job, lint_batch
from copylint.batch.ray import Lint
from copylint.batch.spark import schema_after

PAGES, QUICK = 160, 24  # for each worker
BAR = 0.9  # of twice as many pages
PARAGRAPHS = 7  # some 350 words of copy a page
BATCH = 8
MARKS = ("worker", "began", "ended", "spent", "peak")
COLUMNS = ["words", *MARKS]


class Course(NamedTuple):
    """What a run came to; pages and words of all workers together."""

    pages: int
    words: int
    whole: float  # seconds from the call to the last row
    rate: float  # pages a second while all workers work
    spent: float  # seconds of processor time a page, first batches left out
    peak: float  # megabytes that the largest worker took


def marked(batch: pa.Table, job: Job) -> pa.Table:
    """The batch linted, with when and by whom."""
    began, spent = time.time(), time.process_time()
    out = lint_batch(batch, job)
    marks = (os.getpid(), began, time.time(), time.process_time() - spent, peak())
    for name, value in zip(MARKS, marks, strict=True):
        out = out.append_column(name, pa.array([float(value)] * out.num_rows))
    return out


def peak() -> float:
    """The most memory this process had in use, in megabytes; Linux counts it in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


class Marked(Lint):
    """The worker of Ray, with marks."""

    def __call__(self, batch: pa.Table) -> pa.Table:
        """The rows linted and marked."""
        return marked(batch, self._job)


def marked_batches(job: Job, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The worker of Spark, with marks."""
    for batch in batches:
        for start in range(0, batch.num_rows, BATCH):
            yield marked(batch.slice(start, BATCH), job)


def course(table: pa.Table, whole: float) -> Course:
    """What the marks say."""
    runs: dict[float, dict[float, list[dict[str, Any]]]] = {}
    for row in table.select(COLUMNS).to_pylist():
        runs.setdefault(row["worker"], {}).setdefault(row["began"], []).append(row)
    ordered = [[rows for _, rows in sorted(each.items())] for each in runs.values()]
    start = max(batches[0][0]["ended"] for batches in ordered)
    stop = min(batches[-1][0]["ended"] for batches in ordered)
    steady = 0.0
    for rows in (rows for batches in ordered for rows in batches):
        began, ended = rows[0]["began"], rows[0]["ended"]
        inside = max(0.0, min(ended, stop) - max(began, start))
        steady += len(rows) * inside / (ended - began)
    warm = [rows for batches in ordered for rows in batches[1:]]
    return Course(
        table.num_rows,
        sum(filter(None, table.column("words").to_pylist())),
        whole,
        steady / (stop - start),
        sum(rows[0]["spent"] for rows in warm) / sum(map(len, warm)),
        max(table.column("peak").to_pylist()),
    )


def plain(file: Path, job: Job, _workers: int) -> Course:
    """One process, and nobody who hands out work."""
    began = time.time()
    table = pq.read_table(file)
    parts = [marked(table.slice(start, BATCH), job) for start in range(0, table.num_rows, BATCH)]
    return course(pa.concat_tables(parts), time.time() - began)


def on_ray(file: Path, job: Job, workers: int) -> Course:
    """Actors, one a core, and a further core for reading the file, which takes next to nothing."""
    import ray

    began = time.time()
    ray.init(num_cpus=workers + 1, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    pages = ray.data.read_parquet(str(file), override_num_blocks=workers * 8)
    linted = pages.map_batches(
        Marked,
        fn_constructor_args=(job,),
        batch_format="pyarrow",
        batch_size=BATCH,
        compute=ray.data.ActorPoolStrategy(size=workers),
        num_cpus=1,
    )
    table = pa.concat_tables(ray.get(linted.select_columns(COLUMNS).to_arrow_refs()))
    whole = time.time() - began
    ray.shutdown()
    return course(table, whole)


def on_spark(file: Path, job: Job, workers: int) -> Course:
    """Python workers of a local Spark, one a core."""
    from pyspark.sql import SparkSession
    from pyspark.sql.types import DoubleType, StructField, StructType

    os.environ["PYSPARK_PYTHON"] = sys.executable
    began = time.time()
    spark = (
        SparkSession.builder.master(f"local[{workers}]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )
    pages = spark.read.parquet(str(file)).repartition(workers * 8)
    types = StructType([*schema_after(pages, job).fields, *(StructField(m, DoubleType()) for m in MARKS)])
    table = pages.mapInArrow(partial(marked_batches, job), types).select(*COLUMNS).toArrow()
    whole = time.time() - began
    spark.stop()
    return course(table, whole)


def said(name: str, workers: int, run: Course) -> str:
    """A line on a run."""
    return (
        f"{name:6} {workers} worker(s)  {run.pages:5} pages of {run.words // run.pages:4} words"
        f"  whole {run.whole:6.1f} s   steady {run.rate:6.2f} pages/s"
        f"   {1000 * run.spent:5.0f} ms of a core a page   {run.peak:4.0f} MB"
    )


def missing(road: str) -> str:
    """What a road needs and is not here; empty: nothing."""
    needed = {"ray": ["ray"], "spark": ["pyspark"]}.get(road, [])
    absent = [name for name in needed if find_spec(name) is None]
    return ", ".join([*absent, *(["java"] if road == "spark" and shutil.which("java") is None else [])])


def main(arguments: list[str]) -> int:
    """Print a line a run, and how far two workers get; 1 where that is not far enough."""
    count = QUICK if "--quick" in arguments else PAGES
    job = Job.of(**JOB)
    roads = {"plain": (plain, (1,)), "ray": (on_ray, (1, 2)), "spark": (on_spark, (1, 2))}
    met = True
    with tempfile.TemporaryDirectory() as folder:
        for name in [each for each in arguments if each in roads] or roads:
            road, workers = roads[name]
            says = f"{name}: two workers at least {BAR} of twice what one reads"
            if absent := missing(name):
                print(f"bar: {says} | {absent} not here | not measured")
                continue
            runs = []
            for number in workers:
                file = Path(folder) / f"{number}.parquet"
                write(file, count * number, PARAGRAPHS, group=BATCH)
                runs.append(road(file, job, number))
                print(said(name, number, runs[-1]), flush=True)
            print(f"{name:6} a million such pages: {1_000_000 * runs[0].spent / 3600:.0f} hours of a core")
            if len(runs) == 2:
                one, two = runs
                share = two.rate / one.rate / 2
                met = met and share >= BAR
                print(f"{name:6} processor time of a page with two workers: × {two.spent / one.spent:.2f}")
                print(f"bar: {says} | {share:.2f} | {'met' if share >= BAR else 'missed'}", flush=True)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
