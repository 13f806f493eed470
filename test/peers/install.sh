#!/usr/bin/env bash
# Heroku's own clients, which test/peers runs against the emulator. They take 400 MB, so they are installed apart, and once.
set -euo pipefail
cd "$(dirname "$0")"

peers=(heroku@11 heroku-client@3)
[ "$(cat .install/installed 2>/dev/null)" = "${peers[*]}" ] && exit
rm -rf .install
mkdir .install
echo '{ "private": true }' > .install/package.json
(cd .install && npm install --no-audit --no-fund --loglevel=error "${peers[@]}")
echo "${peers[*]}" > .install/installed
