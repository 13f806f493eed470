import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHold, parseScale } from '../../../src/config/manual-scale.ts'
import { resolveHold, resolveScale } from '../../../src/core/decide/manual-scale.ts'
import type { FormationEntry, HoldRequest, ManualChange, ScalePart } from '../../../src/core/model.ts'
import { localTime } from '../../../src/core/schedule/local-time.ts'

const entry = (process: string, quantity: number, size = 'Standard-1X', limit = 100): FormationEntry => ({
  process,
  quantity,
  size,
  limit,
  autoscaled: false
})
const formation = [entry('web', 2), entry('worker', 1), entry('worker-2', 4), entry('clock', 1, 'Performance-M', 10)]
const bounds = new Map([['web', { floor: 1, ceiling: 6 }]])

function parts(text: string): readonly ScalePart[] {
  const parsed = parseScale(text)
  if (!parsed.ok || parsed.scale?.kind !== 'scale') throw new Error(text)
  return parsed.scale.parts
}

describe('a manual scaling', () => {
  it.each<readonly [string, readonly ManualChange[]]>([
    ['web=3', [{ process: 'web', from: 2, to: 3, size: null }]],
    [
      'web+1 worker-1',
      [
        { process: 'web', from: 2, to: 3, size: null },
        { process: 'worker', from: 1, to: 0, size: null }
      ]
    ],
    ['worker-2=5', [{ process: 'worker-2', from: 4, to: 5, size: null }]],
    ['web=2', [{ process: 'web', from: 2, to: 2, size: null }]],
    ['web=3:standard-2x', [{ process: 'web', from: 2, to: 3, size: 'standard-2x' }]],
    ['web+0:Standard-2X', [{ process: 'web', from: 2, to: 2, size: 'Standard-2X' }]],
    ['web=3:STANDARD-1x', [{ process: 'web', from: 2, to: 3, size: null }]],
    ['web=1', [{ process: 'web', from: 2, to: 1, size: null }]],
    ['web=6', [{ process: 'web', from: 2, to: 6, size: null }]],
    [
      '*=2',
      [
        { process: 'web', from: 2, to: 2, size: null },
        { process: 'worker', from: 1, to: 2, size: null },
        { process: 'worker-2', from: 4, to: 2, size: null },
        { process: 'clock', from: 1, to: 2, size: null }
      ]
    ]
  ])('%s', (text, changes) => {
    expect(resolveScale(parts(text), formation, bounds)).toEqual({ ok: true, changes, warnings: [] })
  })

  it.each([
    ['web=7', 7, 'web: 7 is above its max, 6. That is allowed, as it was asked for by hand.'],
    ['web=0', 0, 'web: 0 is below its min, 1. That is allowed, as it was asked for by hand.'],
    ['clock=12', 10, 'clock: 10 instead of 12, as Heroku allows at most 10 Performance-M dynos of a type.'],
    ['worker=3:basic', 1, 'worker: 1 instead of 3, as Heroku allows at most 1 basic dyno of a type.']
  ])('%s is done, with a warning', (text, to, warning) => {
    expect(resolveScale(parts(text), formation, bounds)).toMatchObject({
      ok: true,
      changes: [{ to }],
      warnings: [warning]
    })
  })

  it.each([
    [
      'a type that the app does not have',
      'wep=3',
      'There is no "wep". Did you mean "web"? The app has web, worker, worker-2, clock.'
    ],
    ['a type far from every other', 'release=1', 'There is no "release". The app has web, worker, worker-2, clock.'],
    ['fewer than none', 'worker-2', '"worker-2" would leave fewer than none: worker has 1. Write worker=0 for none.'],
    [
      'a dyno type that there is not',
      'web=3:standard-3x',
      'There is no dyno type "standard-3x". Did you mean "standard-1x"? Heroku has eco, basic,'
    ]
  ])('%s: nothing is done', (_, text, beginning) => {
    const resolved = resolveScale(parts(text), formation, bounds)
    expect(resolved.ok || resolved.problems.map((problem) => problem.slice(0, beginning.length))).toEqual([beginning])
  })

  it('one wrong part spoils the rest, and every wrong one is named', () => {
    const resolved = resolveScale(parts('web=3 wep=1 worker-5'), formation, bounds)
    expect(resolved).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('"wep"'), expect.stringContaining('"worker-5"')] as unknown
    })
  })

  it('a type twice', () => {
    expect(resolveScale([...parts('web=3'), ...parts('web=4')], formation, bounds)).toEqual({
      ok: false,
      problems: ['"web" is named more than once. Write it once.']
    })
  })

  it('an app without a release', () => {
    expect(resolveScale(parts('web=3'), [], bounds)).toEqual({
      ok: false,
      problems: ['There is no "web": the app has no process types yet, they come with its first release.']
    })
  })

  it('every type of an app without a release', () => {
    const problem = 'The app has no process types yet, they come with its first release.'
    expect(resolveScale(parts('*=0'), [], bounds)).toEqual({ ok: false, problems: [problem] })
    expect(resolveScale(parts('*=0'), formation, new Map())).toMatchObject({ ok: true })
  })

  it('a dyno type that a formation has, and no list knows', () => {
    expect(resolveScale(parts('web=3:Future-1X'), [entry('web', 2, 'future-1x')], new Map())).toEqual({
      ok: true,
      changes: [{ process: 'web', from: 2, to: 3, size: null }],
      warnings: []
    })
  })

  it('on Cedar 100 dynos of a type that is asked for are allowed', () => {
    const two = [entry('web', 2), entry('worker', 2, 'Performance-M', 10)]
    expect(resolveScale(parts('worker=200:standard-2x'), two, new Map())).toMatchObject({ changes: [{ to: 100 }] })
  })

  it('one type with a limit above tells that an app is on Fir', () => {
    const mixed = [entry('web', 2, 'dyno-1c-0.5gb', 255), entry('worker', 1, 'performance-m', 10)]
    expect(resolveScale(parts('worker=200:dyno-2c-1gb'), mixed, new Map())).toMatchObject({ changes: [{ to: 200 }] })
  })

  it('on Fir more dynos of a type are allowed', () => {
    expect(
      resolveScale(parts('web=200:dyno-2c-1gb'), [entry('web', 2, 'dyno-1c-0.5gb', 255)], new Map())
    ).toMatchObject({ ok: true, changes: [{ to: 200 }], warnings: [] })
  })
})

