import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstInstant, unpacked } from '../../../../src/core/history/points.ts'
import { learnDemand } from '../../../../src/core/forecast/learn-demand.ts'
import type { History, ProcessState, State } from '../../../../src/core/model.ts'
import { encode } from '../../../../src/adapters/stores/document/codec.ts'
import { truncateToFit, truncateToLeast } from '../../../../src/adapters/stores/document/retention.ts'
import { noon, observation } from '../../../run/looks.ts'
import { policyWith } from '../../../policies.ts'
import { changesOf, historyWith, processWith, stateOf } from './states.ts'
import { minuteMs } from '../../../../src/core/durations.ts'

const buckets = [1, 2, 3]
  .map((minute) => ({
    startMs: noon - minute * minuteMs,
    lengthMs: minuteMs,
    requestsPerMinute: 600,
    p95Ms: 200,
    errorShare: 0
  }))
  .reverse()
const learned = learnDemand(
  policyWith({ schedule: ['1-9'], router: { perDyno: 600, p95TargetMs: null } }),
  null,
  { ...observation(2), router: { status: 'ok', buckets } },
  noon
)
const process: ProcessState = {
  ...processWith(12),
  changes: changesOf(30),
  demand: learned,
  history: historyWith(300_000)
}
const closed = stateOf(1).closed[0]
if (closed === undefined) throw new Error('no closed incident')
const state: State = {
  ...stateOf(1, 100),
  apps: { sharp: { web: process, worker: { ...process, history: historyWith(300_000, 1) } } },
  closed: Array.from({ length: 5 }, (_, index) => ({ ...closed, sinceMs: index }))
}

/** What is left of `web` within a budget of so many characters; null: it does not fit. */
function keptWithin(budget: number): State | null {
  let last: State | null = null
  const text = truncateToFit(state, budget, (candidate) => {
    const text = encode(candidate, Infinity)
    if (text.length <= budget) last = candidate
    return { text, bytes: text.length }
  })
  return text === null ? null : last
}

const webOf = (kept: State | null): ProcessState | undefined => kept?.apps['sharp']?.['web']

/** How much there is of what may go. */
function amounts(kept: State): Readonly<Record<string, number>> {
  const web = webOf(kept)
  if (web === undefined) throw new Error('the process is gone')
  const span = ({ looks, tenMinutes, hours }: History): readonly number[] =>
    [looks, unpacked(tenMinutes), unpacked(hours)].map(
      (points) => ((state.lastLookMs ?? 0) - (points[0]?.atMs ?? state.lastLookMs ?? 0)) / 3_600_000
    )
  const [looks = 0, tenMinutes = 0, hours = 0] = span(web.history)
  return {
    looks,
    tenMinutes,
    hours,
    changes: web.changes.length,
    points: Math.min(1, web.history.looks.length),
    recent: web.recent.length,
    gaps: kept.gapsMs.length,
    closed: kept.closed.length,
    demand: web.demand === null ? 0 : 1
  }
}

const whole = encode(state, Infinity).length
const least = encode(truncateToLeast(state), Infinity).length
const budgets = Array.from({ length: 25 }, (_, index) => Math.floor(whole - ((whole - least) * index) / 24))

it('a state that fits stays as it is', () => {
  expect(keptWithin(whole)).toBe(state)
})

describe('as the budget shrinks', () => {
  const kept = budgets.map((budget) => keptWithin(budget)).filter((found) => found !== null)
  const rows = kept.map(amounts)

  it('something fits into every budget down to the least', () => {
    expect(kept).toHaveLength(budgets.length)
    expect(keptWithin(least - 1)).toBeNull()
  })

  it('one after the other goes: looks, ten minutes, old changes, hours, the last changes, recent looks, gaps, closed incidents, demand', () => {
    const order = [
      ['tenMinutes', 'looks', 1],
      ['changes', 'tenMinutes', 1],
      ['hours', 'changes', 10],
      ['points', 'hours', 1],
      ['recent', 'points', 0],
      ['gaps', 'recent', 0],
      ['closed', 'gaps', 0],
      ['demand', 'closed', 0]
    ] as const
    const full = rows[0] ?? {}
    for (const [later, earlier, rest] of order) {
      for (const row of rows.filter((candidate) => (candidate[later] ?? 0) < (full[later] ?? 0)))
        expect(row[earlier], `${earlier} before ${later}`).toBeLessThanOrEqual(rest)
    }
  })

  it('everything that may go does, and not at once', () => {
    for (const key of ['looks', 'tenMinutes', 'hours', 'changes', 'recent', 'gaps'] as const)
      expect(new Set(rows.map((row) => row[key])).size, key).toBeGreaterThan(1)
  })

  it('the dynos of five weeks are told until the hours go', () => {
    for (const found of kept) {
      const { hours, tenMinutes, looks } = webOf(found)?.history ?? process.history
      if (looks.length > 1 || tenMinutes.length > 0)
        expect(firstInstant(hours)).toBe(firstInstant(process.history.hours))
    }
  })

  it('what decides stays, and the sums of the month', () => {
    for (const found of kept) {
      const web = webOf(found)
      expect(web).toEqual({
        ...process,
        recent: web?.recent,
        changes: web?.changes,
        demand: web?.demand,
        history: { ...web?.history, month: process.history.month }
      })
      expect(found).toEqual({ ...state, gapsMs: found.gapsMs, closed: found.closed, apps: found.apps })
    }
  })

  it('the newest of everything stays longest', () => {
    for (const found of kept) {
      const web = webOf(found)
      for (const [list, before] of [
        [web?.recent ?? [], process.recent],
        [web?.changes ?? [], process.changes],
        [found.gapsMs, state.gapsMs],
        [found.closed, state.closed]
      ] as const) {
        expect(list).toEqual(before.slice(before.length - list.length))
      }
    }
  })
})

it('any budget between the least and the whole is kept, and used', () => {
  fc.assert(
    fc.property(fc.integer({ min: least, max: whole }), (budget) => {
      const length = encode(keptWithin(budget) ?? state, Infinity).length
      expect(length).toBeLessThanOrEqual(budget)
    }),
    { numRuns: 20 }
  )
})

describe('of many apps, few of them alike', () => {
  const histories = [historyWith(300_000), historyWith(3_600_000), historyWith(900_000, 3)]
  const apps = Array.from(
    { length: 90 },
    (_, index) =>
      [
        `app-${index}`,
        {
          web: {
            ...process,
            demand: null,
            changes: changesOf(index % 40),
            history: histories[index % 7] ?? process.history
          }
        }
      ] as const
  )
  const many: State = { ...state, apps: Object.fromEntries(apps) }
  const size = encode(many, Infinity).length

  it.each([0.9, 0.5, 0.1])('so much fits as into %s of the bytes of all, found with few tries', (part) => {
    const budget = Math.floor(size * part)
    const tries: number[] = []
    const text = truncateToFit(many, budget, (candidate) => {
      const written = encode(candidate, Infinity)
      if (Object.keys(candidate.apps).length === apps.length) tries.push(written.length)
      return { text: written, bytes: written.length }
    })
    const fitting = tries.filter((length) => length <= budget)
    const next = tries.filter((length) => length > budget)
    expect(text?.length).toBe(Math.max(...fitting))
    // The next larger one that was tried is a step away: nothing between the two was left out.
    expect(Math.min(...next) - Math.max(...fitting)).toBeLessThan(size / 25)
    expect(tries.length).toBeLessThanOrEqual(8)
  })
})
