#!/usr/bin/env python3
"""Runs `examples/corpus` as one step of a Spark pipeline (`rdd.pipe`, local[2]) and compares with the plain run.

    python3 tests/spark.py [LINES.jsonl]

Needs Python, Java 17 and pyspark (`pip install pyspark`). Where one of them is missing it says so and ends with the status 0.
Without an argument the policies of tests/fixtures are run, each many times under ids of its own, with bad lines between.
"""

import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PARTITIONS = 7


def skip(why):
    print(f"tests/spark.py: skipped, {why}")
    sys.exit(0)


def lines():
    """JSON lines: every policy of the fixtures forty times, a bad line after every fifth."""
    if len(sys.argv) > 1:
        return pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").rstrip("\n").split("\n")
    policies = sorted(path for path in (ROOT / "tests/fixtures/policies").iterdir() if path.suffix in {".md", ".txt"})
    out = []
    for turn in range(40):
        for path in policies:
            text = path.read_text(encoding="utf-8")
            out.append(json.dumps({"id": [path.name, turn], "text": text}, ensure_ascii=turn % 2 == 0))
            if len(out) % 6 == 5:
                out.append(["no JSON", '{"id": 1}', '{"id": 2, "text": ""}', "[]"][turn % 4])
    return out


def main():
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        skip("there is no Java")
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        skip("there is no pyspark (pip install pyspark)")

    build = ["cargo", "build", "--quiet", "--release", "--example", "corpus", "--message-format=json"]
    messages = subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout.splitlines()
    built = (json.loads(message).get("executable") for message in messages)
    corpus = next(path for path in built if path)

    given = lines()
    plain = subprocess.run(
        [corpus, "-"], input=("\n".join(given) + "\n").encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True
    )
    expected = plain.stdout.decode().rstrip("\n").split("\n")
    assert len(expected) == len(given), f"{len(given)} lines in and {len(expected)} out, without Spark"

    with tempfile.TemporaryDirectory() as scratch:
        spark = (
            SparkSession.builder.master("local[2]")
            .appName("corpus")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.local.dir", scratch)
            .getOrCreate()
        )
        spark.sparkContext.setLogLevel("ERROR")
        try:
            partitions = spark.sparkContext.parallelize(given, PARTITIONS)
            piped = partitions.pipe(f"{shlex.quote(corpus)} - -j 1", checkCode=True).collect()
        finally:
            spark.stop()

    assert len(piped) == len(expected), f"{len(expected)} lines without Spark and {len(piped)} with it"
    for number, (one, other) in enumerate(zip(expected, piped), 1):
        assert one == other, f"line {number} differs:\n{one:.300}\n{other:.300}"
    failed = sum("error" in json.loads(line) for line in piped)
    print(f"{len(piped)} lines in {PARTITIONS} partitions, {failed} of them with an error: the same as without Spark")


if __name__ == "__main__":
    main()
