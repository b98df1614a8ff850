#!/usr/bin/env bash
# The generated client of the whole Civis API beside the official Python client: names, requests, pages, bundles.
set -euo pipefail
python="$CACHE/../civis-python"
mkdir -p "$python"
(
  cd ../civis-python
  CACHE="$python"
  source ../venv.sh
)
# Nothing is sent, so that any key will do.
CIVIS_API_KEY=not-a-key "$python/venv/bin/python" python.py > "$CACHE/calls.json"
node --import tsx main.ts "$CACHE/calls.json"
