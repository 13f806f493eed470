import fc from 'fast-check'
import { expect, it } from 'vitest'
import { policyFromFile } from '../../../src/config/load.ts'
import { replayable } from '../../../src/core/backtest/baselines.ts'
import { dynoModelOf } from '../../../src/core/backtest/dyno-model.ts'
import { replay } from '../../../src/core/backtest/replay.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'
import type { EpochMs, Policy, ProcessPolicy } from '../../../src/core/model.ts'
import type { ProcessPlan } from '../../../src/core/plan/model.ts'
import { listPrices } from '../../../src/core/pricing/prices.ts'
import { withHolidays } from '../../../src/core/schedule/holidays.ts'
import { asRemembered } from '../../../src/core/select-apps.ts'
import type { Change } from '../../../src/ports.ts'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { singleLook } from '../../../src/run/options.ts'
import { runControlLoop } from '../../../src/run/run.ts'
import { memoryStore } from '../../../src/adapters/stores/memory.ts'
import { appWith, entry, observation } from '../../run/looks.ts'
import { oracleWindowAt, windows, zones } from '../schedule/oracle.ts'
import type { SpelledWindow } from '../schedule/oracle.ts'
import { dayOf, plan } from './plans.ts'

// The short form takes well under a minute; `AGREEMENT_CASES=200` is the long one.
const cases = Number(process.env['AGREEMENT_CASES'] ?? 25)
const instants = cases >= 200 ? 1000 : 250
const planned = { days: 7, runs: 5 }

/** US$ a month, written anew. */
const price: Readonly<Record<string, number>> = {
  'standard-1x': 25,
  'standard-2x': 50,
  'performance-m': 250,
  'performance-l': 500
}
/** What runs before. */
const runningSize = 'standard-1x'

const holiday = '2026-11-26'
const daysOff = [{ day: dayOf(holiday), name: 'A day off' }]
const holidays: SpelledWindow = {
  line: 'holidays 3',
  months: [],
  days: [[{ text: 'holidays', kind: 'date', first: holiday, last: holiday }]],
  spans: [],
  quantity: { floor: 3, ceiling: 3 }
}

interface Written {
  readonly schedule: readonly SpelledWindow[]
  /** Of each window; null: none names one. */
  readonly windowSizes: readonly string[] | null
  /** `size`; null: it is not written. */
  readonly size: string | null
  readonly min: number | null
  readonly max: number | null
  readonly fileZone: string
  readonly appZone: string | null
  readonly key: string
  readonly enabled: boolean
  readonly incidents: boolean
}

const anySize = fc.constantFrom(...Object.keys(price))
const configurations: fc.Arbitrary<Written> = fc
  .record({
    schedule: fc
      .tuple(fc.array(windows, { minLength: 1, maxLength: 6 }), fc.boolean())
      .map(([own, withHoliday]) => (withHoliday ? [holidays, ...own] : own)),
    named: fc.option(fc.array(anySize, { minLength: 7, maxLength: 7 })),
    size: fc.option(anySize),
    min: fc.option(fc.integer({ min: 0, max: 2 })),
    more: fc.option(fc.integer({ min: 0, max: 4 })),
    fileZone: fc.constantFrom(...zones),
    appZone: fc.option(fc.constantFrom(...zones)),
    key: fc.constantFrom('sharp', 'sha*', '*', 'sh?rp', 'team:acme', 'pipeline:shop', 'pipeline:shop/review'),
    enabled: fc.boolean(),
    incidents: fc.boolean()
  })
  .map(({ named, more, ...rest }) => ({
    ...rest,
    windowSizes: named === null ? null : rest.schedule.map((_, index) => named[index]!),
    max: more === null ? null : (rest.min ?? 0) + more
  }))

