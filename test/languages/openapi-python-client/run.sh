#!/usr/bin/env bash
# A client for Python by openapi-python-client, from openapi.json.
set -euo pipefail
source ../venv.sh
document=$(realpath ../../../generated/openapi.json)
cp drive.py "$CACHE"
cd "$CACHE"
PATH="$venv/bin:$PATH"
openapi-python-client generate --path "$document" --output-path civis_credentials --meta none --overwrite --fail-on-warning
python -m compileall -q civis_credentials
python drive.py
