#!/usr/bin/env bash
# A client for TypeScript by swagger-typescript-api, from openapi-3.0.json.
set -euo pipefail
source ../npm.sh
npx swagger-typescript-api generate --silent -p "$document/openapi-3.0.json" -o client
check client/Api.ts
echo "swagger-typescript-api: the client compiles"
