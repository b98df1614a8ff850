#!/usr/bin/env bash
# Models for Python by datamodel-code-generator, from openapi.json.
set -euo pipefail
source ../venv.sh
document=$(realpath ../../../generated/openapi.json)
cp check.py "$CACHE"
cd "$CACHE"
"$venv/bin/datamodel-codegen" --input "$document" --input-file-type openapi --output models.py \
  --output-model-type pydantic_v2.BaseModel --formatters builtin
"$venv/bin/python" check.py
