#!/usr/bin/env bash
# Mutation tests of what decides. Arguments go to Stryker: `npm run test:mutation -- --mutate 'src/core/decide/hold.ts'`.
set -euo pipefail
cd "$(dirname "$0")/../.."

bash test/install-apart.sh test/mutation @stryker-mutator/core@10.1.1 expect@30.5.2
exec nice -n "${NICE:-10}" node test/mutation/.install/node_modules/@stryker-mutator/core/bin/stryker.js run test/mutation/stryker.config.json "$@"
