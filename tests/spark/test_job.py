"""The Spark job on a standalone cluster of this machine: one master, two workers, each a process of its own.

    make spark-test

Prints `N passed, N failed`; exit code 1 where one failed.
"""

import contextlib
import importlib.util
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import duckdb
import pyspark

PROJECT = Path(__file__).resolve().parents[2]
JOB = PROJECT / "pipeline/distributed/normalize_job.py"
SPARK = Path(os.environ.get("SPARK_HOME") or Path(pyspark.__file__).parent)
TABLES = ("articles", "casualty_claims", "control_events", "incident_claims")
POISON = ['{"article_id": "cut short', '[1, 2]', '{"article_id": "no text"}', '{"article_id": "no such day", "published_on": "2024-02-30", "text": "Tea."}']
results = []


def check(name, fine, told=""):
    results.append(bool(fine))
    print(f"{'ok    ' if fine else 'FAILED'} {name}{'' if fine else f': {told}'}", flush=True)


def articles():
    """The bundled articles as lines of NDJSON, as an archive holds them."""
    rows = duckdb.sql(f"select * from read_csv('{PROJECT}/raw/articles/articles.csv', all_varchar = true)").fetchall()
    names = [column[0] for column in duckdb.sql(f"describe select * from read_csv('{PROJECT}/raw/articles/articles.csv', all_varchar = true)").fetchall()]
    for row in rows:
        given = {name: value for name, value in zip(names, row) if value is not None}
        text = (PROJECT / "raw/articles" / given.pop("file")).read_text("utf-8")
        yield json.dumps({**given, "text": text}, ensure_ascii=False)


def rows(source, table):
    """The rows of a table, without what names the file they came from; in one order."""
    left_out = "exclude (source_file, copies)" if table == "articles" else ""
    return duckdb.sql(f"select * {left_out} from read_parquet('{source}', hive_partitioning = false) order by all").fetchall()


def spark_rows(output):
    return {table: rows(f"{output}/{table}/**/*.parquet", table) for table in TABLES}


