#!/usr/bin/env bash
# A client for Rust by progenitor, from openapi-3.0.json.
set -euo pipefail
command -v cargo > /dev/null || { echo "cargo is not on this machine"; exit 77; }
OPENAPI_DOCUMENT=$(realpath ../../../generated/openapi-3.0.json)
export OPENAPI_DOCUMENT
cp -r . "$CACHE"
cd "$CACHE"
cargo run --quiet
