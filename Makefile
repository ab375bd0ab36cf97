# `make dataset` and `make test` do all their set-up: a virtual environment in the folder, dependencies pinned with hashes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEBIAN_TOOLS := r-base-core r-cran-readr r-cran-rsqlite libreoffice-calc
RAW ?= raw
OUT ?= outputs
RELEASE ?= $(OUT)/latest
SIZES ?= 1000
RUNS ?= 3

DAYS ?= 365
HOST ?= 127.0.0.1
PORT ?= 3000
DAGSTER_HOME ?= $(CURDIR)/outputs/dagster
# `dagster dev` advises `dg dev`, for which one more package would be needed; goes when `dagster dev` does
DG_IS_NO_DEPENDENCY := ignore:Function \`dev_command\` is superseded
define SERVE
mkdir -p "$(DAGSTER_HOME)"
test -e "$(DAGSTER_HOME)/dagster.yaml" || cp deploy/dagster.yaml "$(DAGSTER_HOME)/dagster.yaml"
PYTHONWARNINGS="$${PYTHONWARNINGS:+$$PYTHONWARNINGS,}$(DG_IS_NO_DEPENDENCY)" \
	NORDPOL_RAW="$(RAW)" NORDPOL_OUT="$(OUT)" DAGSTER_HOME="$(DAGSTER_HOME)" $(BIN)/dagster dev -w workspace.yaml -h $(HOST) -p $(PORT)
endef

export DAGSTER_DISABLE_TELEMETRY := yes
INSTALL := -m pip --disable-pip-version-check --quiet install

.PHONY: debian-tools dataset test test-validators test-operations simulate-year verify reproduce ui serve quality bench bench-peers test-tools test-site site site-bundle words dictionary format lock clean help

help: ## show what there is to make
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/'

dataset: $(VENV)/installed ## build the dataset from raw/ into outputs/
	$(BIN)/nordpol build --raw $(RAW) --out $(OUT)

test: $(VENV)/installed-for-tests ## style, types, layers, generated pages, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m schemas.dictionary --check
	$(BIN)/nordpol quality --check
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

test-validators: .venv-validators/installed ## put the current release before the validators of its formats, and broken copies too
	.venv-validators/bin/python tests/validators/checks.py $(RELEASE)
	RELEASE=$(abspath $(RELEASE)) .venv-validators/bin/python -m pytest -c tests/validators/pytest.ini tests/validators

verify: $(VENV)/installed ## prove every cell of the current release, also against raw/
	$(BIN)/nordpol verify $(OUT)/latest --raw $(RAW) --csv

reproduce: $(VENV)/installed ## make the current release anew and compare it byte for byte
	$(BIN)/nordpol reproduce --raw $(RAW) --out $(OUT)

ui: $(VENV)/installed ## Dagster's pages on loopback: assets, checks, runs; nothing runs by itself
	$(SERVE)

serve: export NORDPOL_AUTOMATION := on
serve: $(VENV)/installed ## webserver and daemon on loopback: schedule, sensors and notices are on (docs/OPERATIONS.md)
	$(SERVE)

test-operations: $(VENV)/installed-for-tests ## kills, full disks, damaged inputs, the daemon as an operator runs it; KILLS=180 KILLS_THROUGH_DAGSTER=20
	$(BIN)/python -m tests.operations

simulate-year: $(VENV)/installed-for-tests ## a year of daily runs on Dagster's storage: what grows of disk, memory and time; half an hour, DAYS=365
	$(BIN)/python -m tests.operations.year --days $(DAYS)

quality: $(VENV)/installed ## score the annotated texts into docs/QUALITY.md
	$(BIN)/nordpol quality

bench: $(VENV)/installed-for-tests ## what finding everything and building SIZES=1000,10000,... documents cost, as ratios within one run; rules that fire in one text
	$(BIN)/python -m tests.scale.extraction
	$(BIN)/python -m tests.scale.rules
	$(BIN)/python -m tests.scale.building $(SIZES) --runs $(RUNS)

bench-peers: .venv-peers/installed ## score what people use today on the same texts into docs/peers.md
	.venv-peers/bin/python tests/peers/compare.py tests/gold docs/quality.json docs/peers.md

words: $(VENV)/installed-for-tests ## words of the registers that no spelling dictionary knows (needs hunspell, voikkospell)
	$(BIN)/python -m tests.scale.spelling

debian-tools: ## install what the tools' tests need from Debian
	for one in $(DEBIAN_TOOLS); do dpkg -s $$one >/dev/null 2>&1 || missing=1; done; \
		[ -z "$${missing:-}" ] || (apt-get update -q && apt-get install -y -q --no-install-recommends $(DEBIAN_TOOLS))

test-tools: $(VENV)/installed .venv-tools/installed debian-tools ## load a release with pandas, polars, DuckDB, SQLite, Datasette, R, LibreOffice
	rm -rf outputs/.tools
	$(BIN)/nordpol build --raw tests/gold/dev --out outputs/.tools --version tools >/dev/null
	.venv-tools/bin/python -m pytest -q -p no:cacheprovider -c /dev/null --rootdir . --confcutdir tests/tools tests/tools \
		--release outputs/.tools/latest

site: $(VENV)/installed ## make the explorer of the current release: outputs/site/index.html
	$(BIN)/nordpol site --out $(OUT)

site-bundle: site/node_modules/installed ## bundle the explorer's script anew (needs Node)
	cd site && npm run --silent bundle

test-site: $(VENV)/installed-for-tests .venv-site/installed site/node_modules/installed ## use the explorer in Chromium, from disk and from a server; COPIES=193 adds 10,000 documents
	command -v chromium >/dev/null || apt-get install -y --no-install-recommends chromium
	$(BIN)/python -m tests.site.prepare outputs/.site $(COPIES)
	.venv-site/bin/python -m pytest -q -p no:cacheprovider -c /dev/null --rootdir . --confcutdir tests/site tests/site

dictionary: $(VENV)/installed ## write docs/dictionary.md from the models
	$(BIN)/python -m schemas.dictionary

format: $(VENV)/installed-for-tests ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## pin all dependencies anew, with hashes and without an index address
	uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-strip-extras \
		pyproject.toml -o requirements.txt
	uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-strip-extras \
		--extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
	for name in requirements citation; do uv pip compile --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-strip-extras tests/validators/$$name.in -o tests/validators/$$name.txt; done

clean: ## remove what can be made again
	rm -rf $(VENV) .venv-peers .venv-tools .venv-validators .venv-site site/node_modules outputs/.site outputs/.scale outputs/.tools outputs/.staging outputs/dagster build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv-%/installed: tests/%/requirements.txt
	$(PYTHON) -m venv .venv-$*
	.venv-$*/bin/python $(INSTALL) --require-hashes -r $<
	touch $@

site/node_modules/installed: site/package.json site/package-lock.json
	cd site && npm ci --no-audit --no-fund --ignore-scripts
	touch $@

$(VENV)/installed: requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python $(INSTALL) --require-hashes -r requirements.txt
	$(BIN)/python $(INSTALL) --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/installed-for-tests: $(VENV)/installed requirements-dev.txt
	$(BIN)/python $(INSTALL) --require-hashes -r requirements-dev.txt
	touch $@

.venv-validators/installed: tests/validators/requirements.txt tests/validators/shapes.txt tests/validators/citation.txt
	$(PYTHON) -m venv .venv-validators
	.venv-validators/bin/python $(INSTALL) --require-hashes -r tests/validators/requirements.txt
	.venv-validators/bin/python $(INSTALL) --require-hashes --no-deps -r tests/validators/shapes.txt
	$(PYTHON) -m venv .venv-validators/citation
	.venv-validators/citation/bin/python $(INSTALL) --require-hashes -r tests/validators/citation.txt
	touch $@
