"""Reads an archive of articles on a Spark cluster into the record tables of claimledger.

Every executor needs Node 20 and nothing else: the reader comes as one file with its reference data (`make bundle`).

    spark-submit --files claimledger-extract.mjs normalize_job.py \
        --input s3a://archive/articles --format parquet --output s3a://archive/records

Input: Parquet or NDJSON with the columns of an archive (article_id, publisher, title, url, published_on, text; the names of
docs/raw-folder.md serve too), or plain text files, one article each. Any file system that Hadoop opens.
Output: Parquet, a folder a table: articles, casualty_claims, control_events, incident_claims by published_month (yyyy-mm, or
"undated"), rejects, and counts.json. Lines in = articles + lines refused, or the job fails. A second run over the same input
writes the same rows. `claimledger load --records <output>` goes on from there.
"""

import argparse
import hashlib
import json
import queue
import subprocess
import sys
import threading
from collections import deque

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StringType, StructField, StructType

BUNDLE = "claimledger-extract.mjs"
# Patterns are compiled at their first trial: each is tried for every sentence.
COMPILED_PATTERNS = "--no-regexp-tier-up"
RECORDS = ("casualty_claims", "control_events", "incident_claims")
ORDER = {"casualty_claims": "claim_id", "control_events": "event_id", "incident_claims": "incident_id"}
AHEAD = 64  # lines given to the reader before an answer is waited for


