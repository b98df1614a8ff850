#!/usr/bin/env bash
# A client for TypeScript by orval, from openapi.json.
set -euo pipefail
source ../npm.sh
npx orval --input "$document/openapi.json" --output client.ts --client fetch
check client.ts
echo "orval: the client compiles"
