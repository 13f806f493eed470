import { freshMemory } from '../../../src/core/decide/memory.ts'
import { describe, expect, it } from 'vitest'
import { nextIncidents } from '../../../src/core/incidents/incidents.ts'
import { runGap } from '../../../src/core/incidents/detectors.ts'
import { hasLasted } from '../../../src/core/incidents/platform.ts'
import type { IncidentFacts } from '../../../src/core/incidents/detectors.ts'
import type {
  ChangeRecord,
  Health,
  Incident,
  IncidentKind,
  IncidentPhase,
  PlatformFault,
  ProcessState,
  Reason,
  Recovery,
  ShownIncident,
  TrackedIncident
} from '../../../src/core/model.ts'
import { decisionWith, healthy, ill, misconfigured, noon, stateWith, unseen } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'

const tooSlow: Health = { ...healthy, verdict: 'slow', medianMs: 5500 }
const slow: Health = { ...healthy, verdict: 'slow', medianMs: 1600 }
const passing: PlatformFault = { kind: 'transient', scope: 'app', message: 'Heroku answered 503.' }
const refused: PlatformFault = { kind: 'permanent', scope: 'app', message: 'Heroku answered 403.' }
const badToken: PlatformFault = { kind: 'permanent', scope: 'account', message: 'Heroku answered 401.' }

/** What one look showed; healthy for a long time and without faults unless something else is said. */
function facts(
  changes: {
    readonly health?: Health
    readonly recovery?: Partial<Recovery>
    readonly policy?: Parameters<typeof policyWith>[0]
    readonly from?: number | null
    readonly quantity?: number | null
  } & Partial<Pick<IncidentFacts, 'fault' | 'during' | 'gap'>> & {
      readonly state?: Partial<ProcessState>
      readonly reasons?: readonly Reason[]
    } = {}
): IncidentFacts {
  const {
    health = healthy,
    recovery = {},
    policy = {},
    from = 2,
    quantity = from,
    state = {},
    reasons,
    ...rest
  } = changes
  const healthySinceMs = health.verdict === 'up' ? noon - hourMs : null
  return {
    policy: policyWith({ schedule: ['2'], ...policy }),
    decision: decisionWith({
      health,
      from,
      ...(reasons === undefined ? {} : { reasons }),
      memory: { ...freshMemory, recovery: { healthySinceMs, failSafe: null, ...recovery } }
    }),
    fault: null,
    during: 'read',
    state: stateWith(state),
    gap: null,
    isPlatformDown: false,
    quantity,
    ...rest
  }
}

const shown: ShownIncident = {
  issue: 7,
  url: 'https://github.com/o/r/issues/7',
  open: true,
  phase: 'ongoing',
  commentedMs: null
}
const closed: ShownIncident = { ...shown, open: false, phase: 'over' }

/** One that began 30 minutes ago, and was seen to end 10 minutes ago where it has ended. */
function incident(kind: IncidentKind, phase: IncidentPhase, changes: Partial<Incident> = {}): Incident {
  const ended = phase === 'recovering' || phase === 'over'
  return {
    app: 'sharp',
    process: 'web',
    kind,
    phase,
    sinceMs: noon - 30 * minuteMs,
    endedMs: ended ? noon - 10 * minuteMs : null,
    cause: 'as it was',
    lowest: 1,
    highest: 4,
    extra: { dynoSeconds: 0, untilMs: noon },
    shown: phase === 'over' ? closed : shown,
    ...changes
  }
}

function next(
  before: Incident | null,
  look: IncidentFacts,
  tracked: readonly TrackedIncident[] = []
): readonly Incident[] {
  return nextIncidents(before === null ? [] : [before], [look], tracked, noon)
}

type Row = readonly [string, IncidentPhase | null, IncidentFacts, IncidentPhase | null]

