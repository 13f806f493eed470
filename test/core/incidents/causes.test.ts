import { describe, expect, it } from 'vitest'
import { freshMemory } from '../../../src/core/decide/memory.ts'
import { minuteMs } from '../../../src/core/durations.ts'
import { describeAction } from '../../../src/core/incidents/action.ts'
import { detectors } from '../../../src/core/incidents/detectors.ts'
import type { Detection, IncidentFacts } from '../../../src/core/incidents/detectors.ts'
import { incidentKey, isShownAsOver } from '../../../src/core/incidents/incident-key.ts'
import type { ChangeRecord, Health, Incident, IncidentKind, Reason } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { decisionWith, healthy, ill, misconfigured, noon, stateWith } from '../../run/looks.ts'

const slow: Health = { ...healthy, verdict: 'slow', medianMs: 1600 }
const releasing: Reason = { code: 'release-in-progress', message: 'released just now' }
const inBounds: Reason = { code: 'in-bounds', message: 'nothing had to move' }

interface Look {
  readonly health?: Health
  readonly reasons?: readonly Reason[]
  readonly policy?: Parameters<typeof policyWith>[0]
  readonly state?: Parameters<typeof stateWith>[0]
  readonly quantity?: number | null
}

function found(kind: Exclude<IncidentKind, 'platform'>, look: Look, open: Incident | null = null): Detection {
  const { health = healthy, reasons = [inBounds], policy = {}, state = {}, quantity = 2 } = look
  const facts: IncidentFacts = {
    policy: policyWith({ schedule: ['2'], ...policy }),
    decision: decisionWith({ health, reasons }),
    fault: null,
    during: 'read',
    state: stateWith(state),
    quantity,
    gap: null,
    isPlatformDown: false
  }
  return detectors[kind](facts, open, noon)
}

const changes = (count: number): readonly ChangeRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ atMs: noon - (index + 1) * minuteMs, from: 2, to: 4 },
    ...{ by: 'ours', code: 'slow', message: 'the pings are slow' }
  }))
const cleared: Detection = { kind: 'cleared', sinceMs: noon, isOver: true }
const slowLooks = { streaks: { slow: 3, fast: 0, atMs: noon } }
const router = { perDyno: null, p95TargetMs: 500 }

function incident(kind: IncidentKind, changed: Partial<Incident> = {}): Incident {
  return {
    ...{
      app: 'sharp',
      process: 'web',
      kind,
      phase: 'ongoing',
      sinceMs: noon - 30 * minuteMs,
      endedMs: null,
      cause: ''
    },
    ...{ lowest: 2, highest: 5, extra: { dynoSeconds: 0, untilMs: noon }, shown: null, ...changed }
  }
}