class Cluster:
    """A master and two workers on the loopback address."""

    def __init__(self, folder):
        self.env = {**os.environ, "SPARK_HOME": str(SPARK), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_DIRS": str(folder / "local")}
        self.folder = folder
        self.processes = []
        self.start("master.Master", "--host", "127.0.0.1", "--port", "17077", "--webui-port", "18080")
        self.wait(lambda state: True)
        for port in ("18081", "18082"):
            self.start("worker.Worker", "--host", "127.0.0.1", "--webui-port", port, "--cores", "1", "--memory", "1g", "--work-dir", str(folder / f"work-{port}"), "spark://127.0.0.1:17077")
        self.wait(lambda state: state["aliveworkers"] == 2)

    def start(self, role, *arguments):
        log = open(self.folder / f"{role}-{len(self.processes)}.log", "wb")
        command = [str(SPARK / "bin/spark-class"), f"org.apache.spark.deploy.{role}", *arguments]
        self.processes.append(subprocess.Popen(command, env=self.env, stdout=log, stderr=log, start_new_session=True))

    def wait(self, ready):
        for _ in range(120):
            with contextlib.suppress(OSError, ValueError, KeyError):
                with urllib.request.urlopen("http://127.0.0.1:18080/json/", timeout=5) as answer:
                    if ready(json.load(answer)):
                        return
            time.sleep(0.5)
        raise SystemExit(f"the cluster did not come up; its logs lie in {self.folder}")

    def submit(self, source, output, *more):
        command = [
            str(SPARK / "bin/spark-submit"), "--master", "spark://127.0.0.1:17077", "--executor-memory", "512m",
            "--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.driver.bindAddress=127.0.0.1", "--conf", "spark.sql.shuffle.partitions=2",
            "--conf", "spark.ui.enabled=false", "--files", str(PROJECT / "output/claimledger-extract.mjs"), str(JOB),
            "--input", str(source), "--output", str(output), *more,
        ]  # fmt: skip
        log = open(f"{output}.log", "wb")
        return subprocess.Popen(command, env=self.env, stdout=log, stderr=log)

    def run(self, source, output, *more):
        code = self.submit(source, output, *more).wait(timeout=900)
        if code != 0:
            print(Path(f"{output}.log").read_text("utf-8", "replace")[-3000:])
        return code

    def stop(self):
        for process in self.processes:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def kill_worker_in_mid_job(cluster, job, part_files):
    """Kills the second worker by its process id once the job has begun to read. Its executor falls with it."""
    for _ in range(600):
        if any(part_files()) or job.poll() is not None:
            break
        time.sleep(0.1)
    running = job.poll() is None
    os.kill(cluster.processes[2].pid, signal.SIGKILL)
    return running


READER = """
import readline from 'node:readline';
for await (const line of readline.createInterface({ input: process.stdin })) {
  if (line.includes('crash')) process.exit(1);
  if (line.includes('hang')) for (;;) {}
  process.stdout.write(`read ${line}\\n`);
}
"""


def check_reader(folder):
    """A line on which the reader dies or hangs is refused by itself; the lines around it are read, in their order."""
    spec = importlib.util.spec_from_file_location("normalize_job", JOB)
    job = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(job)
    script = folder / "reader.mjs"
    script.write_text(READER)
    lines = [json.dumps({"article_id": name}) for name in ("a", "crash-1", "b", "hang", "crash-2", "c", *(f"n{i}" for i in range(200)))]
    answers = list(job.read_lines([*lines, "  "], ["node", str(script)], 2))
    check("an answer for each line", len(answers) == len(lines), f"{len(answers)} of {len(lines)}")
    refused = {i: json.loads(answer)["rejects"][0] for i, answer in enumerate(answers) if not answer.startswith("read ")}
    check("only the poisoned lines are refused", sorted(refused) == [1, 3, 4], sorted(refused))
    check("with their article", [refused[i]["article_id"] for i in sorted(refused)] == ["crash-1", "hang", "crash-2"])
    check("and the reason", "took more than 2 seconds" in refused[3]["message"] and "ended on it" in refused[1]["message"])
    check("the others in their order", [a[5:] for a in answers if a.startswith("read ")] == [line for i, line in enumerate(lines) if i not in refused])


def main():
    folder = Path(tempfile.mkdtemp(prefix="claimledger-spark-"))
    check_reader(folder)
    lines = [*articles(), *POISON]
    source = folder / "archive.ndjson"
    source.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    single = subprocess.run(["node", str(PROJECT / "pipeline/claimledger.js"), "extract", "--stdin", "--source", "archive", "--quiet"],
                            input=source.read_bytes(), stdout=subprocess.PIPE, check=True, cwd=PROJECT).stdout  # fmt: skip
    expected = [json.loads(line) for line in single.decode("utf-8").split("\n") if line]
    count = {table: sum(len(line[table]) for line in expected) for table in TABLES[1:]}
    count["articles"] = sum(line["article"] is not None for line in expected)

    cluster = Cluster(folder)
    try:
        first = folder / "first"
        check("the job ends well", cluster.run(source, first, "--format", "ndjson", "--partitions", "6") == 0)
        told = json.loads((first / "counts.json").read_text())
        check("lines in = articles + lines refused", (told["lines"], told["lines_refused"]) == (len(lines), len(POISON)), told)
        found = spark_rows(first)
        check("as many rows as the single machine reads", {table: len(found[table]) for table in TABLES} == count, count)
        published = PROJECT / "output/parquet"
        for table in TABLES:
            check(f"{table}: the rows of make all, one for one", found[table] == rows(published / f"{table}.parquet", table))
        refused = duckdb.sql(f"select article_id, field from read_parquet('{first}/rejects/*.parquet') order by all").fetchall()
        check("poisoned lines land in rejects", sorted(map(str, refused)) == sorted(map(str, [(None, None), (None, None), ("no text", "text"), ("no such day", "published_on")])), refused)
        month = (first / "casualty_claims/published_month=2023-11").is_dir()
        check("a folder a month", month)

        again = cluster.run(source, first, "--format", "ndjson", "--partitions", "6") == 0
        check("a second run over the same input writes the same rows", again and spark_rows(first) == found)

        parquet = folder / "archive.parquet"
        sound = folder / "sound.ndjson"
        sound.write_text("".join(f"{line}\n" for line in articles()), "utf-8")
        duckdb.sql(f"copy (from read_json('{sound}', format = 'newline_delimited')) to '{parquet}' (format parquet)")
        hurt = folder / "hurt"
        job = cluster.submit(parquet, hurt, "--format", "parquet", "--partitions", "12")
        running = kill_worker_in_mid_job(cluster, job, lambda: hurt.glob("readings/**/part-*"))
        check("a worker is killed in mid-job", running)
        check("the job ends well without it", job.wait(timeout=900) == 0)
        check("and writes the same rows", spark_rows(hurt) == found)

        ledger = folder / "ledger"

        def stage(name, *more):
            return subprocess.run(["node", str(PROJECT / "pipeline/claimledger.js"), name, *more, "--out", str(ledger), "--json"], stdout=subprocess.PIPE, cwd=PROJECT)

        load = stage("load", "--records", str(first))
        check("load takes it from there", load.returncode == 0 and json.loads(load.stdout)["counts"]["casualty_claims"] == count["casualty_claims"])
        check("aggregate and publish go on", stage("aggregate").returncode == 0 and stage("publish").returncode == 0 and (ledger / "report/index.html").exists())
    finally:
        cluster.stop()
    failed = results.count(False)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
