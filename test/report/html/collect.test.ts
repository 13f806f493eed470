import { describe, expect, it } from 'vitest'
import type { HistoryPoint, ProcessPolicy, State } from '../../../src/core/model.ts'
import { reportDataOf } from '../../../src/report/html/collect.ts'
import type { ReportProcess } from '../../../src/report/html/report-data.ts'
import { policyWith } from '../../policies.ts'
import { incidentOf, knownPolicy, knownState, nowMs, options, point, policyOf, processOf, stateOf } from './states.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'

function only(state: State, policy = knownPolicy): ReportProcess {
  const { processes } = reportDataOf(state, policy, options)
  expect(processes).toHaveLength(1)
  return processes[0]!
}

/** `web` of `sharp` with these points. */
function reportOf(
  looks: readonly HistoryPoint[],
  policy: ProcessPolicy = policyWith({ schedule: ['1-3'] }),
  more: Partial<State> = {}
): ReportProcess {
  return only(
    stateOf({ sharp: { web: processOf({ history: { hours: '', tenMinutes: '', looks, month: null } }) } }, more),
    policyOf(policy)
  )
}

describe('a day that anybody can add up', () => {
  const report = only(knownState)

  it('has 12 x 1 + 6 x 3 + 6 x 2 dyno-hours, an hour slow and an hour down', () => {
    expect(report.figures.day).toEqual({
      fromMs: nowMs - dayMs,
      hours: 24,
      dynoHours: 42,
      cost: expect.closeTo((42 * 25) / 720, 9) as number,
      sizes: [],
      flatDynoHours: 72,
      flatCost: expect.closeTo((72 * 25) / 720, 9) as number,
      upMinutes: 22 * 60,
      slowMinutes: 60,
      downMinutes: 60,
      incidents: 1,
      open: 0
    })
    expect(report.figures.week).toEqual(report.figures.day)
    expect(report.figures.all).toEqual(report.figures.day)
  })

  it('is parted at midnight', () => {
    expect(report.days).toMatchObject([
      { fromMs: nowMs - 36 * hourMs, hours: 12, dynoHours: 12, flatDynoHours: 36 },
      { fromMs: nowMs - 12 * hourMs, hours: 12, dynoHours: 30, flatDynoHours: 36 }
    ])
  })

  it('gives the means of its hours of the week, and of no other', () => {
    // Saturday 12:00 to Sunday 12:00.
    expect(
      report.week.dynos.map((value, hour) => [value, hour] as const).filter(([value]) => value !== null)
    ).toHaveLength(24)
    expect([report.week.dynos[5 * 24 + 12], report.week.dynos[6 * 24], report.week.dynos[6 * 24 + 11]]).toEqual([
      1, 3, 2
    ])
    expect([report.week.demand[5 * 24 + 12], report.week.demand[6 * 24 + 11], report.week.demand[0]]).toEqual([
      60,
      1440,
      null
    ])
  })

  it('has one incident, though the history shows it too', () => {
    expect(report.incidents).toEqual([
      {
        kind: 'down',
        phase: 'over',
        sinceMs: nowMs - 6 * hourMs,
        endedMs: nowMs - 5 * hourMs,
        recoveringMs: null,
        cause: '3 of 3 pings failed (answered 503)',
        lowest: 1,
        highest: 3,
        issue: { number: 12, url: 'https://github.com/o/r/issues/12' }
      }
    ])
  })

  it('names its unit, its price, its maximum, its thresholds', () => {
    expect(report).toMatchObject({
      demandUnit: 'requests a minute',
      size: 'Standard-1X',
      hourPrice: 25 / 720,
      flat: 3,
      thresholds: { fastMs: 200, slowMs: 1000, failSafeMs: 5000 }
    })
  })

  it('tells the newest change first', () => {
    expect(report.changes.map(({ code }) => code)).toEqual(['manual-change-noticed', 'scheduled', 'slow'])
  })
})