const healthySince = (minutes: number): Partial<Recovery> => ({ healthySinceMs: noon - minutes * minuteMs })
const gaveUp: Partial<Recovery> = { failSafe: { sinceMs: noon - hourMs, gaveUp: true } }

function check(kind: IncidentKind, [, before, look, after]: Row): void {
  const found = next(before === null ? null : incident(kind, before), look).filter((one) => one.kind === kind)
  expect(found.map((one) => [one.kind, one.phase])).toEqual(after === null ? [] : [[kind, after]])
}

describe('down', () => {
  it.each<Row>([
    ['a healthy look opens nothing', null, facts(), null],
    ['the first look that is down opens it', null, facts({ health: ill }), 'ongoing'],
    ['down goes on', 'ongoing', facts({ health: ill }), 'ongoing'],
    ['too slow opens none', null, facts({ health: tooSlow }), null],
    ['but keeps one open', 'ongoing', facts({ health: tooSlow }), 'ongoing'],
    ['and ends a recovery', 'recovering', facts({ health: tooSlow }), 'ongoing'],
    ['an unseen look opens none', null, facts({ health: unseen }), null],
    ['and changes none', 'ongoing', facts({ health: unseen }), 'ongoing'],
    ['not even a recovering one', 'recovering', facts({ health: unseen }), 'recovering'],
    ['the first healthy look begins the recovery', 'ongoing', facts({ recovery: healthySince(0) }), 'recovering'],
    ['merely slow is healthy', 'ongoing', facts({ health: slow, recovery: healthySince(0) }), 'recovering'],
    [
      'a minute short of release-after it still recovers',
      'recovering',
      facts({ recovery: healthySince(14) }),
      'recovering'
    ],
    ['at release-after it is over', 'recovering', facts({ recovery: healthySince(15) }), 'over'],
    ['a relapse while recovering goes on', 'recovering', facts({ health: ill }), 'ongoing'],
    ['the fail-safe gave up', 'ongoing', facts({ health: ill, recovery: gaveUp }), 'gave-up'],
    ['and it stays so', 'gave-up', facts({ health: ill, recovery: gaveUp }), 'gave-up'],
    ['given up at the very look that opens it', null, facts({ health: ill, recovery: gaveUp }), 'gave-up'],
    ['it may recover all the same', 'gave-up', facts({ recovery: { ...gaveUp, ...healthySince(0) } }), 'recovering'],
    ['a relapse within 6 h reopens it', 'over', facts({ health: ill }), 'ongoing'],
    ['a healthy look leaves one that is over', 'over', facts(), 'over'],
    [
      'an app that is meant to be away is no outage',
      'ongoing',
      facts({ health: unseen, policy: { schedule: ['0'] } }),
      'over'
    ],
    [
      'right after a release the pings are not believed',
      null,
      facts({ health: ill, reasons: [{ code: 'release-in-progress', message: 'x' }] }),
      null
    ],
    [
      'an app that a person holds at 0 is no outage',
      'ongoing',
      facts({ health: unseen, state: { hold: { quantity: 0, by: 'input', sinceMs: noon, untilMs: noon + hourMs } } }),
      'over'
    ],
    [
      'nor is one without a probe',
      'ongoing',
      facts({ health: unseen, policy: { probe: null, failSafe: null } }),
      'over'
    ],
    ['a probe that is misconfigured shows nothing of it', 'ongoing', facts({ health: misconfigured }), 'ongoing']
  ])('%s', (...row) => {
    const [, before] = row
    const open = before === null ? null : incident('down', before)
    expect(
      next(open, row[2])
        .filter(({ kind }) => kind === 'down')
        .map(({ phase }) => phase)
    ).toEqual(row[3] === null ? [] : [row[3]])
  })

  it('without a fail-safe it is over after 15 minutes', () => {
    const look = (minutes: number): IncidentFacts =>
      facts({ policy: { failSafe: null }, recovery: healthySince(minutes) })
    expect(next(incident('down', 'recovering', { endedMs: noon - 14 * minuteMs }), look(14))).toMatchObject([
      { phase: 'recovering' }
    ])
    expect(next(incident('down', 'recovering', { endedMs: noon - 15 * minuteMs }), look(15))).toMatchObject([
      { phase: 'over' }
    ])
  })

  it('the incident may remember an earlier recovery than a state that was lost', () => {
    const found = next(
      incident('down', 'recovering', { endedMs: noon - 16 * minuteMs }),
      facts({ recovery: healthySince(0) })
    )
    expect(found).toMatchObject([{ phase: 'over', endedMs: noon - 16 * minuteMs }])
  })

  it('it remembers its cause, its beginning and the range of dynos', () => {
    expect(next(null, facts({ health: ill, from: 2, quantity: 6 }))).toEqual([
      {
        app: 'sharp',
        process: 'web',
        kind: 'down',
        phase: 'ongoing',
        sinceMs: noon,
        endedMs: null,
        cause: '3 of 3 pings failed (answered 503)',
        lowest: 2,
        highest: 6,
        extra: { dynoSeconds: 0, untilMs: noon },
        shown: null
      }
    ])
    expect(next(incident('down', 'ongoing'), facts({ health: ill, from: 4, quantity: 9 }))).toEqual([
      incident('down', 'ongoing', { cause: '3 of 3 pings failed (answered 503)', lowest: 1, highest: 9 })
    ])
    expect(next(incident('down', 'ongoing'), facts({ recovery: healthySince(3) }))).toEqual([
      incident('down', 'recovering', { endedMs: noon - 3 * minuteMs, cause: 'as it was' })
    ])
  })
})