function textOf({
  schedule,
  windowSizes,
  size,
  min,
  max,
  fileZone,
  appZone,
  key,
  enabled,
  incidents
}: Written): string {
  const web = {
    schedule: schedule.map(({ line }, index) => (windowSizes === null ? line : `${line}:${windowSizes[index]!}`)),
    ...(size === null ? {} : { size }),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    enabled,
    probe: 'off',
    'fail-safe': 'off'
  }
  const app = {
    url: 'none',
    ...(appZone === null ? {} : { timezone: appZone }),
    ...(key === 'sharp' ? {} : { except: ['other-*'] }),
    incidents,
    processes: { web }
  }
  return JSON.stringify({ timezone: fileZone, holidays: { dates: [holiday] }, apps: { [key]: app } })
}

function policyOf(written: Written): Policy {
  const { policy } = policyFromFile('x.yml', textOf(written), {}, null)
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join('\n'))
  return withHolidays(policy.value, daysOff)
}

interface Dynos {
  readonly quantity: number
  readonly size: string
}

/** What the words of the configuration mean, by the slow calendar. */
function meant(written: Written, atMs: EpochMs, running: number): Dynos & { readonly bounds: Range | null } {
  const { schedule, windowSizes, size, min, max } = written
  const index = oracleWindowAt(schedule, written.appZone ?? written.fileZone, atMs)
  const limits = { floor: min ?? 0, ceiling: max ?? Infinity }
  const window = schedule[index]
  const usual = size ?? runningSize
  if (window === undefined) {
    const quantity = within(running, limits)
    return { quantity, size: usual, bounds: max === null ? null : limits }
  }
  const bounds = { floor: within(window.quantity.floor, limits), ceiling: within(window.quantity.ceiling, limits) }
  return { quantity: within(running, bounds), size: windowSizes?.[index] ?? usual, bounds }
}

interface Range {
  readonly floor: number
  readonly ceiling: number
}

const within = (quantity: number, { floor, ceiling }: Range): number => Math.min(Math.max(quantity, floor), ceiling)

function planAt({ stretches }: ProcessPlan, atMs: EpochMs): { readonly bounds: Range | null; readonly size: string } {
  const found = stretches.find(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs)!
  return { bounds: found.bounds, size: found.size.toLowerCase() }
}

function decidedAt(policy: ProcessPolicy, atMs: EpochMs, running: number): Dynos {
  const app = appWith(running, { formation: [entry(running, { size: 'Standard-1X' })], releasedAtMs: 0 })
  const { to, size } = decide({ ...policy, enabled: true }, null, observation(running, null, app), atMs)
  return { quantity: to!, size: size!.to.toLowerCase() }
}

const model = dynoModelOf(600, 500)

/** The minute of traffic around an instant, with one look at its beginning: a backtest begins at whole minutes, as windows do. */
function replayedAt(policy: ProcessPolicy, instantMs: EpochMs, running: number): Dynos {
  const atMs = Math.floor(instantMs / minuteMs) * minuteMs
  const points = [atMs, atMs + minuteMs].map((edgeMs) => ({ atMs: edgeMs, requestsPerSecond: 0 }))
  const stretch = { points, fromMs: atMs, toMs: atMs + minuteMs }
  const { hoursBySize } = replay(
    { kind: 'policy', name: '', policy: replayable(policy), rhythm: { kind: 'every', ms: hourMs } },
    {
      traffic: { stretches: [stretch], holes: [], peak: 0 },
      model,
      initialDynos: running,
      size: 'Standard-1X',
      limit: 100,
      seed: 1,
      timezone: policy.timezone
    }
  )
  const [[size, hours] = ['', NaN], ...others] = Object.entries(hoursBySize)
  expect(others).toEqual([])
  return { quantity: Math.round((hours * hourMs) / minuteMs), size }
}

