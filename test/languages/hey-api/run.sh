#!/usr/bin/env bash
# A client for TypeScript by @hey-api/openapi-ts, from openapi.json.
set -euo pipefail
source ../npm.sh
npx openapi-ts --silent --no-log-file -i "$document/openapi.json" -o client -c @hey-api/client-fetch
check client/index.ts
echo "hey-api: the client compiles"
