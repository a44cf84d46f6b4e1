#!/usr/bin/env python3
"""Checks the unseen set: articles.csv, the texts and their gold rows.

Checked: columns, unique ids and urls, every file named once and no file left over, ISO dates and their order,
length (100 to 450 words), clean white space; in gold: keys, vocabulary, bounds against the qualifier, dates not
after publication and not before February 2021, cues (at most 6 words, verbatim), no row twice, a subset beside
some row that is none, place names that occur in the text (or stand in STANDARD_NAMES).
Exit status 1 if anything is wrong.  Usage: python3 check_set.py [-v]
"""
import csv
import datetime
import json
import pathlib
import re
import sys
from collections import Counter

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = ["article_id", "file", "publisher", "title", "url", "published_on", "published_on_basis", "language"]
SIDES = {"junta", "resistance", "civilian", "other", "unknown"}
OUTCOMES = {"killed", "wounded", "killed_or_wounded", "captured", "surrendered", "missing", "displaced"}
QUALIFIERS = {"exact", "at_least", "more_than", "about", "up_to", "range", "vague"}
CLAIMANT_SIDES = {"junta", "resistance", "civilian", "international", "other", "media"}
ACTIONS = {"attack_began", "captured", "withdrew", "attack_failed", "holds"}
SCOPES = {"whole", "part"}
VAGUE_LOWS = {2, 3, 24, 40, 200, 2000, 20000}
TOP = ["article_id", "publisher", "published_on", "casualty_claims", "control_events"]
CASUALTY = ["side", "outcome", "count", "count_low", "count_high", "qualifier", "claimant", "claimant_side",
            "place", "period_start", "period_end", "subset", "cue"]
CONTROL = ["place", "site", "action", "actor_side", "date_start", "date_end", "scope", "claimant", "claimant_side",
           "cue"]
STANDARD_NAMES = {"Myanmar"}

problems = []


def bad(where, what):
    problems.append(f"{where}: {what}")


def day(where, name, value):
    if value is None:
        return None
    try:
        parsed = datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        bad(where, f"{name} {value!r} is no ISO date")
        return None
    if parsed.isoformat() != value:
        bad(where, f"{name} {value!r} is not of the form YYYY-MM-DD")
    return parsed


def bounds_fit(row):
    count, low, high, qualifier = row["count"], row["count_low"], row["count_high"], row["qualifier"]
    if any(v is not None and (type(v) is not int or v < 0) for v in (count, low, high)):
        return False
    return {
        "exact": count is not None and low == count == high,
        "about": count is not None and low == count == high,
        "at_least": count is not None and low == count and high is None,
        "more_than": count is not None and low == count + 1 and high is None,
        "up_to": count is not None and low is None and high in (count, count - 1),
        "range": count is None and None not in (low, high) and low < high,
        "vague": count is None and low in VAGUE_LOWS and high is None,
    }.get(qualifier, False)


def check_row(where, row, keys, enums, start, end, text, published):
    if list(row) != keys:
        bad(where, f"keys {list(row)}")
        return
    for key, allowed in enums.items():
        if row[key] not in allowed:
            bad(where, f"{key} {row[key]!r} not in {sorted(allowed)}")
    for key in ("claimant", "place", "cue"):
        if not isinstance(row[key], str) or not row[key] or row[key] != row[key].strip():
            bad(where, f"{key} {row[key]!r} is empty or padded")
    if len(row["cue"].split()) > 6:
        bad(where, f"cue longer than 6 words: {row['cue']!r}")
    if row["cue"] not in text:
        bad(where, f"cue not in the text: {row['cue']!r}")
    if row["place"] not in STANDARD_NAMES and row["place"].lower() not in text.lower():
        bad(where, f"place not in the text: {row['place']!r}")
    first, last = day(where, start, row[start]), day(where, end, row[end])
    if first and last and first > last:
        bad(where, f"{start} after {end}")
    for value in (first, last):
        if value and published and value > published:
            bad(where, f"{value} is after publication, {published}")
        if value and value < datetime.date(2021, 2, 1):
            bad(where, f"{value} is before February 2021")


