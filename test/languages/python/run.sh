#!/usr/bin/env bash
# The official Python client and schemathesis, in a virtual environment of their own.
set -euo pipefail
python3 -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
  echo "python: needs Python 3.11 or later with venv"
  exit 77
}
venv="$CACHE/venv"
if ! cmp --silent requirements.txt "$venv/requirements.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt
  cp requirements.txt "$venv/requirements.txt"
fi
node --import tsx clients.ts scenario.json >"$CACHE/clients.json"
"$venv/bin/python" compare.py scenario.json "$CACHE/clients.json"
"$venv/bin/python" conformance.py