describe('probe-misconfigured', () => {
  it.each<Row>([
    ['failures that dynos cannot cure open it', null, facts({ health: misconfigured }), 'ongoing'],
    ['and it goes on', 'ongoing', facts({ health: misconfigured }), 'ongoing'],
    ['an unseen look changes nothing', 'ongoing', facts({ health: unseen }), 'ongoing'],
    ['a good look ends it at once', 'ongoing', facts(), 'over'],
    [
      'so does the end of the probe',
      'ongoing',
      facts({ health: unseen, policy: { probe: null, failSafe: null } }),
      'over'
    ],
    ['so does a schedule of 0', 'ongoing', facts({ health: unseen, policy: { schedule: ['0'] } }), 'over'],
    ['within 6 h it is reopened', 'over', facts({ health: misconfigured }), 'ongoing']
  ])('%s', (...row) => check('probe-misconfigured', row))

  it('an outage ends it, and is one of its own', () => {
    const found = next(incident('probe-misconfigured', 'ongoing'), facts({ health: ill }))
    expect(found.map(({ kind, phase }) => [kind, phase])).toEqual([
      ['down', 'ongoing'],
      ['probe-misconfigured', 'over']
    ])
  })
})

describe('scale-failed', () => {
  const during = (
    fault: PlatformFault,
    looks: number,
    minutes: number,
    when: 'read' | 'change' = 'change'
  ): IncidentFacts => facts({ fault, during: when, state: { faults: { sinceMs: noon - minutes * minuteMs, looks } } })

  it.each<Row>([
    ['a change that Heroku refuses opens it at once', null, during(refused, 1, 0), 'ongoing'],
    ['so does a reading that it refuses', null, during(refused, 1, 0, 'read'), 'ongoing'],
    ['so does an account that may not change', null, during(badToken, 1, 0), 'ongoing'],
    ['an account that may not even read is reported by the run alone', null, during(badToken, 9, 600, 'read'), null],
    ['but keeps one open', 'ongoing', during(badToken, 9, 600, 'read'), 'ongoing'],
    ['a fault that passes opens nothing', null, during(passing, 1, 0), null],
    ['nor does the second', null, during(passing, 2, 29), null],
    ['the third look opens it', null, during(passing, 3, 10), 'ongoing'],
    ['so does half an hour', null, during(passing, 2, 30), 'ongoing'],
    ['also while reading', null, during(passing, 3, 10, 'read'), 'ongoing'],
    ['a passing fault keeps one open', 'ongoing', during(passing, 1, 0), 'ongoing'],
    ['a look without a fault ends it', 'ongoing', facts(), 'over'],
    ['a passing fault does not reopen it', 'over', during(passing, 1, 0), 'over'],
    ['a refusal does', 'over', during(refused, 1, 0), 'ongoing']
  ])('%s', (...row) => check('scale-failed', row))

  it.each([
    [null, false],
    [{ looks: 2, sinceMs: noon - 29 * minuteMs }, false],
    [{ looks: 3, sinceMs: noon }, true],
    [{ looks: 1, sinceMs: noon - 30 * minuteMs }, true]
  ])('faults %j have lasted: %s', (faults, lasted) => {
    expect(hasLasted(passing, faults, noon)).toBe(lasted)
  })

  it('a deploy may take any number of looks, and 30 minutes', () => {
    const deploy = { ...passing, isDeploy: true } as const
    expect(hasLasted(deploy, { looks: 50, sinceMs: noon - 29 * minuteMs }, noon)).toBe(false)
    expect(hasLasted(deploy, { looks: 2, sinceMs: noon - 30 * minuteMs }, noon)).toBe(true)
  })
})

