#!/usr/bin/env bash
# A client for Go by oapi-codegen, from openapi-3.0.json.
set -euo pipefail
command -v go > /dev/null || { echo "go is not on this machine"; exit 77; }
document=$(realpath ../../../generated/openapi-3.0.json)
cp -r . "$CACHE"
cd "$CACHE"
mkdir -p client
go tool oapi-codegen -package client -generate client,models -o client/client.go "$document"
go vet ./...
go run .
