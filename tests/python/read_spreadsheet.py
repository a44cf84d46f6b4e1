"""Opens csv/excel/*.csv in LibreOffice, as a double click would, and holds what the spreadsheet shows against what was written.

    python tests/python/read_spreadsheet.py output

No text may turn into a number, a day or a formula; numbers and days must arrive as such. Prints a line for each check that fails,
then `N passed, N failed`; where there is no LibreOffice it says so and checks nothing.
"""

import csv
import datetime
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

# Comma, double quote, UTF-8, from line 1, US English, detect special numbers: what Excel does unasked.
AS_OPENED = "CSV:44,34,76,1,,1033,false,true"


def opened(files, folder):
    """The first sheet of each CSV file as LibreOffice reads it, by the file's name."""
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir", folder]
    subprocess.run([*command, f"--infilter={AS_OPENED}", *files], check=True, capture_output=True, timeout=300)
    return {path.stem: openpyxl.load_workbook(Path(folder) / f"{path.stem}.xlsx").active for path in files}


def kind_of(node):
    node = next((n for n in node.get("anyOf", [node]) if n.get("type") != "null"), node)
    return "day" if node.get("format") == "date" else node["type"]


def shown(cell):
    """A cell's text; line breaks as the workbook keeps them."""
    value = cell.value
    return value.replace("_x000D_", "\r") if isinstance(value, str) else value


def wrong_with(cell, written, kind):
    if cell.data_type == "f":
        return "a formula"
    value = shown(cell)
    if written == "":
        return None if value is None else "not empty"
    if kind == "string":
        return None if isinstance(value, str) and value.split() == written.split() else "another text or none"
    if kind == "day":
        return None if isinstance(value, datetime.datetime) and value.date().isoformat() == written else "another day or none"
    if kind == "boolean":
        return None if isinstance(value, bool) and str(value).lower() == written else "no truth value"
    return None if isinstance(value, (int, float)) and abs(value - float(written)) < 1e-9 else "another number or none"


def check_table(path, sheet, schema):
    """None, or what the spreadsheet made of the first cells that it changed."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *rows = list(csv.reader(file))
    kinds = [kind_of(schema["properties"][name]) for name in header]
    faults = [f"header {[c.value for c in sheet[1]]}"] if [c.value for c in sheet[1]] != header else []
    for number, (row, cells) in enumerate(zip(rows, sheet.iter_rows(min_row=2, max_row=len(rows) + 1)), 2):
        for name, kind, written, cell in zip(header, kinds, row, cells):
            wrong = wrong_with(cell, written, kind)
            if wrong:
                faults.append(f"row {number} {name}: {written!r} became {cell.value!r}, {wrong}")
    return "; ".join(faults[:3]) or None


def main(out):
    if shutil.which("soffice") is None:
        print("no LibreOffice: what a spreadsheet makes of the CSV files was not looked at")
        return 0
    files = sorted((out / "csv" / "excel").glob("*.csv"))
    with tempfile.TemporaryDirectory() as folder:
        bait = Path(folder) / "bait.csv"
        bait.write_text('text\n=1+1\n2024-03-04\n007\n', encoding="utf-8")
        sheets = opened([bait, *files], folder)
        left = [wrong_with(cell, text, "string") for (cell,), text in zip(sheets["bait"].iter_rows(min_row=2), ["=1+1", "2024-03-04", "007"])]
        checks = [("LibreOffice changes what is not guarded", None if all(left) else f"it did not: {left}")]
        for path in files:
            schema = json.loads((out / "schema" / f"{path.stem}.schema.json").read_text(encoding="utf-8"))
            checks.append((f"{path.stem}: cells as written", check_table(path, sheets[path.stem], schema)))
    failed = [(what, wrong) for what, wrong in checks if wrong]
    for what, wrong in failed:
        print(f"FAILED {what}: {wrong}")
    print(f"{len(checks) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "output")))
