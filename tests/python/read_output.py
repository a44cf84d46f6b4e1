"""Reads published output with readers that have no part in writing it: pandas, pyarrow, DuckDB's own clients, jsonschema, geojson, libhxl and frictionless.

    python tests/python/read_output.py output

Prints a line for each check that fails, then `N passed, N failed`; exit code 1 where one failed, 2 where there is no output.
"""

import csv
import datetime
import json
import math
import re
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

import duckdb
import frictionless
import geojson
import hxl
import jsonschema
import pandas
import pyarrow
import pyarrow.ipc
import pyarrow.parquet
import yaml

GUARDED = re.compile(r"^'+[=+\-@\t\r]")


def arrow_type(node):
    """The Arrow type that a column of this JSON Schema has."""
    node = next((n for n in node.get("anyOf", [node]) if n.get("type") != "null"), node)
    if node["type"] == "string":
        return pyarrow.date32() if node.get("format") == "date" else pyarrow.string()
    return {"integer": pyarrow.int64(), "number": pyarrow.float64(), "boolean": pyarrow.bool_()}[node["type"]]


def csv_cell(text, kind):
    """A CSV cell as the value of that type; empty is null."""
    if text == "":
        return None
    if kind == pyarrow.date32():
        return datetime.date.fromisoformat(text)
    if kind == pyarrow.int64():
        return int(text)
    if kind == pyarrow.float64():
        return float(text)
    if kind == pyarrow.bool_():
        return {"true": True, "false": False}[text]
    return text[1:] if GUARDED.match(text) else text


def csv_rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def same(a, b):
    """Equal cells; an empty text and a null look alike in CSV."""
    if isinstance(a, float) and isinstance(b, float):
        return a == b or (math.isnan(a) and math.isnan(b))
    return a == b or (a == "" and b is None)


def check_table(out, name, schema):
    """Yields (what was checked, None or what is wrong) for one table."""
    parquet = pyarrow.parquet.read_table(out / "parquet" / f"{name}.parquet")
    columns = schema["properties"]
    kinds = {column: arrow_type(node) for column, node in columns.items()}

    wrong = [f"{c} is {parquet.schema.field(c).type}, not {k}" for c, k in kinds.items() if parquet.schema.field(c).type != k]
    yield "Parquet types", "; ".join(wrong) or None
    metadata = {k.decode(): v.decode() for k, v in (parquet.schema.metadata or {}).items()}
    yield "Parquet metadata", None if re.fullmatch("[0-9a-f]{64}", metadata.get("source_hash", "")) else f"no source hash: {metadata}"

    with pyarrow.memory_map(str(out / "arrow" / f"{name}.arrow")) as source:
        arrow = pyarrow.ipc.open_file(source).read_all()
        bare = pyarrow.schema([pyarrow.field(f.name, f.type) for f in arrow.schema])
        wanted = pyarrow.schema([pyarrow.field(f.name, f.type) for f in parquet.schema])
        equal = bare.equals(wanted) and arrow.cast(bare).equals(parquet.cast(wanted))
        nullable = all(arrow.schema.field(c).nullable == ("anyOf" in node) for c, node in columns.items())
        described = all(b"description" in (arrow.schema.field(c).metadata or {}) for c in columns)
    yield "Arrow equals Parquet", None if equal else "the cells or types differ"
    yield "Arrow nullability and descriptions", None if nullable and described else "they are not those of the schema"

    frame = pandas.read_parquet(out / "parquet" / f"{name}.parquet", engine="pyarrow")
    yield "pandas", None if list(frame.columns) == list(columns) and len(frame) == parquet.num_rows else f"{frame.shape}"

    rows = parquet.to_pylist()
    header, *body = csv_rows(out / "csv" / f"{name}.csv")
    read = [{c: csv_cell(cell, kinds[c]) for c, cell in zip(header, cells)} for cells in body]
    differing = [
        f"row {i + 1} {c}: {a[c]!r} and {b[c]!r}" for i, (a, b) in enumerate(zip(rows, read)) for c in columns if not same(a[c], b[c])
    ]
    yield "CSV equals Parquet", (f"{len(body)} rows, not {len(rows)}" if len(body) != len(rows) else "; ".join(differing[:3])) or None

    tagged = out / "csv" / "hxl" / f"{name}.csv"
    plain_head, tags, *below = csv_rows(tagged)
    with hxl.data(str(tagged), hxl.InputOptions(allow_local=True)) as source:
        seen = [column.display_tag for column in source.columns]
        count = sum(1 for _ in source)
    wrong = seen != tags or count != len(rows) or [plain_head, *below] != [header, *body]
    yield "HXL", f"libhxl sees {count} rows under {seen}" if wrong else None

    validator = jsonschema.Draft202012Validator(schema)
    plain = ({k: v.isoformat() if isinstance(v, datetime.date) else v for k, v in row.items()} for row in rows)
    errors = [f"row {i + 1} {e.json_path}: {e.message}" for i, row in enumerate(plain) for e in validator.iter_errors(row)]
    yield "JSON Schema", "; ".join(errors[:3]) or None


