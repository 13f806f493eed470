import { freshMemory } from '../../src/control/memory.ts'
import { describe, expect, it } from 'vitest'
import { hasLasted, nextIncidents } from '../../src/incidents/incidents.ts'
import type { IncidentFacts } from '../../src/incidents/incidents.ts'
import type { Health, Incident, IncidentKind, IncidentPhase, PlatformFault, Recovery, ShownIncident } from '../../src/model.ts'
import type { TrackedIncident } from '../../src/ports.ts'
import { decisionWith, healthy, hourMs, ill, minuteMs, misconfigured, noon, unseen } from '../looks.ts'
import { policyWith } from '../policies.ts'

const tooSlow: Health = { ...healthy, verdict: 'slow', medianMs: 5500 }
const slow: Health = { ...healthy, verdict: 'slow', medianMs: 1600 }
const passing: PlatformFault = { kind: 'passing', scope: 'app', message: 'Heroku answered 503.' }
const refused: PlatformFault = { kind: 'lasting', scope: 'app', message: 'Heroku answered 403.' }
const badToken: PlatformFault = { kind: 'lasting', scope: 'account', message: 'Heroku answered 401.' }

/** What one look showed; healthy for a long time and without faults unless something else is said. */
function facts(changes: { readonly health?: Health; readonly recovery?: Partial<Recovery>; readonly policy?: Parameters<typeof policyWith>[0]; readonly from?: number; readonly quantity?: number } & Partial<Pick<IncidentFacts, 'fault' | 'during' | 'faults'>> = {}): IncidentFacts {
  const { health = healthy, recovery = {}, policy = {}, from = 2, quantity = from, ...rest } = changes
  const healthySinceMs = health.verdict === 'up' ? noon - hourMs : null
  return {
    policy: policyWith({ schedule: ['2'], ...policy }),
    decision: decisionWith({ health, from, memory: { ...freshMemory, recovery: { healthySinceMs, failSafe: null, ...recovery } } }),
    fault: null,
    during: 'read',
    faults: null,
    quantity,
    ...rest
  }
}

const shown: ShownIncident = { issue: 7, url: 'https://github.com/o/r/issues/7', open: true, phase: 'ongoing', commentedMs: null }
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
    shown: phase === 'over' ? closed : shown,
    ...changes
  }
}

function next(before: Incident | null, look: IncidentFacts, tracked: readonly TrackedIncident[] = []): readonly Incident[] {
  return nextIncidents(before === null ? [] : [before], [look], tracked, noon)
}

type Row = readonly [string, IncidentPhase | null, IncidentFacts, IncidentPhase | null]

const healthySince = (minutes: number): Partial<Recovery> => ({ healthySinceMs: noon - minutes * minuteMs })
const gaveUp: Partial<Recovery> = { failSafe: { sinceMs: noon - hourMs, gaveUp: true } }

