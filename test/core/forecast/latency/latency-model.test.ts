import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { mulberry32 } from '../../../../src/core/backtest/random.ts'
import { needFromLatency } from '../../../../src/core/forecast/latency/latency-forecast.ts'
import { baselineOf, learnLatency } from '../../../../src/core/forecast/latency/latency-model.ts'
import { loadAhead } from '../../../../src/core/forecast/latency/load-belief.ts'
import { localMinute } from '../../../../src/core/forecast/predictors.ts'
import { advance } from '../../../../src/core/decide/advance.ts'
import { decide } from '../../../../src/core/decide/decide.ts'
import { assess } from '../../../../src/core/decide/health.ts'
import { mean } from '../../../../src/core/statistics.ts'
import type {
  ChangeRecord,
  Decision,
  LatencyModel,
  Observation,
  ProbeReading,
  ProcessPolicy,
  ProcessState,
  ReasonCode,
  SampleResult
} from '../../../../src/core/model.ts'
import { latency as latencySchema } from '../../../../src/adapters/stores/document/latency-schema.ts'
import { answered, missing, noon, observation, overloaded, pings, stateWith } from '../../../run/looks.ts'
import { policyWith } from '../../../policies.ts'
import { quickDyno } from './dyno.ts'
import { dayMs, hourMs, minuteMs } from '../../../../src/core/durations.ts'

const web = policyWith({
  schedule: ['1-40'],
  scaleOut: { slow: { aboveMs: 500, consecutive: 3, step: 1 }, cooldownMs: 0 },
  scaleIn: { fast: { belowMs: 400, consecutive: 10, step: 1 }, cooldownMs: 0, stabilizationMs: minuteMs }
})

/** Answers of a dyno of three slots and 150 ms at so many shares of being busy, by whole per cent. */
const times = new Map<number, readonly number[]>()
function timesAt(busy: number): readonly number[] {
  const percent = Math.max(1, Math.min(130, Math.round(100 * busy)))
  const known =
    times.get(percent) ??
    quickDyno({ slots: 3, meanMs: 150, deviationMs: 90, busy: percent / 100, requests: 4000, seed: percent })
  times.set(percent, known)
  return known
}

/** A full dyno of these is 73 % busy. */
const fullShare = 0.73

function lookAt(quantity: number, probe: ProbeReading, gapMs = 20 * minuteMs): Observation {
  return {
    ...observation(quantity, probe),
    cadence: { gapsMs: Array.from({ length: 9 }, () => gapMs), nextLookMs: null }
  }
}

/** Dynos' worth of load that are believed in at the last look. */
const dynosOf = ({ load, atMs }: LatencyModel): number => Math.exp(loadAhead(load, localMinute(atMs, 0), 0).mean) / 100

const samples = (count: number, sample: SampleResult): readonly SampleResult[] =>
  Array.from({ length: count }, () => sample)

interface Life {
  readonly memory: LatencyModel
  readonly nowMs: number
  readonly running: number
  /** The share of looks with more load than dynos, the mean of the dynos, and the loads that were estimated and real. */
  readonly lastWeek: {
    readonly late: number
    readonly dynos: number
    readonly estimates: readonly { readonly load: number; readonly truth: number }[]
  }
}

interface World {
  /** Dynos' worth of load at an instant. */
  readonly demandAt: (atMs: number) => number
  /** What every answer takes more. */
  readonly extraMs?: (atMs: number) => number
  readonly samples?: number
  /** Else as many as the forecast needs, and one more after a slow look. */
  readonly running?: number
}