function request(text: string): HoldRequest {
  const parsed = parseHold(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.hold
}

describe('a hold lasts', () => {
  const zone = 'America/New_York'
  // 2026: clocks go forward on 8 March and back on 1 November, at 2 in the morning.
  it.each([
    ['until 18:00, later today', 'until 18:00', '2026-11-27T15:00:00-05:00', '2026-11-27T18:00:00-05:00'],
    ['until 18:00, tomorrow where it is past', 'until 18:00', '2026-11-27T18:00:00-05:00', '2026-11-28T18:00:00-05:00'],
    ['until the end of the day', 'until 24:00', '2026-11-27T15:00:00-05:00', '2026-11-28T00:00:00-05:00'],
    [
      'until the end of a day to come',
      'until 2026-12-24T24:00',
      '2026-11-27T15:00:00-05:00',
      '2026-12-25T00:00:00-05:00'
    ],
    ['until a day to come', 'until 2026-12-24T06:30', '2026-11-27T15:00:00-05:00', '2026-12-24T06:30:00-05:00'],
    [
      'until a time after the clocks went forward',
      'until 18:00',
      '2026-03-08T00:30:00-05:00',
      '2026-03-08T18:00:00-04:00'
    ],
    [
      'until a time that is skipped: until the jump',
      'until 02:30',
      '2026-03-08T00:30:00-05:00',
      '2026-03-08T03:00:00-04:00'
    ],
    [
      'until a time that comes twice: until the first',
      'until 01:30',
      '2026-11-01T00:30:00-04:00',
      '2026-11-01T01:30:00-04:00'
    ],
    ['until a time that comes again', 'until 01:30', '2026-11-01T01:45:00-04:00', '2026-11-01T01:30:00-05:00'],
    [
      'until a date and a time that comes again',
      'until 2026-11-01T01:30',
      '2026-11-01T01:45:00-04:00',
      '2026-11-01T01:30:00-05:00'
    ]
  ])('%s', (_, text, now, end) => {
    expect(resolveHold(request(text), zone, Date.parse(now))).toEqual({
      ok: true,
      hold: { kind: 'until', atMs: Date.parse(end) }
    })
  })

  it.each([
    ['for a while', '2h', { kind: 'for', ms: 7_200_000 }],
    ['not at all', '0', { kind: 'for', ms: 0 }],
    ['until the next change', 'until next', { kind: 'until-next' }]
  ])('%s', (_, text, hold) => {
    expect(resolveHold(request(text), zone, 0)).toEqual({ ok: true, hold })
  })

  it('not until what is past', () => {
    expect(resolveHold(request('until 2026-11-27T18:00'), zone, Date.parse('2026-11-27T18:00:00-05:00'))).toEqual({
      ok: false,
      message:
        '2026-11-27 18:00 is past in America/New_York. Write a time to come, such as "until 18:00", or a duration such as 2h.'
    })
  })

  it.each(['until 9999-12-31T00:00', 'until 2027-11-28T18:00'])('no longer than a year: %s', (text) => {
    expect(resolveHold(request(text), zone, Date.parse('2026-11-27T18:00:00-05:00'))).toEqual({
      ok: false,
      message: `${text.slice(6, 16)} is too far ahead: a hold lasts at most 365 days. Write an earlier day, or change the schedule.`
    })
  })

  it('not until an hour that is past, told with two digits', () => {
    expect(resolveHold(request('until 2026-11-27T08:05'), zone, Date.parse('2026-11-27T18:00:00-05:00'))).toMatchObject(
      {
        message: expect.stringContaining('2026-11-27 08:05 is past') as string
      }
    )
  })

  it('in every zone until the clock shows the time, or has just jumped over it, and at most 49 hours ahead', () => {
    const zones = fc.constantFrom(
      'UTC',
      'America/New_York',
      'Europe/Berlin',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'America/St_Johns',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Africa/Casablanca'
    )
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 0, max: 1440 }),
        fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) }),
        (timezone, minute, nowMs) => {
          const resolved = resolveHold({ kind: 'until-time', minute }, timezone, nowMs)
          const atMs = resolved.ok && resolved.hold.kind === 'until' ? resolved.hold.atMs : NaN
          expect(atMs).toBeGreaterThan(nowMs)
          expect(atMs - nowMs).toBeLessThanOrEqual(49 * 3_600_000)
          const shown = localTime(timezone, atMs).minute
          const justBefore = localTime(timezone, atMs - 1).minute
          expect(
            shown === minute % 1440 || (justBefore < minute && shown > minute),
            `${shown} in the place of ${minute}`
          ).toBe(true)
        }
      ),
      { numRuns: 2000 }
    )
  })
})