describe('dyno-hours', () => {
  it('count a quantity until the next look, however late that is', () => {
    expect(
      reportOf([point(nowMs - 10 * hourMs, { quantity: 2 }), point(nowMs - hourMs, { quantity: 1 })]).figures.all
    ).toMatchObject({ hours: 10, dynoHours: 19 })
  })

  it('leave out what was not seen', () => {
    expect(
      reportOf([point(nowMs - 10 * hourMs, { quantity: null }), point(nowMs - hourMs, { quantity: 2 })]).figures.all
    ).toMatchObject({ hours: 1, dynoHours: 2, flatDynoHours: 3 })
  })

  it('end an hour after the last look: nothing is known of later', () => {
    const lastLookMs = nowMs - 30 * hourMs
    expect(reportOf([point(lastLookMs, { quantity: 2 })], undefined, { lastLookMs }).figures.all).toMatchObject({
      hours: 1,
      dynoHours: 2
    })
  })

  it('of seven days reach back seven days, into the middle of an hour', () => {
    const looks = [point(nowMs - 8 * dayMs, { quantity: 2 })]
    expect(reportOf(looks).figures.week.dynoHours).toBeCloseTo(2 * 168, 6)
  })

  it('have nothing to be compared with where nothing is the maximum', () => {
    expect(reportOf([point(nowMs - hourMs)], policyWith({ schedule: [] })).figures.all.flatDynoHours).toBeNull()
  })
})

describe('days', () => {
  it('are those of the zone, with 25 hours where the clocks go back', () => {
    const policy = policyWith({ schedule: ['2'], timezone: 'America/New_York' })
    const { days, zone } = reportOf([point(Date.UTC(2026, 9, 31, 4), { quantity: 2 })], policy)
    expect(zone).toEqual({
      name: 'America/New_York',
      offsets: [
        [nowMs - 35 * dayMs, -240],
        [Date.UTC(2026, 10, 1, 6), -300]
      ]
    })
    expect(days.slice(0, 3).map(({ fromMs, dynoHours }) => [new Date(fromMs).toISOString(), dynoHours])).toEqual([
      ['2026-10-31T04:00:00.000Z', 48],
      ['2026-11-01T04:00:00.000Z', 50],
      ['2026-11-02T05:00:00.000Z', 48]
    ])
  })

  it('give the hours of the week by the clocks on the wall', () => {
    const policy = policyWith({ schedule: ['2'], timezone: 'Asia/Kolkata' })
    const report = reportOf(
      [point(Date.UTC(2026, 10, 22, 1, 30), { quantity: 5 }), point(Date.UTC(2026, 10, 22, 2, 30), { quantity: null })],
      policy
    )
    // 01:30 UTC is Sunday 07:00 there.
    expect(report.week.dynos.flatMap((value, hour) => (value === null ? [] : [[hour, value]]))).toEqual([
      [6 * 24 + 7, 5]
    ])
  })
})

