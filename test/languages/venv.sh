# Sourced: creates a virtual environment in $CACHE/venv, and recreates it when requirements.txt has changed.
python3 -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2> /dev/null || {
  echo "needs Python 3.11 or later with venv"
  exit 77
}
venv="$CACHE/venv"
if ! cmp --silent requirements.txt "$venv/requirements.txt"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt
  cp requirements.txt "$venv/requirements.txt"
fi