def check_geojson(path):
    """Yields what is wrong with a GeoJSON file by the geojson package and by the points' place on the map."""
    collection = geojson.loads(path.read_text(encoding="utf-8"))
    faults = [e for e in collection.errors() or [] if e]
    points = [f["geometry"]["coordinates"] for f in collection["features"] if f["geometry"]]
    faults += [f"{p} is not in or near Myanmar: longitude comes first" for p in points if not (91 <= p[0] <= 102 and 9 <= p[1] <= 29)]
    ids = [f["id"] for f in collection["features"]]
    faults += ["two features have one id"] if len(set(ids)) != len(ids) else []
    yield path.name, "; ".join(str(f) for f in faults[:3]) or None


def check_package(out):
    """Yields the verdict of frictionless on the data package, resource by resource."""
    package = frictionless.Package(str(out / "datapackage.json"))
    tables = {path.name.removesuffix(".schema.json") for path in (out / "schema").glob("*.json")}
    missing = tables - {resource.name for resource in package.resources}
    yield "datapackage.json lists every table", f"it lacks {sorted(missing)}" if missing else None
    report = package.validate()
    for task in report.tasks:
        notes = [f"{e.title}: {e.message}" for e in task.errors]
        yield f"frictionless {task.name}", "; ".join(notes[:3]) or None
    yield "frictionless package", "; ".join(e.message for e in report.errors) or None
    yield "the package is valid as a whole", None if report.valid else "it is not"


def check_database(out):
    """Yields what DuckDB's command line, and a newer version than wrote the file, make of the database."""
    listed = "select view_name from duckdb_views() where not internal order by all"
    cli = Path(sys.executable).with_name("duckdb")
    ran = subprocess.run([cli, "-readonly", "-csv", out / "claims.duckdb", listed], capture_output=True, text=True, check=False)
    yield "the command line of DuckDB opens it", ran.stderr.strip() or None
    with duckdb.connect(str(out / "claims.duckdb"), read_only=True) as database:
        views = [name for (name,) in database.execute(listed).fetchall()]
        yield "both see the same views", None if ran.stdout.split()[1:] == views else f"{ran.stdout.split()} and {views}"
        for name in views:
            yield f"DuckDB {duckdb.__version__} reads {name}", None if database.table(name).df().columns.size else "no columns"
        for path in sorted((out / "parquet").glob("*.parquet")):
            table = f'(select columns(*)::varchar from "{path.stem}")'
            parquet = f"(select columns(*)::varchar from read_parquet('{path.as_posix()}'))"
            differing = f"select * from ({table} except all {parquet}) union all ({parquet} except all {table})"
            rows = database.execute(f"select count(*) from ({differing})").fetchall()[0][0]
            yield f"{path.stem}: DuckDB equals Parquet", f"{rows} rows differ" if rows else None


def check_citation(path):
    """Yields what the schema of the Citation File Format 1.2.0 finds in a CITATION.cff."""
    schema = json.loads(Path(distribution("cffconvert").locate_file("cffconvert/schemas/1.2.0/schema.json")).read_text(encoding="utf-8"))
    citation = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # every value as it is written: a day is no date yet
    errors = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker()).iter_errors(citation)
    yield f"{path.parent.name}/{path.name}", "; ".join(f"{e.json_path}: {e.message}" for e in errors) or None


def check_readme(out):
    """Runs the Python that the README tells to paste, where it reads: in the folder above the output."""
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for block in re.findall(r"^```python\n(.*?)^```$", text, re.M | re.S):
        code = block.replace('"output/', f'"{out.as_posix()}/')
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        yield "README's Python", None if ran.returncode == 0 and ran.stdout.strip() else ran.stderr.strip()[-300:] or "it prints nothing"


def main(out):
    if not (out / "datapackage.json").exists():
        print(f"{out} holds no published output: run make all first")
        return 2
    checks = []
    for path in sorted((out / "schema").glob("*.schema.json")):
        name = path.name.removesuffix(".schema.json")
        schema = json.loads(path.read_text(encoding="utf-8"))
        checks += [(f"{name}: {what}", wrong) for what, wrong in check_table(out, name, schema)]
    for path in sorted((out / "geo").glob("*.geojson")):
        checks += list(check_geojson(path))
    checks += list(check_package(out))
    checks += list(check_database(out))
    for citation in (out / "CITATION.cff", Path(__file__).parents[2] / "CITATION.cff"):
        checks += list(check_citation(citation))
    checks += list(check_readme(out))
    failed = [(what, wrong) for what, wrong in checks if wrong]
    for what, wrong in failed:
        print(f"FAILED {what}: {wrong}")
    print(f"{len(checks) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "output")))