/** A whole run with selectors, in memory: the dynos after it, and every change that it asked for. */
async function runAt(policy: Policy, atMs: EpochMs, running: number): Promise<readonly Change[]> {
  const changes: Change[] = []
  const listed = ['sharp', 'other-1'].map((name) => ({ id: `id-of-${name}`, name }))
  await runControlLoop(
    {
      platform: {
        listApps: (sources) => Promise.resolve(sources.map(() => ({ status: 'ok', apps: listed }))),
        read: (name) => Promise.resolve(appWith(running, { name, releasedAtMs: 0 })),
        scale: (change) => {
          changes.push(change)
          return Promise.resolve({ kind: 'scaled', quantity: change.to })
        }
      },
      probe: { read: () => Promise.reject(new Error('nothing is pinged')) },
      router: null,
      numbers: null,
      store: memoryStore(),
      tracker: null,
      notices: [],
      dynos: null,
      diagnose: null,
      holidays: () => Promise.resolve({ days: daysOff, problems: [], leftOut: [], calendar: null }),
      clock: virtualClock(atMs)
    },
    { ...singleLook(), policy, mode: 'live', runUrl: null, docsUrl: null }
  )
  return changes
}

/** The bill of the days of a plan, minute by minute: US$ in a month that is all like them. */
function billOf(written: Written, { fromMs, toMs }: ProcessPlan): Range {
  let [floor, ceiling] = [0, 0]
  for (let atMs = fromMs; atMs < toMs; atMs += minuteMs) {
    const { bounds, size } = meant(written, atMs, 0)
    floor += (bounds?.floor ?? 0) * price[size]!
    ceiling += (bounds?.ceiling ?? 0) * price[size]!
  }
  const minutes = (toMs - fromMs) / minuteMs
  return { floor: floor / minutes, ceiling: ceiling / minutes }
}

it(
  `plan, backtest, decision and run agree on quantity and size: ${cases} configurations`,
  { timeout: 3_600_000 },
  async () => {
    const firstDays = fc.oneof(
      fc.integer({ min: dayOf('2025-01-01'), max: dayOf('2027-12-20') }),
      fc.constantFrom('2026-11-23', '2026-03-06', '2026-10-30', '2026-03-27', '2026-09-30', '2026-12-28').map(dayOf)
    )
    let checked = 0
    await fc.assert(
      fc.asyncProperty(configurations, firstDays, fc.infiniteStream(fc.nat()), async (written, from, numbers) => {
        const policy = policyOf(written)
        const selected = asRemembered(policy, { selected: { [written.key]: ['sharp'] } })
        const own = selected.apps[0]!.processes[0]!
        const week = plan(selected, { from, days: planned.days, nowMs: from * dayMs }).processes[0]!
        const bill = billOf(written, week)
        expect(week.cost?.floor).toBeCloseTo(bill.floor, 6)
        expect(week.cost?.ceiling).toBeCloseTo(bill.ceiling, 6)
        const next = (below: number): number => (numbers.next().value as number) % below
        for (let count = 0; count < instants; count++) {
          const [atMs, running] = [week.fromMs + next(week.toMs - week.fromMs), next(6)]
          const { bounds, ...dynos } = meant(written, atMs, running)
          expect([atMs, planAt(week, atMs)]).toEqual([atMs, { bounds, size: dynos.size }])
          expect([atMs, decidedAt(own, atMs, running)]).toEqual([atMs, dynos])
          expect([atMs, replayedAt(own, atMs, running)]).toEqual([atMs, dynos])
          checked++
          if (count >= planned.runs) continue
          const isAsIs = dynos.quantity === running && dynos.size === runningSize
          const change = { app: 'sharp', process: 'web', from: running, to: dynos.quantity }
          const size = dynos.size === runningSize ? null : dynos.size
          expect([atMs, await runAt(policy, atMs, running)]).toEqual([
            atMs,
            isAsIs || !written.enabled ? [] : [{ ...change, size }]
          ])
        }
      }),
      { numRuns: cases }
    )
    expect(checked).toBe(cases * instants)
    expect(listPrices.monthly).toMatchObject(price)
  }
)
