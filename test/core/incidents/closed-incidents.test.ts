import { describe, expect, it } from 'vitest'
import { logClosed } from '../../../src/core/incidents/incidents.ts'
import type { ClosedIncident, Incident } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const open: Incident = {
  app: 'sharp',
  process: 'web',
  kind: 'down',
  phase: 'ongoing',
  sinceMs: noon,
  endedMs: null,
  cause: 'answered 503',
  lowest: 1,
  highest: 3,
  extra: { dynoSeconds: 0, untilMs: 0 },
  shown: null
}
const over: Incident = { ...open, phase: 'over', endedMs: noon + 19 * minuteMs }
const entry: ClosedIncident = {
  app: 'sharp',
  process: 'web',
  kind: 'down',
  sinceMs: noon,
  endedMs: noon + 19 * minuteMs,
  lowest: 1,
  highest: 3
}
const relapse: Incident = { ...open, sinceMs: noon + 60 * minuteMs }

describe('the log of closed incidents', () => {
  it.each<
    readonly [string, readonly ClosedIncident[], readonly Incident[], readonly Incident[], readonly ClosedIncident[]]
  >([
    ['takes in one that ends', [], [open], [over], [entry]],
    ['takes in one that opens and ends with one look', [], [], [over], [entry]],
    ['has each once', [entry], [over], [over], [entry]],
    ['keeps one that is forgotten elsewhere', [entry], [over], [], [entry]],
    ['has no end that is not known', [], [open], [{ ...over, endedMs: null }], []],
    ['does not take in one that is recovering', [], [open], [{ ...over, phase: 'recovering' }], []],
    ['keeps the first outage when there is a relapse', [entry], [over], [relapse], [entry]],
    [
      'has a relapse as one more',
      [entry],
      [relapse],
      [{ ...relapse, phase: 'over', endedMs: noon + 70 * minuteMs }],
      [entry, { ...entry, sinceMs: noon + 60 * minuteMs, endedMs: noon + 70 * minuteMs }]
    ],
    [
      'tells process types apart',
      [entry],
      [over],
      [over, { ...over, process: 'worker' }],
      [entry, { ...entry, process: 'worker' }]
    ]
  ])('%s', (_, log, before, after, expected) => {
    expect(logClosed(log, before, after)).toEqual(expected)
  })

  it('is the same where nothing ended', () => {
    const log = [entry]
    expect(logClosed(log, [over], [over])).toBe(log)
  })

  it('keeps the last 50', () => {
    let log: readonly ClosedIncident[] = []
    for (let index = 0; index < 60; index++) log = logClosed(log, [], [{ ...over, sinceMs: noon + index }])
    expect(log.map(({ sinceMs }) => sinceMs - noon)).toEqual(Array.from({ length: 50 }, (_, index) => index + 10))
  })
})