describe('a crash loop', () => {
  const crashed = (dynos: readonly string[]): IncidentFacts => {
    const look = facts()
    return { ...look, decision: { ...look.decision, crashed: { hopeless: dynos, due: [] } } }
  }

  it('is told as one, until another cause takes its place', () => {
    expect(next(null, crashed(['web.1']))).toMatchObject([{ kind: 'scale-failed', isCrashLoop: true }])
    const before = incident('scale-failed', 'ongoing', { isCrashLoop: true })
    const fault = facts({ fault: refused, during: 'change', state: { faults: { sinceMs: noon, looks: 1 } } })
    expect(next(before, fault)).toMatchObject([{ kind: 'scale-failed', isCrashLoop: false, cause: refused.message }])
  })

  it('names the dynos, and where to look', () => {
    const helps = '"heroku logs -a sharp" shows why'
    expect(next(null, crashed(['web.1']))[0]?.cause).toBe(
      `web.1 crashed again after three restarts, and is not restarted any more: ${helps}`
    )
    expect(next(null, crashed(['web.1', 'web.3']))[0]?.cause).toBe(
      `web.1, web.3 crashed again after three restarts, and are not restarted any more: ${helps}`
    )
  })

  it('is a matter of this kind alone', () => {
    expect(next(null, facts({ health: ill }))).toMatchObject([{ kind: 'down', phase: 'ongoing' }])
    expect(next(null, facts({ health: ill }))[0]).not.toHaveProperty('isCrashLoop')
    expect(next(incident('scale-failed', 'ongoing', { isCrashLoop: true }), crashed([]))).toMatchObject([
      { phase: 'over' }
    ])
  })
})

describe('a fail-safe that gave up', () => {
  it('is that of an outage alone', () => {
    const look = facts({ health: ill, recovery: gaveUp, fault: refused, during: 'change' })
    const found = next(null, { ...look, state: stateWith({ faults: { sinceMs: noon, looks: 1 } }) })
    expect(Object.fromEntries(found.map(({ kind, phase }) => [kind, phase]))).toEqual({
      down: 'gave-up',
      'scale-failed': 'ongoing'
    })
  })
})