/** Looks every 20 minutes from noon on. */
function lived(
  days: number,
  { demandAt, extraMs = () => 0, samples = 20, running }: World,
  policy: ProcessPolicy = web
): Life {
  const random = mulberry32(7)
  let memory: LatencyModel | null = null
  let [quantity, nowMs] = [running ?? 8, noon]
  const week: { readonly late: number; readonly dynos: number; readonly load: number; readonly truth: number }[] = []
  for (; nowMs <= noon + days * dayMs; nowMs += 20 * minuteMs) {
    const all = timesAt((demandAt(nowMs) / quantity) * fullShare)
    const probe = pings(
      ...Array.from({ length: samples }, () => answered(all[Math.floor(random() * all.length)]! + extraMs(nowMs)))
    )
    const look = lookAt(quantity, probe)
    memory = learnLatency(policy, stateWith({ latency: memory }), look, assess(probe, null, 500), nowMs)
    const need = needFromLatency(policy, memory, null, look, nowMs)
    if (nowMs > noon + (days - 7) * dayMs)
      week.push({
        late: demandAt(nowMs) > quantity ? 1 : 0,
        dynos: quantity,
        load: memory === null ? 0 : dynosOf(memory),
        truth: demandAt(nowMs)
      })
    const slow = probe.status === 'ok' && probe.samples.filter(({ elapsedMs }) => elapsedMs > 500).length > 2
    quantity = running ?? Math.max(need?.quantity ?? 8, slow ? quantity + 1 : 1)
  }
  if (memory === null) throw new Error('nothing was learned')
  return {
    memory,
    nowMs: nowMs - 20 * minuteMs,
    running: quantity,
    lastWeek: { late: mean(week.map(({ late }) => late)), dynos: mean(week.map(({ dynos }) => dynos)), estimates: week }
  }
}

/** Two dynos by night, ten at 14:00. */
const byDay = (atMs: number): number => 2 + 8 * Math.max(0, Math.sin(((((atMs / hourMs) % 24) - 8) / 12) * Math.PI))
const needOf = ({
  memory,
  nowMs,
  running
}: Pick<Life, 'memory' | 'nowMs' | 'running'>): ReturnType<typeof needFromLatency> =>
  needFromLatency(web, memory, null, lookAt(running, pings()), nowMs)
const twoWeeks = lived(14, { demandAt: byDay })

describe('the load that response times suggest', () => {
  it('is about what there is, by day and by night', () => {
    const { estimates } = lived(21, { demandAt: byDay }).lastWeek
    const off = estimates.map(({ load, truth }) => load / truth).sort((one, other) => one - other)
    expect(off[Math.floor(off.length / 2)]).toBeGreaterThan(0.4)
    expect(off[Math.floor(off.length / 2)]).toBeLessThan(1.4)
    const at = (from: number, to: number): number =>
      mean(estimates.filter(({ truth }) => truth >= from && truth < to).map(({ load }) => load))
    expect(at(8, 11)).toBeGreaterThan(2 * at(0, 3))
  })

  it('needs more by day than by night, and says so', () => {
    expect(needOf(twoWeeks)?.quantity).toBeGreaterThanOrEqual(8)
    expect(needOf(twoWeeks)?.message).toMatch(
      /^response times suggest a load of about \d+(\.\d)? dynos; \d+ (keep a margin|are enough|at most) until the next look in about/
    )
    expect(needOf(lived(14.7, { demandAt: byDay }))?.quantity).toBeLessThanOrEqual(5)
  })

  it('is provided for before it rises as usual', () => {
    // By night two dynos, by day two or eight, and the next look at 07:50 in an hour.
    const neededBefore = (byDay: number): number => {
      const demandAt = (atMs: number): number => ((atMs / hourMs) % 24 < 8 ? 2 : byDay)
      const { memory } = lived(20 + (19 + 5 / 6) / 24, { demandAt })
      const look = lookAt(3, pings(), hourMs)
      return needFromLatency(web, memory, null, look, memory.atMs)?.quantity ?? 0
    }
    expect([neededBefore(2), neededBefore(8)]).toEqual([
      expect.toSatisfy((quantity: number) => quantity <= 4),
      expect.toSatisfy((quantity: number) => quantity >= 6)
    ])
  })

  it('is not known in the first three days', () => {
    expect([2.9, 3.1].map((days) => needOf(lived(days, { demandAt: byDay })) === null)).toEqual([true, false])
  })

  it('keeps the app fast at far less than its peak needs', () => {
    const { late, dynos } = lived(21, { demandAt: byDay }).lastWeek
    expect(late).toBeLessThan(0.07)
    // Its peak needs 10 around the clock, its load 4.8 in the mean.
    expect(dynos).toBeLessThan(7)
  })

  it('remembers its weeks in less than 4 kB', () => {
    expect(gzipSync(JSON.stringify(twoWeeks.memory)).length).toBeLessThan(4000)
    expect(v.parse(latencySchema, JSON.parse(JSON.stringify(twoWeeks.memory)))).toEqual(twoWeeks.memory)
  })
})

