import { describe, expect, it } from 'vitest'
import { minuteMs } from '../../../src/core/durations.ts'
import type { Cadence, Observation } from '../../../src/core/model.ts'
import { appWith, entry, observation, stateWith, up } from '../../run/looks.ts'
import { decideRow } from './table.ts'
import type { Row } from './table.ts'

const sizes = (...lines: readonly string[]): Row['policy'] => ({
  schedule: lines,
  lead: { kind: 'fixed', ms: 30 * minuteMs }
})
const late: Cadence = { gapsMs: Array.from({ length: 20 }, () => 20 * minuteMs), nextLookMs: null }
const running = (size: string, cadence = late): Observation => ({
  ...observation(2, up, appWith(2, { formation: [entry(2, { size })] })),
  cadence
})

describe('a dyno type that is about to come', () => {
  it.each<readonly [string, Row['policy'], Observation, string]>([
    [
      'comes early where it is dearer',
      sizes('12:30-22:00 2:standard-2x', '2:standard-1x'),
      running('standard-1x'),
      'standard-2x'
    ],
    ['not before its lead', sizes('12:31-22:00 2:standard-2x', '2:standard-1x'), running('standard-1x'), 'standard-1x'],
    ['not where it is cheaper', sizes('12:10-22:00 2:basic', '2:standard-1x'), running('standard-1x'), 'standard-1x'],
    [
      'not where it is the same',
      sizes('12:10-22:00 3:standard-1x', '2:standard-1x'),
      running('standard-1x'),
      'standard-1x'
    ],
    [
      'not where nobody knows its price',
      sizes('12:10-22:00 2:huge', '2:standard-1x'),
      running('standard-1x'),
      'standard-1x'
    ],
    ['nor that of the one before', sizes('12:10-22:00 2:standard-2x', '2:huge'), running('huge'), 'huge'],
    ['not for no dynos', sizes('12:10-22:00 0:standard-2x', '2:standard-1x'), running('standard-1x'), 'standard-1x'],
    [
      'the dearest of several',
      sizes('12:10-12:20 2:performance-m', '12:20-22:00 2:standard-2x', '2:standard-1x'),
      running('standard-1x'),
      'performance-m'
    ],
    [
      'also the later of them',
      sizes('12:10-12:20 2:standard-2x', '12:20-22:00 2:performance-m', '2:standard-1x'),
      running('standard-1x'),
      'performance-m'
    ],
    [
      'past a time without a window',
      sizes('00:00-12:05 2:standard-1x', '12:20-22:00 2:standard-2x'),
      running('standard-1x'),
      'standard-2x'
    ],
    [
      'where no window holds now, compared with what runs',
      sizes('12:20-22:00 2:standard-2x'),
      running('standard-1x'),
      'standard-2x'
    ],
    [
      'or with the one for all',
      { ...sizes('12:20-22:00 2:standard-2x'), size: 'performance-m' },
      running('performance-m'),
      'performance-m'
    ],
    [
      'never where lead is off',
      { ...sizes('12:10-22:00 2:standard-2x', '2:standard-1x'), lead: { kind: 'off' } },
      running('standard-1x'),
      'standard-1x'
    ],
    [
      'by itself where runs are late',
      { ...sizes('12:10-22:00 2:standard-2x', '2:standard-1x'), lead: { kind: 'auto' } },
      running('standard-1x'),
      'standard-2x'
    ],
    [
      'not hours before',
      { ...sizes('15:00-22:00 2:standard-2x', '2:standard-1x'), lead: { kind: 'auto' } },
      running('standard-1x'),
      'standard-1x'
    ],
    [
      'not in a watch, whose next look is in time',
      { ...sizes('12:10-22:00 2:standard-2x', '2:standard-1x'), lead: { kind: 'auto' } },
      running('standard-1x', { ...late, nextLookMs: 30_000 }),
      'standard-1x'
    ],
    [
      'but what an earlier run began stays in it',
      { ...sizes('12:10-22:00 2:standard-2x', '2:standard-1x'), lead: { kind: 'auto' } },
      running('standard-2x', { ...late, nextLookMs: 30_000 }),
      'standard-2x'
    ],
    [
      'not where nothing is known of the runs',
      { ...sizes('12:10-22:00 2:standard-2x', '2:standard-1x'), lead: { kind: 'auto' } },
      running('standard-1x', { gapsMs: [], nextLookMs: null }),
      'standard-1x'
    ]
  ])('%s', (_, policy, look, size) => {
    expect(decideRow({ policy, state: stateWith(), observation: look, to: 2, reasons: [] }).size?.to).toBe(size)
  })

  it.each<readonly [string, Row['policy'], string]>([
    [
      'says so',
      sizes('12:30-22:00 2:standard-2x', '2:standard-1x'),
      'resized to standard-2x: 12:30-22:00 starts in 30 minutes; lead is 30 minutes (dynos restart)'
    ],
    [
      'names what has no hours',
      sizes('00:00-12:10 2:standard-1x', '2:standard-2x'),
      'resized to standard-2x: the schedule starts in 10 minutes; lead is 30 minutes (dynos restart)'
    ],
    [
      'names where none holds',
      { ...sizes('13:00-14:00 2:basic'), size: 'standard-2x' },
      'resized to standard-2x: no window holds (dynos restart)'
    ]
  ])('%s', (_, policy, message) => {
    const { reasons } = decideRow({ policy, observation: running('standard-1x'), to: 2, reasons: [] })
    expect(reasons).toContainEqual({ code: 'resized', message })
  })
})
