#!/usr/bin/env bash
# Runs Heroku's own clients against the emulator. They take 400 MB, so they are installed apart, and once.
set -euo pipefail
cd "$(dirname "$0")"

# As npm run does, for those who start this by hand.
export PATH="$PWD/../../node_modules/.bin:$PATH"

peers=(heroku@11 heroku-client@3)
if [ "$(cat .install/installed 2>/dev/null)" != "${peers[*]}" ]; then
  rm -rf .install
  mkdir .install
  echo '{ "private": true }' > .install/package.json
  (cd .install && npm install --no-audit --no-fund --loglevel=error "${peers[@]}")
  echo "${peers[*]}" > .install/installed
fi

cd ../..
exec vitest run --config test/peers/vitest.config.ts "$@"
