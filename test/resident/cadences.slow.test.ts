import { expect, it } from 'vitest'
import { heroku } from '../../src/adapters/heroku/heroku.ts'
import { numberMetrics } from '../../src/adapters/signals/signals.ts'
import { memoryStore } from '../../src/adapters/stores/memory.ts'
import { policyFromFile } from '../../src/config/load.ts'
import { hourMs, minuteMs, secondMs } from '../../src/core/durations.ts'
import type { EpochMs, Policy } from '../../src/core/model.ts'
import type { RunReport } from '../../src/core/model/run-report.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { Ports } from '../../src/ports.ts'
import { runResident } from '../../src/run/resident.ts'
import { runControlLoop } from '../../src/run/run.ts'
import { startScheduler } from '../run/scheduler.ts'

const startMs = Date.UTC(2026, 10, 23)
const endMs = startMs + 24 * hourMs
/** Every cadence looks at these instants; some look in between, too. */
const gridMs = 15 * minuteMs

/** What somebody asks for in the form of a configuration, so that all four read the same. */
const configuration = (queue: string): string => `apps:
  shop:
    url: none
    processes:
      web: { schedule: ["07:00-22:00 3", "1"], fail-safe: off, probe: off, lead: off }
      worker:
        schedule: ["0-10"]
        forecast: off
        metrics: [{ json: "${queue}", query: size, per-dyno: 100 }]
`

/** Waiting jobs by the hour. */
const jobs = [0, 0, 0, 0, 0, 0, 40, 250, 480, 620, 900, 750, 700, 720, 650, 500, 420, 300, 180, 90, 40, 0, 0, 0]

/** By instant and process type: the quantity after the look, and the codes of its reasons. */
type Course = ReadonlyMap<EpochMs, readonly string[]>

type Cadence = 'cron' | 'watch' | 'relay' | 'process'

async function day(cadence: Cadence): Promise<Course> {
  const scheduler = startScheduler(1, startMs)
  const { clock } = scheduler
  const emulator = await startEmulator({
    clock,
    rateLimit: { tokens: 1_000_000 },
    apps: [
      {
        name: 'shop',
        processes: [
          { process: 'web', quantity: 1 },
          { process: 'worker', quantity: 0 }
        ]
      }
    ]
  })
  const course = new Map<EpochMs, readonly string[]>()
  const shop = emulator.app('shop')
  const live = (): void => {
    const hour = Math.floor((clock.now() - startMs) / hourMs)
    shop.setPage('/queue.json', { size: jobs[hour] ?? 0 })
  }
  const note = ({ nowMs, processes }: RunReport): void => {
    const seen = processes.map(({ policy: { process }, decision }) => {
      const codes = decision.reasons.map(({ code }) => code).join(' ')
      return `${process} ${decision.to} ${codes}`
    })
    course.set(Math.round(nowMs / secondMs / 30) * 30 * secondMs, seen)
    live()
  }
  const policy = policyOf(configuration(`${shop.url}queue.json`))
  const store = memoryStore()
  const portsOf = (sleep: Ports['clock']['sleep']): Ports => {
    const time = { now: clock.now, sleep }
    const platform = heroku({ baseUrl: emulator.apiUrl, token: 'token', clock: time })
    return {
      ...{ platform, store, router: null, tracker: null, notices: [], dynos: null, diagnose: null, holidays: null },
      probe: { read: () => Promise.resolve({ status: 'unavailable', cause: 'nothing is pinged here' }) },
      numbers: numberMetrics({ clock: time, redact: (text) => text }),
      clock: time
    }
  }
  const options = { policy, mode: 'live', runUrl: null, docsUrl: null, order: null, onLook: note } as const
  /** A run from `fromMs` on. */
  const run = async (fromMs: EpochMs, watchMs: number): Promise<void> => {
    clock.advanceTo(fromMs)
    live()
    const cancelled = new AbortController().signal
    const start = (_: unknown, sleep: Ports['clock']['sleep']): Promise<unknown> =>
      runControlLoop(portsOf(sleep), {
        ...{ ...options, cancelled, holder: `run-${fromMs}`, watchMs, intervalMs: 30 * secondMs }
      })
    await scheduler.play([{ delayMs: 0, start }])
  }
  try {
    if (cadence === 'process') {
      live()
      const cancelling = new AbortController()
      const onLook = (report: RunReport): void => {
        note(report)
        if (clock.now() >= endMs - minuteMs) cancelling.abort()
      }
      const start = (_: unknown, sleep: Ports['clock']['sleep']): Promise<unknown> =>
        runResident(portsOf(sleep), {
          ...{ ...options, onLook, cancelled: cancelling.signal, holder: 'process', intervalMs: 30 * secondMs },
          onRenewal: () => Promise.resolve()
        })
      await scheduler.play([{ delayMs: 0, start }])
      return course
    }
    const [everyMs, watchMs] = {
      cron: [gridMs, 0],
      watch: [gridMs, 10 * minuteMs],
      relay: [hourMs, hourMs - 30 * secondMs]
    }[cadence] as [number, number]
    for (let fromMs = startMs; fromMs < endMs; fromMs += everyMs) await run(fromMs, watchMs)
    return course
  } finally {
    await emulator.close()
  }
}

it(
  'cron, watch, relay and a process of its own decide alike where they look at the same instant',
  { timeout: 300_000 },
  async () => {
    const courses = new Map<Cadence, Course>()
    for (const cadence of ['cron', 'watch', 'relay', 'process'] as const) courses.set(cadence, await day(cadence))
    const looks = Object.fromEntries([...courses].map(([cadence, course]) => [cadence, course.size]))
    expect(looks['cron']).toBe(96)
    expect(looks['watch']).toBeGreaterThan(1900)
    expect(looks['relay']).toBeGreaterThan(2800)
    expect(looks['process']).toBeGreaterThan(2800)
    const others = (['watch', 'relay', 'process'] as const).map((cadence) => [cadence, courses.get(cadence)!] as const)
    let compared = 0
    for (const [atMs, decided] of courses.get('cron')!) {
      // Directly after the load went down, the highest of the last minutes and of the last two looks still counts.
      if ((atMs - startMs) % hourMs < 2 * gridMs) continue
      for (const [cadence, course] of others) {
        compared += 1
        expect([cadence, new Date(atMs).toISOString(), course.get(atMs)]).toEqual([
          cadence,
          new Date(atMs).toISOString(),
          decided
        ])
      }
    }
    expect(compared).toBe(3 * 48)
  }
)

function policyOf(text: string): Policy {
  const parsed = policyFromFile('dyno-scaler.yml', text, {}, null)
  if (!parsed.policy.ok) throw new Error(parsed.policy.problems.map(({ message }) => message).join(' '))
  return parsed.policy.value
}