describe('how an idle dyno responds', () => {
  it.each([
    [20, 140, 230],
    [3, 130, 250],
    [1, 90, 260]
  ])('is known from %d pings a look', (count, from, to) => {
    const baseline = baselineOf(lived(14, { demandAt: byDay, samples: count, running: 12 }).memory)
    // 150 ms, give or take 90 ms; at noon there is some load.
    expect(baseline.meanMs).toBeGreaterThan(from)
    expect(baseline.meanMs).toBeLessThan(to)
    expect(baseline.deviationMs).toBeGreaterThan(40)
    expect(baseline.deviationMs).toBeLessThan(130)
  })

  it('is learned anew where the first responses were all the same', () => {
    const { memory } = lived(14, { demandAt: byDay, running: 12 })
    const same = { ...memory, variation: 0 }
    let after: LatencyModel = same
    for (let index = 1; index <= 200; index += 1) {
      const probe = pings(answered(60), answered(150), answered(240))
      after =
        learnLatency(
          web,
          stateWith({ latency: after }),
          lookAt(12, probe),
          assess(probe, null, 500),
          memory.atMs + index * 20 * minuteMs
        ) ?? after
    }
    expect(baselineOf(after).deviationMs).toBeGreaterThan(70)
  })
})

describe('responses that are slow for another reason', () => {
  it('are what is usual after some days, and ask for no more than one above what was slow', () => {
    // A release adds 100 ms: less than what is slow, and no load.
    const slower = (days: number): Life =>
      lived(14 + days, { demandAt: () => 3, extraMs: (atMs) => (atMs > noon + 14 * dayMs ? 100 : 0) })
    const [before, after] = [slower(0), slower(14)]
    expect(baselineOf(after.memory).meanMs - baselineOf(before.memory).meanMs).toBeGreaterThan(60)
    expect(after.lastWeek.dynos).toBeLessThan(6.5)
    for (const days of [1, 2, 4, 8]) {
      const life = slower(days)
      expect(needOf(life)?.quantity).toBeLessThanOrEqual(life.memory.highestSlow!.quantity + 1)
    }
  })

  it('ask for nothing where an idle dyno is slow', () => {
    const life = lived(6, { demandAt: () => 3, extraMs: () => 2000, running: 5 })
    expect(needOf(life)).toBeNull()
  })

  it('do not make a fast dyno be forgotten', () => {
    const before = lived(14, { demandAt: () => 3, running: 8 })
    const after = lived(21, { demandAt: (atMs) => (atMs > noon + 14 * dayMs ? 12 : 3), running: 8 })
    expect(baselineOf(after.memory).meanMs).toBeLessThan(baselineOf(before.memory).meanMs * 1.1)
  })

  it('a few that take seconds, or fail, are no load', () => {
    // One ping in thirty, whatever runs and whatever comes.
    const slowOneIn30 = (other: (random: number) => SampleResult, samples: number): LatencyModel => {
      const random = mulberry32(11)
      let [memory, running]: [LatencyModel | null, number] = [null, 2]
      for (let index = 0; index < 30 * 72; index += 1) {
        const nowMs = noon + index * 20 * minuteMs
        const probe = pings(
          ...Array.from({ length: samples }, () =>
            random() < 1 / 30 ? other(random()) : answered(75 + Math.round(10 * random()))
          )
        )
        const seen = lookAt(running, probe)
        memory = learnLatency(web, stateWith({ latency: memory }), seen, assess(probe, null, 500), nowMs)
        running = needFromLatency(web, memory, null, seen, nowMs)?.quantity ?? 2
      }
      expect(running).toBeLessThanOrEqual(2)
      return memory!
    }
    for (const samples of [3, 20]) {
      expect(dynosOf(slowOneIn30((random) => answered(1000 + Math.round(2000 * random)), samples))).toBeLessThan(1)
      expect(dynosOf(slowOneIn30(() => overloaded, samples))).toBeLessThan(1)
    }
  })

  it('leave an idle dyno that is quicker or slower after a release to be known', () => {
    const after = (factor: number): number => {
      let memory: LatencyModel = twoWeeks.memory
      const random = mulberry32(5)
      for (let index = 1; index <= 4 * 72; index += 1) {
        const probe = pings(...samples(20, answered(Math.round(150 * factor * (0.8 + 0.4 * random())))))
        const seen = lookAt(index % 2 === 0 ? 6 : 12, probe)
        memory = learnLatency(
          web,
          stateWith({ latency: memory }),
          seen,
          assess(probe, null, 500),
          twoWeeks.nowMs + index * 20 * minuteMs
        )!
      }
      return baselineOf(memory).meanMs / (150 * factor)
    }
    for (const factor of [0.1, 0.3, 2]) {
      expect(after(factor)).toBeGreaterThan(0.7)
      expect(after(factor)).toBeLessThan(1.3)
    }
  })

  it('let a fast dyno be known, where the app is slow from the first look on', () => {
    // Two dynos by night, and eight by day of which six run at noon, when all begins.
    const { memory, lastWeek } = lived(14, { demandAt: (atMs) => ((atMs / hourMs) % 24 < 8 ? 2 : 8) })
    expect(baselineOf(memory).meanMs).toBeLessThan(200)
    expect(lastWeek.late).toBeLessThan(0.07)
  })

  it('ask for no more than runs where they were never slow', () => {
    expect(needOf({ ...twoWeeks, memory: { ...twoWeeks.memory, highestSlow: null }, running: 3 })?.quantity).toBe(3)
  })

  it.each([
    [1, 2],
    [4, 5],
    [10, 12],
    [25, 30]
  ])('ask for no more than one, or a fifth, above %d dynos that were slow: %d', (quantity, most) => {
    const { means, covariances } = twoWeeks.memory.load
    // Ten times as much as is usual: more than 30 dynos carry.
    const load = { means: means.with(0, Math.log(20)), covariances }
    const memory = { ...twoWeeks.memory, load, highestSlow: { quantity, atMs: twoWeeks.nowMs } }
    expect(needOf({ ...twoWeeks, memory, running: 1 })?.quantity).toBe(most)
  })
})

