// The checks of `npm test` that come before the tests, as many at a time as there are cores: types, lint, format, generated
// files, and the build that the end-to-end tests start. Prints the output of those that fail.
import { spawn } from 'node:child_process'
import os from 'node:os'

// The longest first.
const checks = {
  eslint: 'eslint .',
  types: 'npm run --silent typecheck',
  build: 'npm run --silent build',
  format: 'prettier --check .',
  'generated files': 'node scripts/readme.mjs --check && node scripts/schema.mjs --check'
}

const waiting = Object.entries(checks)
let failed = 0
await Promise.all(Array.from({ length: Math.max(2, os.availableParallelism()) }, work))
process.exitCode = failed > 0 ? 1 : 0

async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, command] = next
    const startMs = performance.now()
    const { status, output } = await run(command)
    const seconds = ((performance.now() - startMs) / 1000).toFixed(0)
    console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
    if (status === 0) continue
    failed += 1
    console.log(`\n> ${command}\n${output}`)
  }
}

/** Standard output and errors as they came, and the exit status. */
function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString() }))
  })
}