def check_gold(article, text, published):
    name = article["article_id"]
    path = HERE / "gold" / f"{name}.json"
    if not path.is_file():
        bad(name, "has no gold file")
        return Counter()
    gold = json.loads(path.read_text(encoding="utf-8"))
    if list(gold) != TOP:
        bad(name, f"gold keys {list(gold)}")
        return Counter()
    for key in ("article_id", "publisher", "published_on"):
        if gold[key] != article[key]:
            bad(name, f"gold {key} {gold[key]!r} differs from articles.csv")
    seen = set()
    for number, row in enumerate(gold["casualty_claims"]):
        where = f"{name} casualty[{number}]"
        check_row(where, row, CASUALTY, {"side": SIDES, "outcome": OUTCOMES, "qualifier": QUALIFIERS,
                                         "claimant_side": CLAIMANT_SIDES, "subset": {True, False}},
                  "period_start", "period_end", text, published)
        if not bounds_fit(row):
            bad(where, "count, count_low, count_high do not fit the qualifier")
        whole = [r for r in gold["casualty_claims"] if not r["subset"]]
        if row["subset"] and not any((r["count_low"] or 0) >= (row["count_low"] or 0) or r["count_high"] is None
                                     for r in whole):
            bad(where, "a subset without a row that it can be part of")
        key = json.dumps([row[k] for k in CASUALTY])
        if key in seen:
            bad(where, "the same row twice")
        seen.add(key)
    for number, row in enumerate(gold["control_events"]):
        where = f"{name} control[{number}]"
        check_row(where, row, CONTROL, {"action": ACTIONS, "actor_side": SIDES, "scope": SCOPES,
                                        "claimant_side": CLAIMANT_SIDES}, "date_start", "date_end", text, published)
        if row["site"] is not None and (not row["site"] or row["site"] != row["site"].strip()):
            bad(where, f"site {row['site']!r} is empty or padded")
        key = json.dumps([row[k] for k in ("place", "site", "action", "actor_side", "date_start", "date_end", "scope")])
        if key in seen:
            bad(where, "the same row twice")
        seen.add(key)
    totals = Counter(casualty=len(gold["casualty_claims"]), control=len(gold["control_events"]))
    totals.update(f"side {r['side']}" for r in gold["casualty_claims"])
    totals.update(f"outcome {r['outcome']}" for r in gold["casualty_claims"])
    totals.update(f"qualifier {r['qualifier']}" for r in gold["casualty_claims"])
    totals.update(f"casualty claimant {r['claimant_side']}" for r in gold["casualty_claims"])
    totals.update(f"action {r['action']}" for r in gold["control_events"])
    totals.update(f"control claimant {r['claimant_side']}" for r in gold["control_events"])
    return totals


def main():
    totals, files, ids, urls = Counter(), set(), set(), set()
    with open(HERE / "articles" / "articles.csv", newline="", encoding="utf-8") as handle:
        reader = csv.DictReader(handle)
        if reader.fieldnames != COLUMNS:
            bad("articles.csv", f"columns {reader.fieldnames}")
        articles = list(reader)
    for article in articles:
        name = article["article_id"]
        for key in COLUMNS:
            if not article[key] or article[key] != article[key].strip():
                bad(name, f"{key} is empty or padded")
        if name in ids:
            bad(name, "id used twice")
        if article["url"] in urls:
            bad(name, "url used twice")
        ids.add(name)
        urls.add(article["url"])
        files.add(article["file"])
        if not re.fullmatch(r"(dev|blind)(-[a-z0-9]+)+", name):
            bad(name, "id is not kebab-case with dev- or blind- before it")
        if not article["url"].startswith("https://example.org/"):
            bad(name, f"url {article['url']!r}: invented articles live at example.org")
        published = day(name, "published_on", article["published_on"])
        path = HERE / "articles" / article["file"]
        if not path.is_file():
            bad(name, f"no file {article['file']}")
            continue
        text = path.read_text(encoding="utf-8")
        words = len(text.split())
        totals["articles"] += 1
        totals["words"] += words
        if not 100 <= words <= 450:
            bad(name, f"{words} words")
        if "\r" in text or "\n\n\n" in text or text != text.strip() + "\n" or re.search(r"[ \t]\n", text):
            bad(name, "white space: carriage returns, three line ends, or padding")
        totals += check_gold(article, text, published)
    for path in (HERE / "articles").glob("*.txt"):
        if path.name not in files:
            bad(path.name, "not in articles.csv")
    for path in (HERE / "gold").glob("*.json"):
        if path.stem not in ids:
            bad(f"gold/{path.name}", "not in articles.csv")
    for problem in problems:
        print(problem)
    if "-v" in sys.argv:
        for key, number in sorted(totals.items()):
            print(f"{key}: {number}")
    print(f"{totals['articles']} articles, {totals['words']} words, {totals['casualty']} casualty rows, "
          f"{totals['control']} control rows, {len(problems)} problems")
    sys.exit(1 if problems else 0)


main()