it('an app whose first pings all fail is known once they answer', () => {
  const failing = pings(...samples(20, overloaded))
  let memory = learnLatency(web, null, lookAt(3, failing), assess(failing, null, 500), noon)!
  for (let index = 1; index <= 3 * 72; index += 1) {
    const probe = pings(...samples(20, answered(140 + (index % 3) * 10)))
    memory = learnLatency(
      web,
      stateWith({ latency: memory }),
      lookAt(index % 2 === 0 ? 3 : 6, probe),
      assess(probe, null, 500),
      noon + index * 20 * minuteMs
    )!
  }
  expect(baselineOf(memory).meanMs).toBeLessThan(200)
})

it('what is believed counts for less the longer ago it was', () => {
  const surge = lived(14, { demandAt: (atMs) => (atMs > noon + 13.9 * dayMs ? 8 : 1), running: 6 })
  const at = (hours: number): number =>
    needFromLatency(web, surge.memory, null, lookAt(6, pings()), surge.nowMs + hours * hourMs)?.quantity ?? 0
  expect(at(0)).toBeGreaterThan(at(24))
})

const look = (
  probe: ProbeReading | null,
  policy = web,
  quantity = 6,
  changes: Parameters<typeof stateWith>[0] = {}
): LatencyModel | null =>
  learnLatency(
    policy,
    stateWith({ latency: twoWeeks.memory, ...changes }),
    { ...lookAt(quantity, pings()), probe },
    assess(probe, null, 500),
    twoWeeks.nowMs + 20 * minuteMs
  )

