#!/usr/bin/env bash
# A client for TypeScript by oazapfts, from openapi-3.0.json.
set -euo pipefail
source ../npm.sh
npx oazapfts "$document/openapi-3.0.json" client.ts
check client.ts
echo "oazapfts: the client compiles"