describe('incidents', () => {
  it.each([
    ['an outage of the history that nobody wrote down', [['down', 60, 30]], {}, [['down', 'over', 60, 30]]],
    ['one that is still there', [['down', 20, 0]], {}, [['down', 'ongoing', 20, null]]],
    [
      'one through looks that saw nothing',
      [
        ['down', 60, 50],
        ['unknown', 50, 40],
        ['down', 40, 30]
      ],
      {},
      [['down', 'over', 60, 30]]
    ],
    [
      'one of the log of closed ones, once',
      [['down', 60, 30]],
      {
        closed: [
          {
            app: 'sharp',
            process: 'web',
            kind: 'down' as const,
            sinceMs: nowMs - 60 * minuteMs,
            endedMs: nowMs - 30 * minuteMs,
            lowest: 1,
            highest: 2
          }
        ]
      },
      [['down', 'over', 60, 30]]
    ],
    ['none of another process', [], { incidents: [incidentOf({ process: 'worker' })] }, []],
    [
      'none that was over before',
      [],
      { incidents: [incidentOf({ sinceMs: nowMs - 40 * dayMs, endedMs: nowMs - 39 * dayMs })] },
      []
    ],
    [
      'one that recovers as open',
      [],
      { incidents: [incidentOf({ phase: 'recovering', sinceMs: nowMs - 20 * minuteMs, endedMs: nowMs - minuteMs })] },
      [['down', 'recovering', 20, null]]
    ]
  ] as const)('shows %s', (_, verdicts, more, expected) => {
    const looks = [
      point(nowMs - 120 * minuteMs),
      ...verdicts.flatMap(([verdict, from, to]) => [
        point(nowMs - from * minuteMs, { verdict }),
        ...(to === 0 ? [] : [point(nowMs - to * minuteMs)])
      ])
    ]
    const unique = looks.filter(({ atMs }, index) => looks.findLastIndex((other) => other.atMs === atMs) === index)
    const { incidents } = reportOf(unique, undefined, more)
    const ago = (atMs: number | null): number | null => (atMs === null ? null : (nowMs - atMs) / minuteMs)
    expect(incidents.map(({ kind, phase, sinceMs, endedMs }) => [kind, phase, ago(sinceMs), ago(endedMs)])).toEqual(
      expected
    )
  })
})

describe('an outage between looks that are hours apart', () => {
  const looks = [
    point(nowMs - 10 * hourMs),
    point(nowMs - 5 * hourMs, { verdict: 'down' }),
    point(nowMs - hourMs, { verdict: 'up' })
  ]
  const outage = { app: 'sharp', process: 'web', kind: 'down', lowest: 1, highest: 2 } as const

  it('that was told lasts from its beginning to its end', () => {
    const closed = [{ ...outage, sinceMs: nowMs - 5 * hourMs, endedMs: nowMs - hourMs }]
    expect(reportOf(looks, undefined, { closed }).figures.all).toMatchObject({ downMinutes: 240, upMinutes: 120 })
  })

  it('that goes on lasts until now', () => {
    const incidents = [incidentOf({ phase: 'ongoing', sinceMs: nowMs - 5 * hourMs, endedMs: null })]
    expect(reportOf(looks.slice(0, 2), undefined, { incidents }).figures.all).toMatchObject({ downMinutes: 300 })
  })

  it('counts for an hour where nobody was told', () => {
    expect(reportOf(looks).figures.all).toMatchObject({ downMinutes: 60 })
  })
})

describe('what is not known', () => {
  it('is a process that was never looked at: all zero', () => {
    const report = only(stateOf({}), policyOf(policyWith({ schedule: ['2'] })))
    expect(report).toMatchObject({
      days: [],
      incidents: [],
      changes: [],
      demandUnit: null,
      figures: { all: { hours: 0, dynoHours: 0, upMinutes: 0, slowMinutes: 0, downMinutes: 0 } }
    })
  })

  it('is the policy: every process of the state, in UTC, without a maximum', () => {
    const { processes } = reportDataOf(stateOf({ sharp: { web: processOf({}), worker: processOf({}) } }), null, options)
    expect(
      processes.map(({ app, process, zone, flat, thresholds }) => [app, process, zone.name, flat, thresholds.slowMs])
    ).toEqual([
      ['sharp', 'web', 'UTC', null, null],
      ['sharp', 'worker', 'UTC', null, null]
    ])
  })

  it('is the dyno type: no price and no source of prices', () => {
    const data = reportDataOf(knownState, knownPolicy, { ...options, sizes: () => null })
    expect([data.priceSource, data.processes[0]?.size, data.processes[0]?.hourPrice]).toEqual([null, null, null])
  })

  it('is an app with the name of something that every object has', () => {
    const report = only(stateOf({}), policyOf(policyWith({ app: 'constructor', process: 'valueOf', schedule: ['1'] })))
    expect([report.app, report.figures.all.dynoHours]).toEqual(['constructor', 0])
  })
})
