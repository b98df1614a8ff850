#!/usr/bin/env bash
# The official Python client and schemathesis, in a virtual environment.
set -euo pipefail
source ../venv.sh
node --import tsx clients.ts scenario.json >"$CACHE/clients.json"
CIVIS_API_ENDPOINT="$EMULATOR_URL" CIVIS_API_KEY="$EMULATOR_KEY" "$venv/bin/python" compare.py scenario.json "$CACHE/clients.json"
"$venv/bin/python" conformance.py