describe('what a look says of an incident, word by word', () => {
  it.each<readonly [string, Exclude<IncidentKind, 'platform'>, Look, Detection]>([
    [
      'an outage says why the pings fail',
      'down',
      { health: ill },
      { kind: 'firing', cause: '3 of 3 pings failed (answered 503)' }
    ],
    [
      'or that there is no answer',
      'down',
      { health: { ...ill, cause: null } },
      { kind: 'firing', cause: 'it does not answer' }
    ],
    [
      'an app that answers far too slowly keeps its outage',
      'down',
      { health: { ...slow, medianMs: 5500 } },
      { kind: 'keep-open', cause: 'it answers, but takes 5,500 ms' }
    ],
    [
      'pings that say nothing of load say so',
      'probe-misconfigured',
      { health: misconfigured },
      { kind: 'firing', cause: '3 of 3 pings failed (answered 404)' }
    ],
    [
      'with or without a cause',
      'probe-misconfigured',
      { health: { ...misconfigured, cause: null } },
      { kind: 'firing', cause: 'the pings fail' }
    ],
    [
      'right after a release they are not counted',
      'probe-misconfigured',
      { health: misconfigured, reasons: [inBounds, releasing] },
      { kind: 'unknown' }
    ],
    [
      'slow with the one dyno of the plan',
      'slow-at-max',
      { health: slow, state: slowLooks, policy: { schedule: ['1'] }, quantity: 1 },
      { kind: 'firing', cause: 'The median of the pings is 1,600 ms, and 1 dyno is all that the plan allows' }
    ],
    [
      'slow with two',
      'slow-at-max',
      { health: slow, state: slowLooks },
      { kind: 'firing', cause: 'The median of the pings is 1,600 ms, and 2 dynos are all that the plan allows' }
    ],
    [
      'slow for too few looks',
      'slow-at-max',
      { health: slow, state: { streaks: { slow: 2, fast: 0, atMs: noon } } },
      { kind: 'keep-open', cause: 'The median of the pings is 1,600 ms' }
    ],
    [
      'slow for as many as are written',
      'slow-at-max',
      {
        health: slow,
        state: { streaks: { slow: 2, fast: 0, atMs: noon } },
        policy: { scaleOut: { slow: { aboveMs: 1000, consecutive: 2, step: 1 }, cooldownMs: 0 } }
      },
      { kind: 'firing', cause: 'The median of the pings is 1,600 ms, and 2 dynos are all that the plan allows' }
    ],
    [
      'three where pings do not scale out',
      'slow-at-max',
      { health: slow, state: slowLooks, policy: { scaleOut: { slow: null, cooldownMs: 0 } } },
      { kind: 'firing', cause: 'The median of the pings is 1,600 ms, and 2 dynos are all that the plan allows' }
    ],
    [
      'or where nothing does',
      'slow-at-max',
      { health: slow, state: slowLooks, policy: { scaleOut: null } },
      { kind: 'firing', cause: 'The median of the pings is 1,600 ms, and 2 dynos are all that the plan allows' }
    ],
    [
      'nobody knows how many run',
      'slow-at-max',
      { health: slow, state: slowLooks, quantity: null },
      { kind: 'cleared', sinceMs: noon, isOver: false }
    ],
    [
      'the plan names no most',
      'slow-at-max',
      { health: slow, state: slowLooks, policy: { schedule: [], min: 1 } },
      { kind: 'cleared', sinceMs: noon, isOver: false }
    ],
    ['an app that is down is not slow', 'slow-at-max', { health: ill, state: slowLooks }, { kind: 'unknown' }],
    ['no signal is configured', 'signal-unavailable', { state: { unavailableSinceMs: noon - 90 * minuteMs } }, cleared],
    [
      'a signal fails, and the look says which',
      'signal-unavailable',
      {
        policy: { router },
        state: { unavailableSinceMs: noon - 90 * minuteMs },
        reasons: [inBounds, { code: 'signal-unavailable', message: 'the router is silent' }]
      },
      { kind: 'firing', cause: 'the router is silent' }
    ],
    [
      'a signal fails, and the look does not say which',
      'signal-unavailable',
      { policy: { router }, state: { unavailableSinceMs: noon - 90 * minuteMs } },
      { kind: 'firing', cause: 'a signal cannot be read' }
    ],
    [
      'ten changes in half an hour',
      'too-many-changes',
      { state: { changes: changes(10) } },
      { kind: 'firing', cause: 'The quantity was changed 10 times within 30 minutes' }
    ],
    [
      'dynos are counted where it is written',
      'too-many-changes',
      {
        state: { changes: changes(5) },
        policy: { tooManyChanges: { changes: 10, dynos: 10, withinMs: 30 * minuteMs } }
      },
      { kind: 'firing', cause: 'The quantity was changed 5 times within 30 minutes, by 10 dynos in all' }
    ],
    ['six changes open nothing', 'too-many-changes', { state: { changes: changes(6) } }, cleared]
  ])('%s (%s)', (_, kind, look, detection) => {
    expect(found(kind, look)).toEqual(detection)
  })

  it.each([
    ['six changes keep an incident open', 6, 'ongoing', 'keep-open'],
    ['but not one that is over', 6, 'over', 'cleared'],
    ['five end it', 5, 'ongoing', 'cleared']
  ] as const)('%s', (_, count, phase, kind) => {
    const open = incident('too-many-changes', { phase })
    expect(found('too-many-changes', { state: { changes: changes(count) } }, open).kind).toBe(kind)
  })
})

describe('the name of an incident', () => {
  it('holds app, process type and kind, whatever their names are', () => {
    expect(incidentKey(incident('down'))).toBe('["sharp","web","down"]')
  })

  it.each([
    ['closed and told', { open: false, phase: 'over' }, true],
    ['closed by a person', { open: false, phase: 'ongoing' }, false],
    ['told and still open', { open: true, phase: 'over' }, false]
  ] as const)('its issue is %s', (_, changed, isOver) => {
    expect(isShownAsOver({ issue: 7, url: 'https://github.com/o/r/issues/7', commentedMs: null, ...changed })).toBe(
      isOver
    )
  })
})

describe('what the fail-safe did', () => {
  it.each([
    ['a dry run without a quantity says nothing', 'dry-run', { from: null, to: 4 }, {}, null],
    ['nor does one that knows no aim', 'dry-run', { from: 2, to: null }, {}, null],
    ['nor one that goes nowhere', 'dry-run', { from: 2, to: 2 }, {}, null],
    [
      'one that would go out says from where',
      'dry-run',
      { from: 2, to: 4 },
      {},
      'This was a dry run: dynos would be raised from 2 to 4.'
    ],
    ['a live one says from where to where', 'live', { from: 5, to: 5 }, {}, 'Dynos were raised from 2 to 5.'],
    ['without a lowest there is nothing to say', 'live', { from: 5, to: 5 }, { lowest: null }, null],
    ['nor without a highest', 'live', { from: 5, to: 5 }, { highest: null }, null],
    ['nor where both are the same', 'live', { from: 5, to: 5 }, { lowest: 5 }, null]
  ] as const)('%s', (_, mode, decided, changed, sentence) => {
    const decision = decisionWith({ ...decided, memory: freshMemory })
    expect(describeAction(incident('down', changed), decision, mode)).toBe(sentence)
  })
})
