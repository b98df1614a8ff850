#!/usr/bin/env bash
# A client for Java by the Maven plugin of openapi-generator, from openapi-3.0.json.
set -euo pipefail
command -v mvn > /dev/null || { echo "mvn is not on this machine"; exit 77; }
document=$(realpath ../../../generated/openapi-3.0.json)
cp -r . "$CACHE"
cd "$CACHE"
mvn --quiet --batch-mode --no-transfer-progress compile exec:java "-Ddocument=$document" | grep -v '^#\|^.\[0m'