class Reader:
    """A running reader: lines in, lines out, in their order."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.answers = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for answer in self.process.stdout:
            self.answers.put(answer.decode("utf-8").rstrip("\n"))
        self.answers.put(None)

    def give(self, line):
        try:
            self.process.stdin.write(line.encode("utf-8", "surrogatepass") + b"\n")
            self.process.stdin.flush()
        except OSError:
            pass  # it has ended: its missing answer tells

    def answer(self, patience):
        """The next answer and why there is none: the reader ended, or took longer than `patience` seconds."""
        try:
            answer = self.answers.get(timeout=patience)
        except queue.Empty:
            return None, f"the reader took more than {patience} seconds"
        return answer, "the reader ended on it"

    def stop(self):
        self.process.kill()
        self.process.wait()


def refused(line, why):
    """The answer for a line on which the reader died or hung: a reject in its words, so that nothing is lost."""
    try:
        article_id = json.loads(line).get("article_id")
    except (ValueError, AttributeError):
        article_id = None
    reject = {
        "reject_id": "reject-" + hashlib.sha256(f"{article_id}\0{why}\0{line}".encode("utf-8", "replace")).hexdigest()[:16],
        "stage": "normalize",
        "source_file": "archive",
        "article_id": article_id,
        "field": "text",
        "message": f"the article could not be read: {why}",
        "value": line[:500],
    }
    return json.dumps({"article": None, **{table: [] for table in RECORDS}, "rejects": [reject]})


def read_lines(lines, command, patience):
    """Feeds lines to a reader and yields one answer a line, in their order.

    A line on which the reader dies, or which takes it longer than `patience` seconds, gives a reject; a new reader goes on behind it.
    """
    reader = Reader(command)
    waiting = deque()

    def settle():
        nonlocal reader
        answer, why = reader.answer(patience)
        line = waiting.popleft()
        if answer is not None:
            return answer
        reader.stop()
        reader = Reader(command)
        for other in waiting:
            reader.give(other)
        return refused(line, why)

    try:
        for line in lines:
            if not line.strip():
                continue
            waiting.append(line)
            reader.give(line)
            if len(waiting) >= AHEAD:
                yield settle()
        while waiting:
            yield settle()
    finally:
        reader.stop()


def article_lines(spark, path, form):
    """The input as an RDD of NDJSON lines."""
    if form == "ndjson":
        return spark.sparkContext.textFile(path, use_unicode=True)
    if form == "parquet":
        return spark.read.parquet(path).toJSON()
    texts = spark.read.text(path, wholetext=True).select(F.input_file_name().alias("file"), F.col("value").alias("text"))
    name = F.regexp_replace(F.element_at(F.split("file", "/"), -1), r"\.[^.]*$", "")
    return texts.select(name.alias("article_id"), "text").toJSON()


def month_of(day):
    return F.coalesce(F.date_format(day, "yyyy-MM"), F.lit("undated"))


def write_tables(readings, output):
    """Writes a folder of Parquet for each table; gives the number of rows of each."""
    dated = readings.where("article is not null").withColumn("published_month", month_of(F.col("article.published_on")))
    tables = {"articles": dated.select("article.*", "published_month")}
    for table in RECORDS:
        tables[table] = dated.select(F.explode(table).alias("row"), "published_month").select("row.*", "published_month")
    for table, rows in tables.items():
        order = ["article_id"] if table == "articles" else ["article_id", "char_start", ORDER[table]]
        (
            rows.repartition("published_month")
            .sortWithinPartitions("published_month", *order)
            .write.mode("overwrite")
            .partitionBy("published_month")
            .parquet(f"{output}/{table}")
        )
    rejects = readings.select(F.explode("rejects").alias("row")).select("row.*")
    rejects.coalesce(1).sortWithinPartitions("source_file", "article_id", "reject_id").write.mode("overwrite").parquet(f"{output}/rejects")
    spark = readings.sparkSession
    return {table: spark.read.parquet(f"{output}/{table}").count() for table in [*tables, "rejects"]}


def write_text(spark, path, text):
    """Writes a small file to wherever the output lies."""
    jvm = spark.sparkContext._jvm
    at = jvm.org.apache.hadoop.fs.Path(path)
    stream = at.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).create(at, True)
    try:
        stream.write(bytearray(text.encode("utf-8")))
    finally:
        stream.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="folder or file of the archive")
    parser.add_argument("--format", choices=("parquet", "ndjson", "text"), default="parquet")
    parser.add_argument("--output", required=True, help="folder for the tables; what lies there is replaced")
    parser.add_argument("--partitions", type=int, help="pieces to cut the input into (default: as Spark finds it)")
    parser.add_argument("--patience", type=float, default=60, help="seconds that one article may take before it is refused")
    parser.add_argument("--node", default="node", help="the Node program on the executors")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("claimledger").getOrCreate()
    lines = article_lines(spark, options.input, options.format)
    if options.partitions:
        lines = lines.repartition(options.partitions)
    node, patience = options.node, options.patience

    def read_part(part):
        return ((answer,) for answer in read_lines(part, [node, COMPILED_PATTERNS, SparkFiles.get(BUNDLE)], patience))

    schema = StructType.fromJson(json.loads(subprocess.check_output([node, SparkFiles.get(BUNDLE), "--spark-schema"])))
    answers = spark.createDataFrame(lines.mapPartitions(read_part), StructType([StructField("reading", StringType())]))
    # Reading is the cost: it is done once and kept beside the output while the tables are written from it.
    kept = f"{options.output}/readings"
    answers.write.mode("overwrite").parquet(kept)
    readings = spark.read.parquet(kept).select(F.from_json("reading", schema).alias("r")).select("r.*").persist(StorageLevel.DISK_ONLY)
    counts = write_tables(readings, options.output)
    counts["lines"] = readings.count()
    counts["lines_refused"] = readings.where("article is null").count()
    readings.unpersist()
    path = spark.sparkContext._jvm.org.apache.hadoop.fs.Path(kept)
    path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration()).delete(path, True)
    write_text(spark, f"{options.output}/counts.json", json.dumps(counts, indent=1, sort_keys=True) + "\n")
    print(json.dumps(counts, sort_keys=True))
    spark.stop()
    if counts["lines"] != counts["articles"] + counts["lines_refused"]:
        sys.exit(f"claimledger: {counts['lines']} lines in, {counts['articles']} articles and {counts['lines_refused']} refused out")


if __name__ == "__main__":
    main()