describe('after the end', () => {
  const ended = (hours: number, observation: ShownIncident | null): Incident =>
    incident('down', 'over', { sinceMs: noon - 10 * hourMs, endedMs: noon - hours * hourMs, shown: observation })

  it('a relapse within 6 h goes on in the same issue, as a new outage', () => {
    expect(next(ended(6, closed), facts({ health: ill }))).toMatchObject([
      { phase: 'ongoing', sinceMs: noon, endedMs: null, lowest: 2, highest: 2, shown: closed }
    ])
  })

  it('a later one is a new incident, also when no run came in between', () => {
    expect(next(ended(6.1, closed), facts({ health: ill }))).toMatchObject([
      { phase: 'ongoing', sinceMs: noon, shown: null }
    ])
  })

  it('it is forgotten after 6 h', () => {
    expect(next(ended(6, closed), facts())).toHaveLength(1)
    expect(next(ended(6.1, closed), facts())).toEqual([])
  })

  it('one without an issue as well', () => {
    expect(next(ended(6.1, null), facts())).toEqual([])
  })

  it('one whose issue could not be closed yet is kept until it is', () => {
    const unfinished = ended(20, shown)
    expect(next(unfinished, facts())).toEqual([unfinished])
  })

  it('one whose end was not told yet is kept until it is', () => {
    const untold = { ...ended(20, null), untold: 'end' } as const
    expect(next(untold, facts())).toEqual([untold])
  })

  it('and a relapse goes on in the issue that is still open', () => {
    expect(next(ended(20, shown), facts({ health: ill }))).toMatchObject([{ phase: 'ongoing', shown }])
  })
})

describe('an issue that the state has forgotten', () => {
  const tracked: TrackedIncident = {
    app: 'sharp',
    process: 'web',
    kind: 'down',
    issue: 7,
    url: shown.url,
    sinceMs: noon - hourMs,
    endedMs: null
  }

  it('is taken up with its beginning', () => {
    expect(next(null, facts({ health: ill }), [tracked])).toEqual([
      {
        app: 'sharp',
        process: 'web',
        kind: 'down',
        phase: 'ongoing',
        sinceMs: noon - hourMs,
        endedMs: null,
        cause: '3 of 3 pings failed (answered 503)',
        lowest: 2,
        highest: 2,
        extra: { dynoSeconds: 0, untilMs: noon },
        shown
      }
    ])
  })

  it('is taken up while recovering', () => {
    const recovering = { ...tracked, endedMs: noon - 5 * minuteMs }
    expect(next(null, facts({ recovery: healthySince(0) }), [recovering])).toMatchObject([
      {
        phase: 'recovering',
        sinceMs: noon - hourMs,
        endedMs: noon - 5 * minuteMs,
        shown: { issue: 7, phase: 'recovering' }
      }
    ])
  })

  it.each([
    ['a beginning that is to come', { sinceMs: noon + hourMs }, { sinceMs: noon }],
    ['an end that is to come', { endedMs: noon + hourMs }, { sinceMs: noon - hourMs }],
    ['an end before its beginning', { endedMs: noon - 2 * hourMs }, { sinceMs: noon - hourMs }]
  ])('is not believed %s', (_, edited, known) => {
    const recovered = facts({ recovery: healthySince(0) })
    expect(next(null, recovered, [{ ...tracked, ...edited }])).toMatchObject([
      { ...known, phase: 'recovering', endedMs: noon }
    ])
  })

  it('is closed once the app has been healthy for release-after', () => {
    expect(
      next(null, facts({ recovery: healthySince(0) }), [{ ...tracked, endedMs: noon - 15 * minuteMs }])
    ).toMatchObject([{ phase: 'over', shown: { issue: 7, open: true } }])
  })

  it('an unseen look keeps it open', () => {
    expect(next(null, facts({ health: unseen }), [tracked])).toMatchObject([{ phase: 'ongoing', shown: { issue: 7 } }])
  })

  it('one of another process, app or kind is not touched', () => {
    const others = [
      { ...tracked, app: 'other' },
      { ...tracked, process: 'worker' },
      { ...tracked, kind: 'scale-failed' as const }
    ]
    expect(next(null, facts(), others.slice(0, 2))).toEqual([])
    expect(next(null, facts(), others)).toMatchObject([{ kind: 'scale-failed', phase: 'over' }])
  })

  it('one that is open only because closing it failed has to be closed, it is no new incident', () => {
    const unfinished = incident('down', 'over', { shown })
    expect(next(unfinished, facts({ health: unseen }), [tracked])).toEqual([unfinished])
  })

  it('another issue than the one that is over is taken up', () => {
    expect(next(incident('down', 'over'), facts({ health: ill }), [{ ...tracked, issue: 9 }])).toMatchObject([
      { phase: 'ongoing', shown: { issue: 9 } }
    ])
  })

  it('what the state knows to be open is believed', () => {
    expect(next(incident('down', 'ongoing'), facts({ health: ill }), [{ ...tracked, issue: 9 }])).toMatchObject([
      { shown: { issue: 7 } }
    ])
  })
})

