# `make` lists every task; CI (.ci/run) runs `make check`, `make demo` and `make test`.
PYTHON ?= python3
BIN = .venv/bin
READY = .venv/.ready
STAMP = .venv/.tools
INSTALL = $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps
EXAMPLE = examples/nato-russia-2022
TRAIN = .venv-train/bin
SECONDS ?= 600
TRAINED = build/train
DATA ?= ../shared
# A process for each core and one more, for some tests only wait.
AT_ONCE ?= -n $$(($$(nproc) + 1)) --maxprocesses 8 --dist worksteal
SAMPLE ?= 600
SEED ?= 9
.DEFAULT_GOAL := help

.PHONY: help demo test coverage mutants fuzz audit check format bench counts train \
  train-moves lock clean

help:  ## List the tasks
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

# What Headway runs on; what tests and checks need comes after it, when it is asked for.
$(READY): requirements.lock requirements-build.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Headway needs Python 3.11 or newer: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	  || { echo "This Python lacks venv: on Debian, apt-get install python3-venv"; exit 1; }
	@echo "Setting up .venv: a minute or two, and 0.7 GB"
	@$(PYTHON) -m venv .venv
	@$(INSTALL) -r requirements.lock -r requirements-build.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

$(STAMP): requirements-dev.lock $(READY)
	@echo "Adding what tests and checks need: a minute or two, and 0.9 GB"
	@$(INSTALL) -r requirements-dev.lock
	@$(BIN)/pip check --disable-pip-version-check
	@touch $@

# What looks for faults, over what the tests need: it fuzzes, changes code to try the tests,
# and asks for known holes.
.venv/.probe: requirements-probe.lock $(STAMP)
	$(INSTALL) -r requirements-probe.lock
	@touch $@

demo: $(READY)  ## Read the example dossier into a ledger and write its page
	@mkdir -p build
	@rm -f build/demo.db build/demo.db-*
	@$(BIN)/headway read $(EXAMPLE) --dossier $(EXAMPLE) --ledger build/demo.db --format none
	@$(BIN)/headway report --ledger build/demo.db --output build/demo.html --summary

test: $(STAMP)  ## Run every test, and name those that were skipped
	$(BIN)/pytest $(AT_ONCE) -rfEs

coverage: $(STAMP)  ## Run every test and print what they leave out, branches too
	$(BIN)/pytest -q $(AT_ONCE) -rfEs --cov --cov-report=term

mutants: .venv/.probe  ## Count the faults in code that its tests find: SAMPLE=600 SEED=9
	@mkdir -p build
	$(BIN)/python -m benchmarks.mutants --sample $(SAMPLE) --seed $(SEED) \
	  --survivors build/survivors.diff

check: $(STAMP)  ## Format, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(STAMP)  ## Put the code into form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(STAMP)  ## Measure quality, speed and memory into benchmarks/
	$(BIN)/python -m benchmarks.run

counts: $(STAMP)  ## Count anew how often each lexicon entry is right: REPORTS=… GOLD=…
	@test -f "$(REPORTS)" && test -f "$(GOLD)" \
	  || { echo "Name annotated reports: make counts REPORTS=r.jsonl GOLD=gold.json"; \
	       exit 2; }
	$(BIN)/python training/move_counts.py "$(REPORTS)" "$(GOLD)"
	$(BIN)/python training/place_weights.py "$(REPORTS)" "$(GOLD)"

# libFuzzer needs a corpus that is let grow: it stays in build/fuzz between two calls.
fuzz: .venv/.probe  ## Send odd bytes to every parser: DOOR=html SECONDS=600
	@mkdir -p build
	@for door in $(or $(DOOR),$$($(BIN)/python -m tests.fuzz.doors)); do \
	  $(BIN)/python -m tests.fuzz.run $$door $(SECONDS) 2> build/fuzz-$$door.log || bad=1; \
	done; exit $${bad:-0}

audit: .venv/.probe  ## Ask the databases of known holes about all that is pinned
	@for lock in requirements.lock requirements-build.lock requirements-dev.lock \
	    requirements-train.lock; do \
	  $(BIN)/pip-audit --strict --disable-pip --require-hashes \
	    --progress-spinner off -r $$lock \
	    || bad=1; \
	done; exit $${bad:-0}

# Torch alone is pinned without hashes, and last: its wheel is another one where there are
# accelerators, and that one needs CUDA's libraries.
.venv-train/.ready: requirements-train.lock
	$(PYTHON) -m venv .venv-train
	$(TRAIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
	  -r requirements-train.lock
	$(TRAIN)/pip install --quiet --disable-pip-version-check torch==2.13.0
	@touch $@

train:  ## Train the reader of attributions anew: DATA=../shared ARGS="--device cuda"
	@test -d "$(DATA)/eval/attributions/train.gold" \
	  || { echo "No annotated articles in $(DATA)/eval/attributions: see docs/model-card.md"; \
	       exit 2; }
	@$(MAKE) .venv-train/.ready
	$(TRAIN)/python -m training.attributions.encoders $(TRAINED)
	PYTHONPATH=src $(TRAIN)/python -m training.attributions.train "$(DATA)" \
	  --minilm $(TRAINED)/minilm --mpnet $(TRAINED)/mpnet --out $(TRAINED) $(ARGS)

train-moves:  ## Teach the reader moves beside attributions, after `make train`
	@test -f "$(TRAINED)/student-6.pt" \
	  || { echo "Train the reader of attributions first: make train ARGS='--layers 6'"; \
	       exit 2; }
	PYTHONPATH=src $(TRAIN)/python -m training.moves.train "$(DATA)" \
	  --minilm $(TRAINED)/minilm --reader $(TRAINED)/student-6.pt --out $(TRAINED)/moves $(ARGS)

lock: $(STAMP)  ## Pin all dependencies with hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --extra postgresql --extra dev pyproject.toml \
	  -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --extra postgresql \
	  --constraint requirements-dev.lock pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --group build \
	  --constraint requirements-dev.lock -o requirements-build.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --group probe \
	  --constraint requirements-dev.lock -o requirements-probe.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --group train --no-emit-package torch \
	  --constraint requirements.lock pyproject.toml -o requirements-train.lock

clean:  ## Remove what was built
	rm -rf .venv .venv-train build .mypy_cache .pytest_cache .ruff_cache