function check(kind: IncidentKind, [, before, look, after]: Row): void {
  const found = next(before === null ? null : incident(kind, before), look)
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
    ['a minute short of release-after it still recovers', 'recovering', facts({ recovery: healthySince(14) }), 'recovering'],
    ['at release-after it is over', 'recovering', facts({ recovery: healthySince(15) }), 'over'],
    ['a relapse while recovering goes on', 'recovering', facts({ health: ill }), 'ongoing'],
    ['the fail-safe gave up', 'ongoing', facts({ health: ill, recovery: gaveUp }), 'gave-up'],
    ['and it stays so', 'gave-up', facts({ health: ill, recovery: gaveUp }), 'gave-up'],
    ['given up at the very look that opens it', null, facts({ health: ill, recovery: gaveUp }), 'gave-up'],
    ['it may recover all the same', 'gave-up', facts({ recovery: { ...gaveUp, ...healthySince(0) } }), 'recovering'],
    ['a relapse within 6 h reopens it', 'over', facts({ health: ill }), 'ongoing'],
    ['a healthy look leaves one that is over', 'over', facts(), 'over'],
    ['an app that is meant to be away is no outage', 'ongoing', facts({ health: unseen, policy: { schedule: ['0'] } }), 'over'],
    ['nor is one without a probe', 'ongoing', facts({ health: unseen, policy: { probe: null, failSafe: null } }), 'over'],
    ['a probe that is misconfigured shows nothing of it', 'ongoing', facts({ health: misconfigured }), 'ongoing']
  ])('%s', (...row) => {
    const [, before] = row
    const open = before === null ? null : incident('down', before)
    expect(next(open, row[2]).filter(({ kind }) => kind === 'down').map(({ phase }) => phase)).toEqual(row[3] === null ? [] : [row[3]])
  })

  it('without a fail-safe it is over after 15 minutes', () => {
    const look = (minutes: number): IncidentFacts => facts({ policy: { failSafe: null }, recovery: healthySince(minutes) })
    expect(next(incident('down', 'recovering', { endedMs: noon - 14 * minuteMs }), look(14))).toMatchObject([{ phase: 'recovering' }])
    expect(next(incident('down', 'recovering', { endedMs: noon - 15 * minuteMs }), look(15))).toMatchObject([{ phase: 'over' }])
  })

  it('the incident may remember an earlier recovery than a state that was lost', () => {
    const found = next(incident('down', 'recovering', { endedMs: noon - 16 * minuteMs }), facts({ recovery: healthySince(0) }))
    expect(found).toMatchObject([{ phase: 'over', endedMs: noon - 16 * minuteMs }])
  })

  it('it remembers its cause, its beginning and the range of dynos', () => {
    expect(next(null, facts({ health: ill, from: 2, quantity: 6 }))).toEqual([
      { app: 'sharp', process: 'web', kind: 'down', phase: 'ongoing', sinceMs: noon, endedMs: null, cause: '3 of 3 pings failed (answered 503)', lowest: 2, highest: 6, shown: null }
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
    ['so does the end of the probe', 'ongoing', facts({ health: unseen, policy: { probe: null, failSafe: null } }), 'over'],
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
  const during = (fault: PlatformFault, looks: number, minutes: number, when: 'read' | 'change' = 'change'): IncidentFacts =>
    facts({ fault, during: when, faults: { sinceMs: noon - minutes * minuteMs, looks } })

  it.each<Row>([
    ['a change that Heroku refuses opens it at once', null, during(refused, 1, 0), 'ongoing'],
    ['so does a reading that it refuses', null, during(refused, 1, 0, 'read'), 'ongoing'],
    ['so does an account that may not change', null, during(badToken, 1, 0), 'ongoing'],
    ['an account that may not even read is told by the run alone', null, during(badToken, 9, 600, 'read'), null],
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
    expect(hasLasted(faults, noon)).toBe(lasted)
  })
})

describe('after the end', () => {
  const ended = (hours: number, seen: ShownIncident | null): Incident => incident('down', 'over', { sinceMs: noon - 10 * hourMs, endedMs: noon - hours * hourMs, shown: seen })

  it('a relapse within 6 h goes on in the same issue, as a new outage', () => {
    expect(next(ended(6, closed), facts({ health: ill }))).toMatchObject([{ phase: 'ongoing', sinceMs: noon, endedMs: null, lowest: 2, highest: 2, shown: closed }])
  })

  it('a later one is a new incident, also when no run came in between', () => {
    expect(next(ended(6.1, closed), facts({ health: ill }))).toMatchObject([{ phase: 'ongoing', sinceMs: noon, shown: null }])
  })

  it('it is forgotten after 6 h', () => {
    expect(next(ended(6, closed), facts())).toHaveLength(1)
    expect(next(ended(6.1, closed), facts())).toEqual([])
  })

  it('one that nobody was told of as well', () => {
    expect(next(ended(6.1, null), facts())).toEqual([])
  })

  it('one whose issue could not be closed yet is kept until it is', () => {
    const owed = ended(20, shown)
    expect(next(owed, facts())).toEqual([owed])
  })

  it('and a relapse goes on in the issue that is still open', () => {
    expect(next(ended(20, shown), facts({ health: ill }))).toMatchObject([{ phase: 'ongoing', shown }])
  })
})

describe('an issue that the state has forgotten', () => {
  const tracked: TrackedIncident = { app: 'sharp', process: 'web', kind: 'down', issue: 7, url: shown.url, sinceMs: noon - hourMs, endedMs: null }

  it('is taken up with its beginning', () => {
    expect(next(null, facts({ health: ill }), [tracked])).toEqual([
      { app: 'sharp', process: 'web', kind: 'down', phase: 'ongoing', sinceMs: noon - hourMs, endedMs: null, cause: '3 of 3 pings failed (answered 503)', lowest: 2, highest: 2, shown }
    ])
  })

  it('is taken up while recovering', () => {
    const recovering = { ...tracked, endedMs: noon - 5 * minuteMs }
    expect(next(null, facts({ recovery: healthySince(0) }), [recovering])).toMatchObject([{ phase: 'recovering', sinceMs: noon - hourMs, endedMs: noon - 5 * minuteMs, shown: { issue: 7, phase: 'recovering' } }])
  })

  it('is closed once the app has been healthy for release-after', () => {
    expect(next(null, facts({ recovery: healthySince(0) }), [{ ...tracked, endedMs: noon - 15 * minuteMs }])).toMatchObject([{ phase: 'over', shown: { issue: 7, open: true } }])
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

  it('one that is open only because closing it failed is owed, not a new incident', () => {
    const owed = incident('down', 'over', { shown })
    expect(next(owed, facts({ health: unseen }), [tracked])).toEqual([owed])
  })

  it('another issue than the one that is over is taken up', () => {
    expect(next(incident('down', 'over'), facts({ health: ill }), [{ ...tracked, issue: 9 }])).toMatchObject([{ phase: 'ongoing', shown: { issue: 9 } }])
  })

  it('what the state knows to be open is believed', () => {
    expect(next(incident('down', 'ongoing'), facts({ health: ill }), [{ ...tracked, issue: 9 }])).toMatchObject([{ shown: { issue: 7 } }])
  })
})

it('incidents of processes that this run does not handle stay as they are', () => {
  const others = [incident('down', 'ongoing', { app: 'other' }), incident('scale-failed', 'over', { process: 'worker', endedMs: noon - 100 * hourMs })]
  expect(nextIncidents(others, [facts()], [], noon)).toEqual(others)
})

it('several kinds of one process are open side by side', () => {
  const found = next(null, facts({ health: ill, fault: refused, during: 'change', faults: { sinceMs: noon, looks: 1 } }))
  expect(found.map(({ kind }) => kind).toSorted()).toEqual(['down', 'scale-failed'])
})
