"""Runs notebooks/quickstart.ipynb over published output, cell by cell, in a kernel of its own.

    python tests/python/run_notebook.py output            checks that every cell runs and every chart is drawn
    python tests/python/run_notebook.py output --write    and saves the notebook with its pictures

Prints a line for each cell that fails, then `N passed, N failed`. What is saved holds no time, no path and no version: the same output gives the same bytes.
"""

import base64
import io
import os
import sys
from pathlib import Path

import matplotlib.font_manager  # builds its list of fonts here, where it may tell of it, and not in a cell
import nbclient
import nbformat
from PIL import Image

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "quickstart.ipynb"
CHARTS = {"casualties", "gantt", "survival"}


def small_png(data):
    """The picture with 128 colours and no metadata: a third of the size."""
    picture = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB").quantize(128, dither=Image.Dither.NONE)
    file = io.BytesIO()
    picture.save(file, "png", optimize=True)
    return base64.b64encode(file.getvalue()).decode()


def tidy(notebook):
    """Takes out what differs from run to run or is not needed to look at it."""
    for number, cell in enumerate((c for c in notebook.cells if c.cell_type == "code"), 1):
        cell.metadata = {}
        cell.execution_count = number
        for output in cell.outputs:
            if "execution_count" in output:
                output.execution_count = number
            data = output.get("data", {})
            if "image/png" in data:
                data["image/png"] = small_png(data["image/png"])
                data.pop("text/plain", None)
    notebook.metadata = {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "language_info": {"name": "python"},
    }
    return notebook


def faults(notebook):
    """Yields (cell, None or what is wrong with what it gave)."""
    for cell in (c for c in notebook.cells if c.cell_type == "code"):
        errors = [f"{o.ename}: {o.evalue}" for o in cell.outputs if o.output_type == "error"]
        warned = [o.text.strip() for o in cell.outputs if o.output_type == "stream" and o.name == "stderr"]
        pictures = sum("image/png" in o.get("data", {}) for o in cell.outputs)
        missing = ["it draws no chart"] if cell.id in CHARTS and pictures != 1 else []
        silent = ["it was not run"] if cell.execution_count is None else []
        yield cell.id, "; ".join(errors + warned + missing + silent) or None


def main(out, write):
    os.environ["OUT"] = str(out.resolve())
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3", allow_errors=True, resources={"metadata": {"path": NOTEBOOK.parent}}).execute()
    checks = list(faults(notebook))
    failed = [(cell, wrong) for cell, wrong in checks if wrong]
    for cell, wrong in failed:
        print(f"FAILED notebook {cell}: {wrong}")
    if write and not failed:
        nbformat.write(tidy(notebook), NOTEBOOK)
    print(f"{len(checks) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if a != "--write"]
    sys.exit(main(Path(arguments[0] if arguments else "output"), "--write" in sys.argv))