describe('a look', () => {
  const usual = pings(...samples(20, answered(180)))
  it.each<[string, LatencyModel | null]>([
    ['of an app that cannot be pinged', look({ status: 'unavailable', cause: 'no address' })],
    ['without a ping', look(null)],
    [
      "of an outage, which is the fail-safe's",
      look(pings(...samples(20, overloaded)), { ...web, failSafe: policyWith().failSafe })
    ],
    [
      'of dynos whose trouble is that they start',
      learnLatency(
        web,
        stateWith({ latency: twoWeeks.memory }),
        lookAt(8, pings(...samples(20, answered(900)))),
        { ...assess(null, null), verdict: 'unknown' },
        twoWeeks.nowMs + 20 * minuteMs
      )
    ],
    ['of no dynos', look(usual, web, 0)]
  ])('%s teaches nothing', (_, memory) => {
    expect(memory).toEqual(twoWeeks.memory)
  })

  it.each<[string, ProcessPolicy]>([
    ['the forecast is off', { ...web, forecast: 'off' }],
    ['nothing says what is slow', { ...web, scaleOut: { slow: null, cooldownMs: 0 } }],
    ['nothing goes out', { ...web, scaleOut: null }]
  ])('is not remembered where %s', (_, policy) => {
    expect(look(usual, policy)).toBeNull()
  })

  it('of failing pings tells of more load, and so do slow ones', () => {
    const tells = (...all: readonly SampleResult[]): number => Math.log(dynosOf(look(pings(...all))!))
    const idle = tells(...samples(20, answered(150)))
    expect(idle).toBeLessThan(Math.log(dynosOf(twoWeeks.memory)))
    expect(tells(...samples(16, answered(180)), ...samples(4, overloaded))).toBeGreaterThan(idle + 0.2)
    expect(tells(...samples(20, answered(900)))).toBeGreaterThan(idle + 0.2)
    // What more dynos cannot cure is no load, and one that fails among twenty may be a blip.
    expect(tells(...samples(16, answered(150)), ...samples(4, missing))).toBeLessThan(idle + 0.1)
    expect(tells(...samples(19, answered(150)), overloaded)).toBeLessThan(idle + 0.1)
  })

  it('that is slow counts for the most dynos that were slow, and one of dynos that still start does not', () => {
    const slow = pings(...samples(17, answered(180)), ...samples(3, answered(700)))
    expect(look(slow, web, 50)?.highestSlow).toEqual({ quantity: 50, atMs: twoWeeks.nowMs + 20 * minuteMs })
    const lastChange = { atMs: twoWeeks.nowMs + 19 * minuteMs, from: 2, to: 50 } as const
    expect(look(slow, web, 50, { lastChange })?.highestSlow).toEqual(twoWeeks.memory.highestSlow)
  })

  it.each([1, 3, 5, 20])(
    'of %d pings makes slow minutes dearer where one in five is slow, and else cheaper',
    (count) => {
      const costAfter = (slow: number): number =>
        look(pings(...samples(count - slow, answered(180)), ...samples(slow, answered(700))))!.slowMinuteCost
      const before = twoWeeks.memory.slowMinuteCost
      expect(costAfter(0)).toBeLessThan(before)
      expect(costAfter(Math.ceil(count / 5))).toBeGreaterThan(before)
      // No look decides alone.
      expect(costAfter(count) / before).toBeLessThan(1.5)
    }
  )

  it('of dynos that still start tells whether the app is slow, and nothing of the load', () => {
    const lastChange = { atMs: twoWeeks.nowMs + 19 * minuteMs, from: 2, to: 8 } as const
    const slow = pings(...samples(20, answered(700)))
    const [afterUsual, afterSlow] = [usual, slow].map((probe) => look(probe, web, 8, { lastChange })!)
    expect(afterSlow!.slowMinuteCost).toBeGreaterThan(twoWeeks.memory.slowMinuteCost)
    expect(afterUsual!.slowMinuteCost).toBeLessThan(twoWeeks.memory.slowMinuteCost)
    expect(afterSlow!.load).toEqual(afterUsual!.load)
    expect(dynosOf(afterSlow!)).toBeCloseTo(
      Math.exp(loadAhead(twoWeeks.memory.load, localMinute(twoWeeks.nowMs + 20 * minuteMs, 0), 20).mean) / 100,
      2
    )
    expect(
      learnLatency(
        web,
        stateWith({ latency: null, lastChange }),
        lookAt(8, slow),
        assess(slow, null, 500),
        twoWeeks.nowMs + 20 * minuteMs
      )
    ).toBeNull()
  })

  it.each([
    ['while they start', 1],
    ['after they started', 19]
  ])('of more dynos than before forgets the slow pings of fewer, %s', (_, minutesAgo) => {
    const slowPings = { count: 50, slow: 2, proven: { share: 0.2, quantity: 4 } }
    const latency = { ...twoWeeks.memory, slowPings, slowEvidence: 1.9 }
    const after = (from: number): LatencyModel =>
      look(pings(answered(180)), web, 8, {
        latency,
        lastChange: { atMs: twoWeeks.nowMs + (20 - minutesAgo) * minuteMs, from, to: 8 }
      })!
    const [raised, lowered] = [after(4), after(9)]
    expect([raised.slowPings.slow, raised.slowEvidence]).toEqual([0, 0])
    expect(raised.slowPings.proven).toEqual(slowPings.proven)
    expect(lowered.slowPings.slow).toBeGreaterThan(1.5)
    expect(lowered.slowEvidence).toBeGreaterThan(1.5)
  })
})

