# Sourced: copies the folder into $CACHE, changes to it, and installs its lockfile, unless it is installed.
cp -r . "$CACHE"
document=$(realpath ../../../generated)
cd "$CACHE"
if ! cmp --silent package-lock.json node_modules/.installed; then
  npm ci --no-audit --ignore-scripts --loglevel=error
  cp package-lock.json node_modules/.installed
fi
# The compiler with the settings of a strict project.
check() {
  npx tsc --noEmit --strict --skipLibCheck --allowImportingTsExtensions --module preserve --target es2022 \
    --lib es2022,dom,dom.iterable "$@"
}
