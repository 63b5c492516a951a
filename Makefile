# make run    the dashboard with sample data on http://localhost:8501
# make serve  the dashboard for real data, empty at first: DB=var/resmi.duckdb TAHUN=2021 TAHAP=KUA-PPAS
# make test   everything that must hold before a change lands; .ci/run is this
# make lint   the fast half of it: style, types, layers
# make format put the code into the agreed layout
# make gambar the pictures of docs/, taken anew
# make audit  whether a known hole is in a package that the dashboard runs on; asks the internet, so no part of test
# make bench  how long and how much: prints, asserts nothing
# make clean  away with what these made (.venv, caches); var/ with its databases stays

PYTHON ?= python3
DB := var/contoh.duckdb
BIN := .venv/bin

# A .venv whose Python is gone (an upgraded system, a moved folder) does not count as installed.
ifneq ($(shell $(BIN)/python -c 'print(1)' 2>/dev/null),1)
$(shell rm -f .venv/.terpasang .venv/.terpasang-dev)
endif

.PHONY: run serve test lint format gambar audit bench clean
.DEFAULT_GOAL := run

run: .venv/.terpasang
	@mkdir -p var
	@$(BIN)/python -m satudata_budget --db $(DB) contoh
	@SATUDATA_DB=$(DB) SATUDATA_DEMO=1 exec $(BIN)/streamlit run app.py

serve: DB := var/resmi.duckdb
serve: .venv/.terpasang
	@mkdir -p $(dir $(DB))
	@$(BIN)/python -m satudata_budget --db $(DB) mulai
	@SATUDATA_DB=$(DB) SATUDATA_RESMI=1 SATUDATA_TAHUN=$(TAHUN) SATUDATA_TAHAP=$(TAHAP) exec $(BIN)/streamlit run app.py

test: .venv/.terpasang-dev
	@tools/browser.sh
	@tools/office.sh
	@tools/proxy.sh
	@$(MAKE) --no-print-directory lint
	$(BIN)/pytest -q -n auto --dist loadgroup

lint: .venv/.terpasang-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --output-format concise .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: .venv/.terpasang-dev
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

gambar: .venv/.terpasang-dev
	@tools/browser.sh && $(BIN)/python -m tools.gambar

audit: .venv/.terpasang
	@$(BIN)/python -m tools.audit

bench: .venv/.terpasang-dev
	@tools/browser.sh
	@for berkas in bench/[a-z]*.py; do $(BIN)/python -m "bench.$$(basename $$berkas .py)" || exit 1; done

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Made again when a list of packages changes; otherwise these cost nothing.
.venv/.terpasang: requirements.txt tools/venv.sh
	@PYTHON=$(PYTHON) tools/venv.sh requirements.txt
	@touch $@

.venv/.terpasang-dev: requirements-dev.txt requirements.txt tools/venv.sh
	@PYTHON=$(PYTHON) tools/venv.sh requirements-dev.txt
	@touch .venv/.terpasang $@
