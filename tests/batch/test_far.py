"""A crawl of 200 rows on a local Ray and a local Spark: what they find is what the function finds here."""

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from copylint import CopylintError
from copylint.batch import Job, lint_batch
from tests.batch.crawl import JOB, ROWS, table, write

# What Ray and Spark leave open or call by old names is theirs to mend.
pytestmark = [pytest.mark.far, pytest.mark.filterwarnings("ignore")]
BRAND = {
    "brand": {"names": ["Tidewater", "Larkspur"]},
    "overrides": [{"files": ["**/about*"], "kind": "about"}],
}


@pytest.fixture(scope="module")
def job() -> Job:
    return Job.of(BRAND, **JOB)


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("crawl") / "crawl.parquet"
    write(file)
    return file


@pytest.fixture(scope="module")
def here(job: Job) -> pa.Table:
    """What is found without Ray or Spark; ``test_lint`` holds that against ``lint_text``."""
    linted = lint_batch(table(), job)
    assert linted.column("problem").null_count == ROWS - ROWS // 20
    assert sum(map(len, filter(None, linted.column("findings").to_pylist()))) > ROWS
    return linted


def in_order(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows by what they were: workers finish in any order."""
    return sorted(rows, key=lambda row: (row["url"] or "", row["html"] or b""))


@pytest.fixture(scope="module")
def ray_data() -> Iterator[Any]:
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield ray.data
    ray.shutdown()


def test_ray(ray_data: Any, crawl: Path, job: Job, here: pa.Table, tmp_path: Path) -> None:
    from copylint.batch.ray import lint

    linted = lint(ray_data.read_parquet(str(crawl)), job, workers=2)
    linted.write_parquet(str(tmp_path / "linted"))
    read = pq.read_table(tmp_path / "linted")
    assert in_order(read.to_pylist()) == in_order(here.to_pylist())


def test_ray_says_at_once_what_is_missing(ray_data: Any) -> None:
    from copylint.batch.ray import lint

    rows = ray_data.from_arrow(pa.table({"url": ["a"], "body": ["b"]}))
    with pytest.raises(CopylintError, match=r'^there is no column "path"; there are url, body\.'):
        lint(rows, Job(), workers=1)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    made = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
        .getOrCreate()
    )
    yield made
    made.stop()


def test_spark(spark: Any, crawl: Path, job: Job, here: pa.Table, tmp_path: Path) -> None:
    from copylint.batch.spark import lint

    frame = spark.read.parquet(str(crawl)).repartition(4)
    lint(frame, job).write.parquet(str(tmp_path / "linted"))
    assert in_order(pq.read_table(tmp_path / "linted").to_pylist()) == in_order(here.to_pylist())


def test_spark_with_pandas(spark: Any, crawl: Path, job: Job, here: pa.Table) -> None:
    from copylint.batch.spark import lint_frames, schema_after

    frame = spark.read.parquet(str(crawl)).limit(40)
    linted = frame.mapInPandas(partial(lint_frames, job), schema_after(frame, job)).collect()
    assert in_order([row.asDict(recursive=True) for row in linted]) == in_order(here.slice(0, 40).to_pylist())


def test_spark_says_at_once_what_is_missing(spark: Any) -> None:
    from copylint.batch.spark import lint

    frame = spark.createDataFrame([(1, "b")], "path int, text string")
    with pytest.raises(CopylintError, match=r'^the column "path" holds integer; text is meant, and'):
        lint(frame, Job())
