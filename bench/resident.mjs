// A process that looks every 30 s for weeks, in minutes: node --expose-gc bench/resident.mjs [days with calls] [days without]
// First `dist/cli.js run --every 30s` (npm run build) as a process against emulators, with an outage a day: memory by the day. Then the same
// loop without any call, so that its own processor time is seen. No time passes while anybody sleeps.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileStore } from '../src/adapters/stores/file.ts'
import { dayMs, hourMs, minuteMs, secondMs } from '../src/core/durations.ts'
import { startGitHub } from '../src/emulator/github/github.ts'
import { startEmulator } from '../src/emulator/heroku/emulator.ts'
import { virtualClock } from '../src/emulator/virtual-clock.ts'
import { runResident } from '../src/run/resident.ts'
import { policyOf } from './measure.mjs'

const [daysWithCalls = 7, daysWithout = 30] = process.argv.slice(2).map(Number)
/** A Monday. */
const startMs = Date.UTC(2026, 10, 23)
const web = {
  schedule: ['07:00-22:00 2-8', '1-4'],
  probe: { spacing: '1s' },
  metrics: [{ router: 'throughput' }, { router: 'p95', target: '500ms' }]
}
const configuration = JSON.stringify({ apps: { shop: { processes: { web } } } })

/** Loaded into the process: its clock leaps over every sleep, and on descriptor 3 it says what time it is, and once a day how large it is. */
const leapingClock = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  import { createRequire, syncBuiltinESMExports } from 'node:module'
  const RealDate = Date
  const realNow = RealDate.now
  const realStartMs = realNow()
  let leaptMs = 0
  let days = 0
  let processorMs = 0
  const now = () => ${startMs} + leaptMs + realNow() - realStartMs
  RealDate.now = now
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget)
  })
  const timers = createRequire(process.execPath)('node:timers/promises')
  timers.setTimeout = async (ms) => {
    leaptMs += ms
    const day = Math.floor((now() - ${startMs}) / ${dayMs})
    if (day > days) {
      days = day
      const heldMb = process.memoryUsage().rss / 1e6
      globalThis.gc()
      const { user, system } = process.cpuUsage()
      const usedMs = (user + system) / 1000 - processorMs
      processorMs += usedMs
      writeSync(3, JSON.stringify({ day, heldMb, heapMb: process.memoryUsage().heapUsed / 1e6, usedMs }) + '\\n')
    }
    writeSync(3, now() + '\\n')
    if (now() - ${startMs} >= ${daysWithCalls * dayMs}) process.kill(process.pid, 'SIGTERM')
    await new Promise(setImmediate)
  }
  syncBuiltinESMExports()`)}`

const folder = mkdtempSync(path.join(os.tmpdir(), 'dyno-scaler-bench-'))
try {
  console.log(`${os.type()}, ${os.cpus().length} cores (${os.cpus()[0]?.model}), Node ${process.versions.node}`)
  if (daysWithCalls > 0) await withCalls()
  if (daysWithout > 0) await withoutCalls()
} finally {
  rmSync(folder, { recursive: true })
}

async function withCalls() {
  console.log('\ndist/cli.js run --every 30s, with calls')
  // It follows that of the process.
  const clock = virtualClock(startMs)
  const emulator = await startEmulator({
    clock,
    bootMs: 0,
    apps: [{ name: 'shop', processes: [{ process: 'web', quantity: 1 }] }],
    rateLimit: { tokens: 1e9 }
  })
  const github = await startGitHub({ clock, repository: 'acme/shop' })
  const shop = emulator.app('shop')
  shop.setRouterMetrics((atMs) => ({ statuses: { status_2xx: Math.round(demandAt(atMs)) }, p95Ms: 180 }))
  const lists = [emulator.requests, emulator.metricsRequests, shop.pings, github.requests]
  writeFileSync(path.join(folder, 'scaler.yml'), configuration)
  const words = ['run', '--config', 'scaler.yml', '--every', '30s', '--state', 'file:state.json', '--json']
  const cli = path.join(import.meta.dirname, '../dist/cli.js')
  const child = spawn(process.execPath, ['--expose-gc', '--import', leapingClock, cli, ...words], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      ...{ HEROKU_API_KEY: 'token', HEROKU_API_URL: emulator.apiUrl, HEROKU_METRICS_URL: emulator.metricsUrl },
      ...{ GITHUB_TOKEN: 'token', GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'acme/shop' }
    },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe']
  })
  let [looks, looksBefore] = [0, 0]
  child.stdout.on('data', (chunk) => (looks += chunk.toString().split('\n').length - 1))
  const hear = (line) => {
    if (line.startsWith('{')) {
      const { day, heldMb, heapMb, usedMs } = JSON.parse(line)
      const ofDay = looks - looksBefore
      tell({
        day,
        looks: ofDay,
        'RSS MB': rounded(heldMb),
        'heap MB': rounded(heapMb),
        'ms a look': rounded(usedMs / ofDay)
      })
      looksBefore = looks
      return
    }
    clock.advanceTo(Number(line))
    const hour = ((clock.now() - startMs) % dayMs) / hourMs
    if (hour >= 15 && hour < 15.5) shop.fault({ kind: 'status', status: 503 })
    else shop.clearFault()
    for (const list of lists) list.length = 0
  }
  let rest = ''
  child.stdio[3].on('data', (chunk) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(hear)
  })
  const [status] = await once(child, 'close')
  await Promise.all([emulator.close(), github.close()])
  if (status !== 0) throw new Error(`it ended with ${status}`)
  console.log(`${looks} looks, ${github.issues.size} issues`)
}

