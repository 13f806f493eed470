// The start of one run: an app, state in a file, no ping, no issues, nothing to change. Interleaved with an empty Node, with a client that sends
// the same requests and nothing else, and with Heroku's own `ps:scale` where test/peers/install.sh has installed it: node bench/start.mjs [rounds] [other bundles to compare, e.g. /tmp/old/dist/index.js]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { systemClock } from '../src/adapters/clock.ts'
import { startEmulator } from '../src/emulator/heroku/emulator.ts'

const [rounds = '15', ...others] = process.argv.slice(2)
const usage = path.join(import.meta.dirname, 'usage.cjs')
const peers = path.join(import.meta.dirname, '../test/peers/.install')
const officialCli = path.join(peers, 'node_modules/heroku/bin/run.js')
const folder = mkdtempSync(path.join(os.tmpdir(), 'dyno-scaler-bench-'))
const emulator = await startEmulator({
  clock: systemClock,
  token: 'token',
  apps: [{ name: 'sharp', processes: [{ process: 'web', quantity: 2 }] }]
})

/** What is measured, by its name: the words after `node`, and its environment. */
const subjects = {
  'node -e 0': { words: ['-e', '0'], env: {} },
  'a bare client': {
    words: [path.join(import.meta.dirname, 'bare-client.cjs'), 'sharp', '', '/formation'],
    env: { HEROKU_API_URL: emulator.apiUrl }
  },
  'a plain run': actionRun(path.join(import.meta.dirname, '../dist/index.js')),
  ...Object.fromEntries(others.map((bundle) => [bundle, actionRun(bundle)])),
  ...(existsSync(officialCli) ? { 'heroku ps:scale': scaleByCli() } : {})
}

try {
  const goes = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]))
  for (let round = 0; round <= Number(rounds); round++)
    for (const [name, subject] of Object.entries(subjects)) {
      const used = await measured(subject)
      // The first go warms up, and writes the first state.
      if (round > 0) goes[name].push(used)
    }
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${os.type()}, ${os.cpus().length} cores (${os.cpus()[0]?.model}), Node ${process.versions.node}, ${rounds} rounds\n`
  )
  console.log(tableOf(goes))
} finally {
  await emulator.close()
  rmSync(folder, { recursive: true })
}

function actionRun(bundle) {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    HEROKU_API_URL: emulator.apiUrl,
    INPUT_APP: 'sharp',
    INPUT_SCHEDULE: '2',
    INPUT_URL: 'none',
    INPUT_STATE: `file:${folder}/state.json`,
    INPUT_ISSUES: 'false',
    'INPUT_HEROKU-API-KEY': 'token'
  }
  return { words: [bundle], env }
}

function scaleByCli() {
  const env = {
    HEROKU_API_KEY: 'token',
    HEROKU_HOST: emulator.apiUrl,
    HEROKU_SKIP_NEW_VERSION_CHECK: '1',
    // Else a process that it leaves behind reports its use, while the next subject is measured.
    DISABLE_TELEMETRY: 'true',
    HOME: folder
  }
  return { words: [officialCli, 'ps:scale', 'web=2', '--app', 'sharp'], env }
}

async function measured({ words, env }) {
  const startMs = performance.now()
  const child = spawn(process.execPath, ['--require', usage, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe']
  })
  const [used, output, errors, [status]] = await Promise.all([
    child.stdio[3].toArray(),
    child.stdout.toArray(),
    child.stderr.toArray(),
    once(child, 'close')
  ])
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${output.join('')}${errors.join('')}`)
  return { timeMs: performance.now() - startMs, ...JSON.parse(used.join('')) }
}

/** Medians with the least and the most, and their ratios to the first row. */
function tableOf(goes) {
  const [[, bare]] = Object.entries(goes)
  const cells = (of) =>
    ['timeMs', 'processorMs', 'peakMb'].map((key) => {
      const values = of.map((go) => go[key]).sort((a, b) => a - b)
      const ratio = median(values) / median(bare.map((go) => go[key]))
      return `${Math.round(median(values))} (${Math.round(values[0])}-${Math.round(values.at(-1))}), ${ratio.toFixed(2)}x`
    })
  return [
    '| what | ms | processor ms | peak MB |',
    '|---|---|---|---|',
    ...Object.entries(goes).map(([name, of]) => `| \`${name}\` | ${cells(of).join(' | ')} |`)
  ].join('\n')
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