it('the cost of a slow minute does not follow what was slow before it counts', () => {
  expect(lived(2.5, { demandAt: () => 9, running: 8 }).memory.slowMinuteCost).toBe(
    lived(0.1, { demandAt: () => 1 }).memory.slowMinuteCost
  )
})

describe('a decision', () => {
  const fast = pings(...samples(20, answered(170)))
  const decided = (running: number, policy = web): Decision =>
    decide(
      policy,
      stateWith({ latency: twoWeeks.memory, expectedQuantities: [running], recommendations: [] }),
      lookAt(running, fast),
      twoWeeks.nowMs + 20 * minuteMs
    )

  it('goes out for a load that is to come, though the pings are fast', () => {
    const { to, reasons, memory } = decided(4)
    expect(to).toBeGreaterThan(4)
    expect(reasons).toEqual([
      { code: 'forecast', message: expect.stringMatching(/^response times suggest a load of about /) as string }
    ])
    expect(memory.latency).not.toEqual(twoWeeks.memory)
  })

  const wentOut = (minutesAgo: number, code: ReasonCode = 'slow', from = 12): ChangeRecord => ({
    atMs: twoWeeks.nowMs + (20 - minutesAgo) * minuteMs,
    from,
    to: 20,
    by: 'ours',
    code,
    message: 'it was so'
  })
  it.each<[string, ChangeRecord, number]>([
    ['what slow pings took out', wentOut(50), 20],
    ['what the forecast took out', wentOut(50, 'forecast'), 20],
    ['not longer', wentOut(65), 19],
    ['not what a clock that was ahead dated', wentOut(-90), 19],
    ['not what the fail-safe took out', wentOut(50, 'fail-safe'), 19],
    ['not what the forecast let go in', wentOut(50, 'forecast', 21), 19]
  ])('keeps for an hour %s', (_, change, expected) => {
    const state = stateWith({ latency: twoWeeks.memory, expectedQuantities: [20], changes: [change] })
    expect(decide(web, state, lookAt(20, fast), twoWeeks.nowMs + 20 * minuteMs).to).toBe(expected)
  })

  it('keeps no more than runs, where somebody took most of it back', () => {
    expect(
      needFromLatency(web, twoWeeks.memory, wentOut(20), lookAt(5, fast), twoWeeks.nowMs + 20 * minuteMs)?.quantity
    ).toBeLessThan(14)
  })

  it('goes in one by one, as pings let it', () => {
    expect(decided(20)).toMatchObject({
      to: 19,
      reasons: [{ code: 'fast', message: '10 pings in a row below 400 ms, so 1 fewer' }]
    })
  })

  it.each<[string, Partial<ProcessPolicy>]>([
    ['the router', { router: { perDyno: 'auto', p95TargetMs: 500 } }],
    [
      'a number',
      {
        metrics: [
          {
            source: { kind: 'hirefire', url: 'https://app.test/', headers: {}, query: 'web' },
            goal: { kind: 'per-dyno', perDyno: 100 }
          }
        ]
      }
    ]
  ])('leaves it to %s where that tells the demand', (_, changes) => {
    const { reasons, memory } = decided(4, { ...web, ...changes })
    expect(memory.latency).toBeNull()
    expect(reasons.map(({ code }) => code)).not.toContain('forecast')
  })
})

