# make check | test | peers | browser | far | hooks | hostile | growth | only-new | bench-peers | bench | same | eval | eval-formats | train | weigh | train-roles | fit | short | roads | docs | site | dist. Without PYTHON, a virtual environment is made in .venv first.

ifdef PYTHON
ready:
else
PYTHON := .venv/bin/python
ready: .venv/made
endif
TOOLS := $(dir $(shell command -v $(PYTHON) || echo $(PYTHON)))

.DEFAULT_GOAL := check
.PHONY: ready check test peers browser far hooks hostile growth only-new bench-peers bench same eval eval-formats train weigh train-roles short roads docs site dist

.venv/made: pyproject.toml
	python3 -m venv .venv
	.venv/bin/pip install --quiet -e ".[dev]"
	touch $@

check: ready
	$(TOOLS)ruff check
	$(TOOLS)ruff format --check
	$(TOOLS)mypy
	$(TOOLS)lint-imports
	$(TOOLS)check-jsonschema --builtin-schema vendor.github-actions action.yml
	$(TOOLS)zizmor --offline --quiet action.yml
	$(PYTHON) -m pytest

test: ready
	$(PYTHON) -m pytest

# make peers                judges our reports with programs of others; needs node and npm
peers: ready
	cd tests/peers && npm ci --ignore-scripts --no-fund --no-audit
	$(PYTHON) -m pytest -m peers tests/peers

# make browser              opens the HTML report in Chromium; needs that, node and npm. SHOTS=folder keeps the pictures
browser: ready
	cd tests/browser && npm ci --ignore-scripts --no-fund --no-audit
	$(if $(SHOTS),COPYLINT_TEST_SHOTS="$(abspath $(SHOTS))") $(PYTHON) -m pytest -m browser -n 0 tests/browser

# make far                  a local Ray and a local Spark read a crawl; needs Java. make far ARGS="-k spark"
far: ready
	$(PYTHON) -m pip install --quiet -e ".[ray,spark]"
	$(PYTHON) -m pytest -m far -n 0 tests/batch $(ARGS)

# make hooks                installs the pre-commit hook as a team does, spaCy and all, and tries it
hooks: ready
	.ci/hooks $(TOOLS)pre-commit
# make hostile   every pattern on all of its hostile texts, up to 256 KB: a matter of minutes
hostile: ready
	COPYLINT_TEST_HOSTILE=1 $(PYTHON) -m pytest tests/test_patterns.py

# make eval                 measures corpora/ and writes corpora/REPORT.md
# make eval REAL=folder     prints the figures for the labelled files of that folder beside those for corpora/
# make eval ARGS="--worst 5"    prints them, and then the lines to read: wrong, missed, trapped (never those of corpora/check)
# make eval REAL=folder ARGS="--names names.json --kinds-given"
eval: ready
	$(PYTHON) -m copylint.laboratory.evaluate corpora $(REAL) $(ARGS) $(if $(REAL)$(ARGS),,--write corpora/REPORT.md)
	$(if $(REAL)$(ARGS),,$(PYTHON) -m copylint.laboratory.rule_precision corpora/REPORT.md src/copylint/report/precision.json)

# make train DATA="labelled folders" FILES=folder UNLABELLED=folder    teaches the reader anew and writes what ships, and corpora/READER.md
# make roads …                                      the same folders, every way that was tried: an hour and more
# DATA: labelled copy beside corpora/; FILES: where the files of corpora/published lie; UNLABELLED: copy without labels. Each may be left out.
TRAIN := corpora/tune corpora/learn $(DATA) $(if $(FILES),--places corpora/published $(FILES)) $(if $(UNLABELLED),--unlabelled $(UNLABELLED))
train: ready
	$(PYTHON) -m pip install --quiet -e ".[train]"
	$(PYTHON) -m copylint.laboratory.learning.train $(TRAIN) $(ARGS)

# make weigh …              the same folders: learns only what the rules of today add to what is believed, from what the students of the
# last training believed; delete build/learning/*.jsonl first where rules or reading have changed
weigh: ready
	$(PYTHON) -m pip install --quiet -e ".[train]"
	$(PYTHON) -m copylint.laboratory.learning.weigh $(TRAIN) $(ARGS)

# make train-roles FILES="folder folder"   teaches what role a line plays in a plan, a brief or a page, and measures it
train-roles: ready
	$(PYTHON) -m pip install --quiet -e ".[train]"
	$(PYTHON) -m copylint.laboratory.learning.roles $(foreach folder,$(FILES),--files $(folder)) $(ARGS)

# make fit DATA="labelled folders" FILES=folder   fits the constants of the score on pages that readers scored, and writes corpora/SCORE.md
# FILES: where the files of corpora/published/pages.jsonl lie
fit: ready
	$(PYTHON) -m pip install --quiet -e ".[train]"
	$(PYTHON) -m copylint.laboratory.fitting.fit corpora/tune corpora/check $(DATA) $(if $(FILES),--files $(FILES))

# make short   what is found in the two sets of sixty short texts about plans; no line of them is printed
short: ready
	$(PYTHON) -m copylint.laboratory.short_texts corpora/plans/short.jsonl corpora/plans/short-unread.jsonl

roads: ready
	$(PYTHON) -m pip install --quiet -e ".[train]"
	$(PYTHON) -m copylint.laboratory.learning.roads $(TRAIN) $(ARGS)

# make eval-formats REAL=folder   how much of the labelled copy is found in its file, and what else
eval-formats: ready
	$(PYTHON) -m copylint.laboratory.format_coverage corpora $(REAL) $(ARGS)

# make only-new PAGES=1000   a team's first days with an old site of so many pages, step by step
only-new: ready
	$(PYTHON) -m tests.comparison.story $(or $(PAGES),1000)

# make growth SECONDS=600    reads hostile files for so long, and prints those whose time grows faster than their size
growth: ready
	$(PYTHON) -m tests.formats.growth --seconds $(or $(SECONDS),120) $(ARGS)

# make site                 builds the documentation into site/, without a network
site: ready
	NO_MKDOCS_2_WARNING=1 $(TOOLS)mkdocs build --strict

# make dist                 builds what a release uploads into dist/, and looks it over
dist: ready
	rm -rf dist
	$(PYTHON) -m hatchling build -d dist
	$(TOOLS)twine check --strict dist/*

docs: ready
	$(PYTHON) -m copylint.laboratory.rule_pages
	$(PYTHON) -m copylint.laboratory.config_page
	$(PYTHON) -m copylint.laboratory.formats_page

# make bench-peers          installs the linters that bench measures beside ours into benchmarks/peers; those that cannot be had are named
bench-peers: ready
	$(PYTHON) benchmarks/install_peers.py

# make bench                measures everything in benchmarks/ beside the peers that are installed, and writes benchmarks/RESULTS.md: some twenty minutes
# make bench ARGS="--only cold,warm"   these alone; ARGS=--quick shows in a minute that all of it works; ARGS=--long grows to 10,000 files
bench: ready
	$(PYTHON) -m benchmarks $(ARGS)

# make same REAL=folder     whether the same is found to the last byte with stores off, cold, warm and mixed, and with 1 and 4 workers
# make same ARGS="--against folder"    and whether another checkout finds it, too
same: ready
	$(PYTHON) -m benchmarks.same_findings corpora $(REAL) $(ARGS)