describe('incidents of processes that this run does not handle', () => {
  const other = (phase: IncidentPhase, seenMs: number, endedMs: number | null = null): Incident =>
    incident('down', phase, { app: 'other', endedMs, extra: { dynoSeconds: 0, untilMs: seenMs } })
  it.each([
    ['stay as they are', other('ongoing', noon - hourMs), 'stays'],
    ['also when nobody looked for a week', other('ongoing', noon - 168 * hourMs), 'stays'],
    ['but not longer: their process is gone', other('ongoing', noon - 169 * hourMs), 'goes'],
    ['are kept over while they may be reopened', other('over', noon - 6 * hourMs, noon - 6 * hourMs), 'stays'],
    ['and forgotten then', other('over', noon - 7 * hourMs, noon - 7 * hourMs), 'goes'],
    ['are kept for as long as their issue is to be closed', { ...other('over', 0, 0), shown }, 'stays']
  ] as const)('%s', (_, before, outcome) => {
    expect(nextIncidents([before], [facts()], [], noon)).toEqual(outcome === 'stays' ? [before] : [])
  })
})

it('several kinds of one process are open side by side', () => {
  const found = next(
    null,
    facts({ health: ill, fault: refused, during: 'change', state: { faults: { sinceMs: noon, looks: 1 } } })
  )
  expect(found.map(({ kind }) => kind).toSorted()).toEqual(['down', 'scale-failed'])
})

describe('slow-at-max', () => {
  const at = (slowSamples: number, changes: Parameters<typeof facts>[0] = {}): IncidentFacts =>
    facts({ health: slow, state: { streaks: { slow: slowSamples, fast: 0, atMs: noon } }, ...changes })
  const spare = { policy: { schedule: ['1-6'] } }
  it.each<Row>([
    ['three slow pings at the most that the schedule allows open it', null, at(3), 'ongoing'],
    ['two do not', null, at(2), null],
    ['slow with dynos to spare opens nothing', null, at(9, spare), null],
    ['at the ceiling of a range it opens', null, at(3, { ...spare, from: 6 }), 'ongoing'],
    ['down is another incident', 'ongoing', at(3, { health: ill }), 'ongoing'],
    ['slow goes on', 'ongoing', at(3), 'ongoing'],
    ['a slow look after a good one keeps it open', 'recovering', at(1), 'ongoing'],
    ['fast enough begins the end', 'ongoing', facts(), 'recovering'],
    ['so do dynos to spare', 'ongoing', at(3, spare), 'recovering'],
    [
      'fast for release-after ends it',
      'recovering',
      facts({ policy: { failSafe: { ...policyWith().failSafe!, releaseAfterMs: 10 * minuteMs } } }),
      'over'
    ],
    ['without a probe it is over', 'ongoing', facts({ policy: { probe: null, failSafe: null } }), 'over']
  ])('%s', (...row) => check('slow-at-max', row))

  it('says how slow, and that there is no more', () => {
    expect(next(null, at(3)).find(({ kind }) => kind === 'slow-at-max')?.cause).toBe(
      'The median of the pings is 1,600 ms, and 2 dynos are all that the plan allows'
    )
  })
})