async function withoutCalls() {
  console.log('\nthe same loop without calls')
  const { clock, store } = besideFile(path.join(folder, 'other.json'))
  const stop = new AbortController()
  let quantity = 1
  let looks = 0
  let processorMs = processorTimeMs()
  let told = 0
  const entry = () => ({ process: 'web', quantity, size: 'Standard-1X', limit: 100, autoscaled: false })
  const app = { id: '01234567-89ab-4cde-8f01-23456789abcd', name: 'shop', maintenance: false, releasedAtMs: null }
  const ports = {
    platform: {
      read: async () => ({ status: 'ok', ...app, webUrl: 'https://shop.test/', formation: [entry()] }),
      scale: async ({ to }) => {
        quantity = to
        return { kind: 'scaled', quantity: to }
      }
    },
    probe: {
      read: async () => ({
        status: 'ok',
        samples: [180, 170, 190].map((elapsedMs) => ({ kind: 'answered', status: 200, elapsedMs }))
      })
    },
    router: { read: async ({ nowMs }) => ({ status: 'ok', buckets: bucketsBefore(nowMs) }) },
    ...{ numbers: null, tracker: null, notices: [], dynos: null, diagnose: null, holidays: null },
    store,
    clock
  }
  await runResident(ports, {
    ...{ policy: policyOf(configuration), mode: 'live', runUrl: null, docsUrl: null, order: null },
    ...{ holder: 'bench', intervalMs: 30 * secondMs, cancelled: stop.signal },
    onLook: () => {
      looks += 1
      const day = Math.floor((clock.now() - startMs) / dayMs)
      if (day > told) {
        globalThis.gc?.()
        const usedMs = processorTimeMs() - processorMs
        tell({
          day,
          looks,
          'heap MB': rounded(process.memoryUsage().heapUsed / 1e6),
          'ms a look': rounded(usedMs / looks)
        })
        told = day
        processorMs = processorTimeMs()
        looks = 0
      }
      if (day >= daysWithout) stop.abort()
    },
    onRenewal: () => Promise.resolve()
  })
}

/** A clock on which no time passes while the file is read or written, which takes far less than the 30 s between two looks. */
function besideFile(file) {
  const time = virtualClock(startMs)
  const kept = fileStore({ path: file })
  let underWay = 0
  const counted =
    (work) =>
    async (...given) => {
      underWay += 1
      return work(...given).finally(() => (underWay -= 1))
    }
  const sleep = async (ms) => {
    await time.sleep(ms)
    do await new Promise(setImmediate)
    while (underWay > 0)
  }
  return { clock: { now: time.now, sleep }, store: { ...kept, load: counted(kept.load), save: counted(kept.save) } }
}

/** Requests a minute: a day and a week that anybody would know again. */
function demandAt(atMs) {
  const day = (atMs - startMs) / dayMs
  const weekday = Math.floor(day) % 7 < 5 ? 1 : 0.4
  return 100 + 1500 * weekday * Math.max(0, Math.sin(2 * Math.PI * (day - 0.3))) + 60 * Math.sin(atMs / (7 * minuteMs))
}

function bucketsBefore(nowMs) {
  const lastMs = Math.floor(nowMs / minuteMs) * minuteMs
  return [5, 4, 3, 2, 1].map((ago) => {
    const bucketMs = lastMs - ago * minuteMs
    return { startMs: bucketMs, lengthMs: minuteMs, requestsPerMinute: demandAt(bucketMs), p95Ms: 180, errorShare: 0 }
  })
}

function processorTimeMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function tell(figures) {
  console.log(
    Object.entries(figures)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')
  )
}

function rounded(value) {
  return Math.round(10 * value) / 10
}