/**
 * Two weeks of looks every 20 minutes at a load that is always the same, decided and carried out; the first four days
 * do not count.
 */
function steadily(
  load: number,
  policy: ProcessPolicy,
  seed: number
): { readonly dynos: number; readonly hasty: number } {
  const random = mulberry32(seed)
  let state: ProcessState | null = null
  let [running, direction, turnedMs, hasty] = [5, 0, -Infinity, 0]
  const quantities: number[] = []
  for (let nowMs = noon; nowMs < noon + 14 * dayMs; nowMs += 20 * minuteMs) {
    const all = timesAt((load / running) * fullShare)
    const decision = decide(
      policy,
      state,
      lookAt(running, pings(...Array.from({ length: 20 }, () => answered(all[Math.floor(random() * all.length)]!)))),
      nowMs
    )
    const to = decision.to ?? running
    state = advance(
      state,
      decision,
      to === running ? { kind: 'unchanged' } : { kind: 'scaled', quantity: to },
      null,
      nowMs
    )
    const next = Math.sign(to - running)
    if (next !== 0 && direction !== 0 && next !== direction) {
      if (nowMs - turnedMs < hourMs && nowMs > noon + 4 * dayMs) hasty += 1
      turnedMs = nowMs
    }
    direction = next === 0 ? direction : next
    running = to
    if (nowMs > noon + 4 * dayMs) quantities.push(running)
  }
  return { dynos: mean(quantities), hasty }
}

/** The means of several such lives. */
function steady(load: number, policy: ProcessPolicy): ReturnType<typeof steadily> {
  const lives = [1, 2, 3, 4, 5, 6].map((seed) => steadily(load, policy, seed))
  return { dynos: mean(lives.map(({ dynos }) => dynos)), hasty: mean(lives.map(({ hasty }) => hasty)) }
}

describe.each([1.5, 3, 6])('a steady load for %d dynos', (load) => {
  const believing = steady(load, web)
  const thresholds = steady(load, { ...web, forecast: 'off' })

  it('has them, and few more', () => {
    expect(believing.dynos).toBeGreaterThan(load)
    expect(believing.dynos).toBeLessThan(1.4 * load + 1)
  })

  it('rarely turns twice within an hour, and less than by thresholds alone', () => {
    expect(believing.hasty).toBeLessThanOrEqual(7)
    expect(believing.hasty).toBeLessThan(thresholds.hasty)
  })
})

it('stays what can be remembered, whatever the pings of months are', () => {
  // Days of plain load between incidents of a few looks: quick, slow or failing for a reason of their own.
  const random = mulberry32(3)
  const incidents: readonly (() => SampleResult)[] = [
    () => answered(30_000),
    () => answered(1),
    () => overloaded,
    () => answered(1500),
    () => (random() < 0.5 ? overloaded : answered(150))
  ]
  let [memory, running, nowMs, left, kind]: [LatencyModel | null, number, number, number, number] = [
    null,
    3,
    noon,
    0,
    0
  ]
  for (let look = 0; look < 4000; look += 1) {
    nowMs += [0.5, 15, 60, 1440][Math.floor(random() * 4)]! * minuteMs
    if (left > 0) left -= 1
    else if (random() < 0.02) [left, kind] = [1 + Math.floor(random() * 10), Math.floor(random() * 5)]
    const one = (): SampleResult => (left > 0 ? incidents[kind]!() : answered(Math.round(150 + 60 * random())))
    const probe = pings(...Array.from({ length: [1, 3, 20][look % 3]! }, one))
    const seen = lookAt(running, probe)
    memory = learnLatency(web, stateWith({ latency: memory }), seen, assess(probe, null, 500), nowMs)
    running = Math.max(1, Math.min(40, needFromLatency(web, memory, null, seen, nowMs)?.quantity ?? running))
    expect(v.is(latencySchema, memory)).toBe(true)
  }
})