describe('signal-unavailable', () => {
  const policy = { router: { perDyno: 600, p95TargetMs: null } }
  const away = (minutes: number): IncidentFacts =>
    facts({
      policy,
      state: { unavailableSinceMs: noon - minutes * minuteMs },
      reasons: [{ code: 'signal-unavailable', message: 'the router metrics cannot be read (403)' }]
    })
  it.each<Row>([
    ['an hour without a signal opens it', null, away(60), 'ongoing'],
    ['a minute less does not', null, away(59), null],
    ['away goes on', 'ongoing', away(1), 'ongoing'],
    ['readable again ends it', 'ongoing', facts({ policy }), 'over'],
    ['without a formation nothing was asked', 'ongoing', facts({ policy, from: null }), 'ongoing'],
    ['so does taking the signal out of the configuration', 'ongoing', facts(), 'over']
  ])('%s', (...row) => check('signal-unavailable', row))

  it('says which', () => {
    expect(next(null, away(60))).toMatchObject([{ cause: 'the router metrics cannot be read (403)' }])
  })
})

describe('native-autoscaling', () => {
  const native = facts({ reasons: [{ code: 'native-autoscaling', message: 'Heroku scales it by itself' }] })
  it.each<Row>([
    ['opens at once', null, native, 'ongoing'],
    ['goes on', 'ongoing', native, 'ongoing'],
    ['ends when it is off', 'ongoing', facts(), 'over'],
    ['an unread formation shows nothing of it', 'ongoing', facts({ from: null }), 'ongoing']
  ])('%s', (...row) => check('native-autoscaling', row))
})

describe('late-runs', () => {
  const late = (hours: number, usualMinutes: number | null): IncidentFacts =>
    facts({ gap: { ms: hours * hourMs, usualMs: usualMinutes === null ? null : usualMinutes * minuteMs } })
  it.each<Row>([
    ['six times the usual gap, and three hours, open it', null, late(3, 30), 'ongoing'],
    ['less than three hours is not late', null, late(2.9, 5), null],
    ['nor is less than six times the usual', null, late(5.9, 60), null],
    ['nothing is unusual before three gaps are known', null, late(30, null), null],
    ['another late run goes on', 'ongoing', late(4, 20), 'ongoing'],
    ['the next run in time ends it', 'ongoing', late(0.3, 20), 'over'],
    ['a look within a run tells nothing of runs', 'ongoing', facts(), 'ongoing']
  ])('%s', (...row) => check('late-runs', row))

  it('says from when to when', () => {
    expect(next(null, late(4, 20))).toMatchObject([
      { cause: 'No run came on 2026-11-22, 08:00-12:00 UTC: 4 h without a look, where 20 minutes are usual' }
    ])
  })

  it.each([
    ['no look before', null, [1, 2, 3, 4, 5], null],
    ['two gaps are too few', noon - hourMs, [1, 2], { ms: hourMs, usualMs: null }],
    ['three have a median', noon - hourMs, [50, 10, 30], { ms: hourMs, usualMs: 30 }],
    ['a clock that went back', noon + 1, [1, 2, 3, 4, 5], { ms: 0, usualMs: 3 }]
  ])('the gap before a run: %s', (_, lastLookMs, gapsMs, expected) => {
    expect(runGap(lastLookMs, gapsMs, noon)).toEqual(expected)
  })
})

