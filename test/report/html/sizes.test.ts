import { describe, expect, it } from 'vitest'
import { freshHistory } from '../../../src/core/decide/memory.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'
import { recordLook } from '../../../src/core/history/record-look.ts'
import type { EpochMs, History, State } from '../../../src/core/model.ts'
import { reportDataOf } from '../../../src/report/html/collect.ts'
import { headline } from '../../../src/report/html/headline.ts'
import type { ReportProcess } from '../../../src/report/html/report-data.ts'
import { monthCost } from '../../../src/report/month-cost.ts'
import { policyWith } from '../../policies.ts'
import { decisionWith, observation } from '../../run/looks.ts'
import { processReport, runReport } from '../reports.ts'
import { nowMs, options, policyOf, processOf, stateOf } from './states.ts'

const policy = policyWith({ schedule: ['08:00-20:00 2:standard-2x', '1:standard-1x'] })
const isDay = (atMs: EpochMs): boolean => atMs % dayMs >= 8 * hourMs && atMs % dayMs < 20 * hourMs
/** US$ of a dyno-hour, as Heroku's list has them. */
const price = { 'standard-1x': 25 / 720, 'standard-2x': 50 / 720 } as const

/** Looks every ten minutes until now, each leaving what the schedule says. */
function historyOf(hours: number): History {
  let history = freshHistory
  for (let atMs = nowMs - hours * hourMs; atMs <= nowMs; atMs += 10 * minuteMs) {
    const [quantity, size] = isDay(atMs) ? [2, 'Standard-2X'] : [1, 'Standard-1X']
    history = recordLook(history, {
      policy,
      observation: observation(quantity),
      decision: decisionWith(),
      quantity,
      size,
      nowMs: atMs
    })
  }
  return history
}

/** Minute by minute, by the schedule alone. */
function billOf(hours: number): number {
  let bill = 0
  for (let atMs = nowMs - hours * hourMs; atMs < nowMs; atMs += minuteMs)
    bill += isDay(atMs) ? (2 * price['standard-2x']) / 60 : price['standard-1x'] / 60
  return bill
}

function shown(history: History, more: Partial<State> = {}): ReportProcess {
  const state = stateOf({ sharp: { web: processOf({ history }) } }, more)
  return reportDataOf(state, policyOf(policy), { ...options, sizes: () => 'Standard-2X' }).processes[0]!
}

describe('a report of several dyno types', () => {
  const history = historyOf(24)
  const { figures, days, flat, flatSize } = shown(history)

  it('has the hours of each, and prices each by its own', () => {
    expect(figures.day.sizes).toEqual([
      ['standard-2x', 24],
      ['standard-1x', 12]
    ])
    expect(figures.day.cost).toBeCloseTo(24 * price['standard-2x'] + 12 * price['standard-1x'], 9)
    expect(days.reduce((sum, day) => sum + (day.cost ?? 0), 0)).toBeCloseTo(figures.day.cost!, 9)
  })

  it('compares with the dearest window', () => {
    expect([flat, flatSize]).toEqual([2, 'standard-2x'])
    expect(figures.day.flatCost).toBeCloseTo(48 * price['standard-2x'], 9)
    expect(headline([shown(history)], 'day').slice(0, 2)).toEqual([
      { label: 'Dyno-hours', value: '36', note: '$2.08 at list price: standard-2x 24 h, standard-1x 12 h' },
      { label: 'Saved', value: '$1.25', note: '37.5 % below a flat 2 standard-2x' }
    ])
  })

  it('agrees with the cost of the month, and with a bill by the minute, to the cent', () => {
    for (const hours of [24, 100, 300]) {
      const past = historyOf(hours)
      const bill = billOf(hours)
      const inMonth = Object.entries(past.month?.bySize ?? {}).reduce(
        (sum, [size, seconds]) => sum + (seconds / 3600) * price[size as keyof typeof price],
        0
      )
      expect([hours, inMonth.toFixed(2)]).toEqual([hours, bill.toFixed(2)])
      expect([hours, shown(past).figures.all.cost?.toFixed(2)]).toEqual([hours, bill.toFixed(2)])
      const state = processOf({ history: past })
      const page = monthCost(runReport([processReport({ policy, state, size: 'Standard-2X' })]))
      expect(page).toContain(`so far: $${bill.toFixed(2)}`)
    }
  })

  it('has no price where one of them has none', () => {
    const looks = history.looks.map((look, index) => (index === 0 ? { ...look, size: 'standard-9x' } : look))
    expect(shown({ ...history, looks }).figures.day.cost).toBeNull()
  })

  it('shows the dyno type where a change had one', () => {
    const size = { from: 'Standard-1X', to: 'standard-2x' }
    const change = { atMs: nowMs - hourMs, from: 1, to: 2, by: 'ours', code: 'scheduled', message: 'by day' } as const
    const state = stateOf({ sharp: { web: processOf({ history, changes: [{ ...change, size }, change] }) } })
    expect(reportDataOf(state, policyOf(policy), options).processes[0]!.changes.map((one) => one.size)).toEqual([
      undefined,
      size
    ])
  })
})
