#!/usr/bin/env bash
# The official Python client with swagger-2.0.json: its methods, all operations, and the code samples.
set -euo pipefail
source ../venv.sh
SWAGGER=$(realpath ../../../generated/swagger-2.0.json)
export SWAGGER CIVIS_API_ENDPOINT="$EMULATOR_URL" CIVIS_API_KEY="$EMULATOR_KEY"
"$venv/bin/python" describe.py > "$CACHE/methods.json"
node --import tsx compare.ts "$CACHE/methods.json"
"$venv/bin/python" drive.py
"$venv/bin/python" samples.py
