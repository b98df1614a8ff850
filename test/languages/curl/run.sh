#!/usr/bin/env bash
# The curl sample of every operation.
set -euo pipefail
command -v curl > /dev/null || { echo "curl is not on this machine"; exit 77; }
# Without these, curl accepts any response.
printf '%s\n' fail-with-body silent show-error > "$CACHE/.curlrc"
CURL_HOME="$CACHE" CIVIS_API_KEY="$EMULATOR_KEY" node --import tsx samples.ts
