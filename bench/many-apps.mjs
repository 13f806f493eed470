// One run over 1,000 apps with two process types each, against an emulator in a process of its own with 20 ms latency: node bench/many-apps.mjs [apps]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const latencyMs = 20
const parallelism = 10
const [role, count] = process.argv[2] === 'serve' ? ['serve', Number(process.argv[3])] : ['measure', Number(process.argv[2] ?? 1000)]
const names = Array.from({ length: count }, (_, index) => `app-${String(index).padStart(4, '0')}`)

if (role === 'serve') await serve()
else await measure()

async function serve() {
  const { startEmulator } = await import('../src/emulator/emulator.ts')
  const { systemClock } = await import('../src/clock.ts')
  const processes = [{ process: 'web', quantity: 2 }, { process: 'worker', quantity: 1 }]
  const emulator = await startEmulator({ clock: systemClock, latencyMs, apps: names.map((name) => ({ name, processes })) })
  process.send({ url: emulator.apiUrl })
  process.on('message', () => process.send({ calls: emulator.requests.length, writes: emulator.requests.filter(({ method }) => method === 'PATCH').length }))
}

async function measure() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dyno-scaler-bench-'))
  const emulator = spawn(process.execPath, [import.meta.filename, 'serve', String(count)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  try {
    const [{ url }] = await once(emulator, 'message')
    const web = { schedule: ['07:00-22:00 2', '2'] }
    const worker = { schedule: ['1'] }
    mkdirSync(path.join(folder, '.github'))
    writeFileSync(path.join(folder, '.github/dyno-scaler.yml'), JSON.stringify({ apps: Object.fromEntries(names.map((name) => [name, { url: 'none', processes: { web, worker } }])) }))
    const rows = []
    for (let round = 0; round < 4; round++) rows.push(await run(folder, url, emulator))
    console.table(rows.slice(1))
  } finally {
    emulator.kill()
    rmSync(folder, { recursive: true })
  }
}

async function run(folder, url, emulator) {
  const before = await ask(emulator)
  const startMs = performance.now()
  const env = { PATH: process.env.PATH, GITHUB_WORKSPACE: folder, HEROKU_API_URL: url, INPUT_STATE: `file:${folder}/state.json`, INPUT_ISSUES: 'false', 'INPUT_HEROKU-API-KEY': 'token' }
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../dist/index.js')], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  let memoryMb = 0
  const timer = setInterval(() => (memoryMb = Math.max(memoryMb, peakMb(child.pid))), 20)
  const [status] = await once(child, 'exit')
  clearInterval(timer)
  if (status !== 0) throw new Error(`the run ended with ${status}`)
  const ms = performance.now() - startMs
  const after = await ask(emulator)
  const calls = after.calls - before.calls
  return { calls, 'calls an app': calls / count, writes: after.writes - before.writes, ms: Math.round(ms), 'x latencies / parallelism': Number((ms / ((calls * latencyMs) / parallelism)).toFixed(2)), 'peak MB': memoryMb }
}

async function ask(emulator) {
  emulator.send('how many')
  const [answer] = await once(emulator, 'message')
  return answer
}

/** The most memory that the process ever had, as Linux counts it. */
function peakMb(pid) {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
