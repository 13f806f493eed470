#!/usr/bin/env bash
# install-apart.sh FOLDER PACKAGE@VERSION...: installs tools into FOLDER/.install, once. They are heavy, and only some tests need them,
# so `npm ci` leaves them out.
set -euo pipefail
cd "$1"
shift

[ "$(cat .install/installed 2>/dev/null)" = "$*" ] && exit
rm -rf .install
mkdir .install
echo '{ "private": true }' > .install/package.json
# What a tool only asks to find beside it, such as vitest, is the project's own.
(cd .install && npm install --no-audit --no-fund --loglevel=error --legacy-peer-deps "$@")
echo "$*" > .install/installed
