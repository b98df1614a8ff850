#!/usr/bin/env bash
# A client for TypeScript by kubb, from openapi.json.
set -euo pipefail
source ../npm.sh
DOCUMENT="$document/openapi.json" npx kubb generate --logLevel silent
check client/index.ts
echo "kubb: the client compiles"
