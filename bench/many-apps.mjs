// One run over 1,000 apps with two process types each, against an emulator in a process of its own that answers after 20 ms and then at once:
// node bench/many-apps.mjs [apps] [--history for five weeks of it] [options of node for the run, e.g. --cpu-prof]
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const parallelism = 10
const [role, words] =
  process.argv[2] === 'serve' ? ['serve', process.argv.slice(3)] : ['measure', process.argv.slice(2)]
const [count = 1000, latencyMs = 20] = words.filter((word) => !word.startsWith('-')).map(Number)
const nodeOptions = words.filter((word) => word.startsWith('-') && word !== '--history')
const names = Array.from({ length: count }, (_, index) => `app-${String(index).padStart(4, '0')}`)

/** What a process says at its end about itself: processor time of all its threads, of its garbage collections, and the most memory that it ever had. */
const usage = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  import { PerformanceObserver } from 'node:perf_hooks'
  let gcMs = 0
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (gcMs += duration))).observe({ entryTypes: ['gc'] })
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeSync(3, JSON.stringify({ 'CPU ms': Math.round((userCPUTime + systemCPUTime) / 1000), 'GC ms': Math.round(gcMs), 'peak MB': Math.round(maxRSS / 1024) }))
  })`)}`

if (role === 'serve') await serve()
else await measure()

async function serve() {
  const { startEmulator } = await import('../src/emulator/heroku/emulator.ts')
  const { systemClock } = await import('../src/adapters/clock.ts')
  const processes = [
    { process: 'web', quantity: 2 },
    { process: 'worker', quantity: 1 }
  ]
  const emulator = await startEmulator({
    clock: systemClock,
    latencyMs,
    // More is asked for than an account may, one run after the other.
    rateLimit: { tokens: 1e9 },
    apps: names.map((name) => ({ name, processes }))
  })
  process.send({ url: emulator.apiUrl })
  process.on('message', () =>
    process.send({
      calls: emulator.requests.length,
      writes: emulator.requests.filter(({ method }) => method === 'PATCH').length
    })
  )
}

async function measure() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dyno-scaler-bench-'))
  try {
    const web = { schedule: ['07:00-22:00 2', '2'] }
    const worker = { schedule: ['1'] }
    mkdirSync(path.join(folder, '.github'))
    writeFileSync(
      path.join(folder, '.github/dyno-scaler.yml'),
      JSON.stringify({
        apps: Object.fromEntries(names.map((name) => [name, { url: 'none', processes: { web, worker } }]))
      })
    )
    console.table([...(await runs(folder, latencyMs)), ...(await runs(folder, 0)), emptyNode()])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Three, after one that writes the first state. */
async function runs(folder, latency) {
  const emulator = spawn(process.execPath, [import.meta.filename, 'serve', String(count), String(latency)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  })
  try {
    const [{ url }] = await once(emulator, 'message')
    const rows = []
    for (let round = 0; round < 4; round++) {
      rows.push(await run(folder, url, emulator, latency))
      if (round === 0 && words.includes('--history')) await addHistory(`${folder}/state.json`)
    }
    return [...rows.slice(1), bareClient(url, latency)]
  } finally {
    emulator.kill()
  }
}

async function run(folder, url, emulator, latency) {
  const before = await ask(emulator)
  const startMs = performance.now()
  const env = {
    PATH: process.env.PATH,
    GITHUB_WORKSPACE: folder,
    HEROKU_API_URL: url,
    INPUT_STATE: `file:${folder}/state.json`,
    INPUT_ISSUES: 'false',
    'INPUT_HEROKU-API-KEY': 'token'
  }
  const entry = path.join(import.meta.dirname, '../dist/index.js')
  const child = spawn(process.execPath, [...nodeOptions, '--import', usage, entry], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe']
  })
  const ended = once(child, 'exit')
  const used = JSON.parse((await child.stdio[3].toArray()).join(''))
  const [status] = await ended
  if (status !== 0) throw new Error(`the run ended with ${status}`)
  const ms = performance.now() - startMs
  const after = await ask(emulator)
  const calls = after.calls - before.calls
  const waitedMs = (calls * latency) / parallelism
  return {
    'latency ms': latency,
    calls,
    'calls an app': calls / count,
    writes: after.writes - before.writes,
    ms: Math.round(ms),
    'x latencies / parallelism': waitedMs === 0 ? null : Number((ms / waitedMs).toFixed(2)),
    ...used
  }
}

/** As much of five weeks as a state has room for, every process type looked at every 15 minutes. */
async function addHistory(file) {
  const { decode, encodeReadable } = await import('../src/adapters/stores/document/codec.ts')
  const { dayMs, hourMs, minuteMs, secondMs } = await import('../src/core/durations.ts')
  const { packed } = await import('../src/core/history/points.ts')
  const { state } = decode(readFileSync(file, 'utf8'))
  const nowMs = Math.floor(state.lastLookMs / secondMs) * secondMs
  const points = (fromMs, toMs, stepMs, seed) =>
    Array.from({ length: (toMs - fromMs) / stepMs }, (_, index) => ({
      atMs: nowMs + fromMs + index * stepMs,
      quantity: 1 + ((index * 7919 + seed) % 300) / 100,
      bounds: { floor: 1, ceiling: 6 },
      responseMs: 100 + ((index * 104_729 + seed) % 400),
      demand: (index * 1299 + seed * 31) % 1000,
      verdict: 'up',
      size: 'standard-1x'
    }))
  const historyOf = (seed) => ({
    hours: packed(points(-35 * dayMs, -7 * dayMs, hourMs, seed)),
    tenMinutes: packed(points(-7 * dayMs, -dayMs, 10 * minuteMs, seed)),
    looks: points(-dayMs, 0, 15 * minuteMs, seed),
    month: null
  })
  const mapped = (record, change) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
  let seed = 0
  const apps = mapped(state.apps, (types) => mapped(types, (type) => ({ ...type, history: historyOf(seed++) })))
  writeFileSync(file, encodeReadable({ ...state, apps }))
}

/** What asks for the same formations and does nothing with them. */
function bareClient(url, latency) {
  const file = path.join(import.meta.dirname, 'bare-client.cjs')
  const used = yardstick([file, names.join(','), '/formation'], { HEROKU_API_URL: url })
  const waitedMs = (count * latency) / parallelism
  return {
    'latency ms': `${latency}, a bare client`,
    calls: count,
    ...(waitedMs === 0 ? {} : { 'x latencies / parallelism': Number((used.ms / waitedMs).toFixed(2)) }),
    ...used
  }
}

function emptyNode() {
  return { 'latency ms': 'node -e 0', ...yardstick(['-e', '0'], {}) }
}

function yardstick(words, env) {
  const startMs = performance.now()
  const { output, status } = spawnSync(process.execPath, ['--import', usage, ...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env }
  })
  if (status !== 0) throw new Error(`${words[0]} ended with ${status}`)
  return { ms: Math.round(performance.now() - startMs), ...JSON.parse(output[3]) }
}

async function ask(emulator) {
  emulator.send('how many')
  const [answer] = await once(emulator, 'message')
  return answer
}