describe('too-many-changes', () => {
  const changes = (count: number, by: ChangeRecord['by'] = 'ours', minutesAgo = 29): readonly ChangeRecord[] =>
    Array.from({ length: count }, () => ({
      atMs: noon - minutesAgo * minuteMs,
      from: 1,
      to: 2,
      by,
      code: 'demand',
      message: 'x'
    }))
  const usual = { changes: 10, dynos: null, withinMs: 30 * minuteMs }
  /** From 1 dyno to so many, and back. */
  const upAndDown = (to: number): readonly ChangeRecord[] =>
    changes(1).flatMap((change) => [
      { ...change, to },
      { ...change, from: to, to: 1 }
    ])
  it.each<Row>([
    ['ten in half an hour open it', null, facts({ state: { changes: changes(10) } }), 'ongoing'],
    ['nine do not', null, facts({ state: { changes: changes(9) } }), null],
    ['older ones do not count', null, facts({ state: { changes: changes(10, 'ours', 30) } }), null],
    [
      'those of people do not count',
      null,
      facts({ state: { changes: [...changes(20, 'manual'), ...changes(20, 'external')] } }),
      null
    ],
    ['six keep it open', 'ongoing', facts({ state: { changes: changes(6) } }), 'ongoing'],
    [
      'as many as are written',
      null,
      facts({ policy: { tooManyChanges: { ...usual, changes: 3 } }, state: { changes: changes(3) } }),
      'ongoing'
    ],
    [
      'within as long as is written',
      null,
      facts({
        policy: { tooManyChanges: { ...usual, withinMs: hourMs } },
        state: { changes: changes(10, 'ours', 59) }
      }),
      'ongoing'
    ],
    [
      'dynos, added and removed',
      null,
      facts({ policy: { tooManyChanges: { ...usual, dynos: 12 } }, state: { changes: upAndDown(7) } }),
      'ongoing'
    ],
    [
      'not too few dynos',
      null,
      facts({ policy: { tooManyChanges: { ...usual, dynos: 13 } }, state: { changes: upAndDown(7) } }),
      null
    ],
    ['dynos do not count by default', null, facts({ state: { changes: upAndDown(99) } }), null],
    [
      'more than half of the dynos keep it open',
      'ongoing',
      facts({ policy: { tooManyChanges: { ...usual, dynos: 23 } }, state: { changes: upAndDown(7) } }),
      'ongoing'
    ],
    [
      'half of them end it',
      'ongoing',
      facts({ policy: { tooManyChanges: { ...usual, dynos: 24 } }, state: { changes: upAndDown(7) } }),
      'over'
    ],
    ['five end it', 'ongoing', facts({ state: { changes: changes(5) } }), 'over']
  ])('%s', (...row) => check('too-many-changes', row))
})

describe('what ran above the fewest dynos', () => {
  it('is counted from look to look, until it is over', () => {
    const before = incident('down', 'ongoing', {
      lowest: 1,
      highest: 4,
      extra: { dynoSeconds: 100, untilMs: noon - 10 * minuteMs }
    })
    expect(next(before, facts({ health: ill, from: 4 }))[0]?.extra).toEqual({
      dynoSeconds: 100 + 3 * 600,
      untilMs: noon
    })
    expect(
      next(incident('down', 'over', { extra: { dynoSeconds: 5, untilMs: noon - hourMs } }), facts({ from: 9 }))[0]
        ?.extra
    ).toEqual({ dynoSeconds: 5, untilMs: noon - hourMs })
    expect(next(incident('down', 'over'), facts({ health: ill }))[0]?.extra).toEqual({ dynoSeconds: 0, untilMs: noon })
  })

  it.each([
    ['down', 100 + 3 * 600],
    ['signal-unavailable', 100]
  ] as const)(
    'of %s: what runs after its end is none of its dynos, and costs nothing, but for a fail-safe',
    (kind, dynoSeconds) => {
      const recovering = incident(kind, 'recovering', {
        ...{ lowest: 2, highest: 3, endedMs: noon - 10 * minuteMs },
        extra: { dynoSeconds: 100, untilMs: noon - 10 * minuteMs }
      })
      expect(next(recovering, facts({ from: 5, recovery: healthySince(5) }))).toMatchObject([
        { lowest: 2, highest: 3, extra: { dynoSeconds } }
      ])
    }
  )
})
