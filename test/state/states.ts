import { freshProcess } from '../../src/control/memory.ts'
import type { Incident, LookRecord, Notice, ProcessState, State } from '../../src/model.ts'

const START_MS = Date.UTC(2026, 10, 27, 6)

/** Numbers that vary enough not to be compressed away. */
function lookAt(index: number, seed: number): LookRecord {
  const elapsedMs = (index * 7_919 + seed * 104_729) % 29_989
  return {
    atMs: START_MS + index * 300_000,
    from: 2,
    to: index % 3,
    verdict: index % 2 === 0 ? 'up' : 'slow',
    medianMs: elapsedMs,
    answers: [`${elapsedMs} ms`, '503', 'timeout']
  }
}

export function processWith(looks: number, seed = 0): ProcessState {
  return {
    ...freshProcess,
    recovery: { healthySinceMs: null, failSafe: { sinceMs: START_MS, gaveUp: false } },
    lastChange: { atMs: START_MS, from: 2, to: 12 },
    faults: { sinceMs: START_MS, looks: 2 },
    recent: Array.from({ length: looks }, (_, index) => lookAt(index, seed))
  }
}

export const incident: Incident = {
  app: 'sharp-mountain-4005',
  process: 'web',
  kind: 'down',
  phase: 'gave-up',
  sinceMs: START_MS,
  endedMs: null,
  cause: 'answered 503 – “out of order” 🛑',
  lowest: 2,
  highest: 12,
  shown: { issue: 7, url: 'https://github.com/o/r/issues/7', open: true, phase: 'ongoing', commentedMs: START_MS }
}

const notice: Notice = {
  kind: 'incident-opened',
  app: 'sharp-mountain-4005',
  process: 'web',
  atMs: START_MS,
  title: 'sharp-mountain-4005 web is down since 06:00 UTC',
  text: 'Answered 503 – “out of order” 🛑.',
  from: 2,
  to: 12,
  verdict: 'down',
  responseTimeMs: null,
  reasons: [{ code: 'fail-safe', message: 'the app is down' }],
  incident: { kind: 'down', sinceMs: START_MS, endedMs: null, issue: { number: 7, url: 'https://github.com/o/r/issues/7' } },
  runUrl: 'https://github.com/o/r/actions/runs/1'
}

/** A document that uses every field. */
export function stateOf(sequence: number, looks = 3): State {
  return {
    version: 1,
    sequence,
    lastLookMs: START_MS,
    gapsMs: Array.from({ length: looks }, (_, index) => 300_000 + ((index * 7_919) % 29_989)),
    lease: { holder: '1234-1', untilMs: START_MS },
    apps: { 'sharp-mountain-4005': { web: processWith(looks), worker: processWith(1) } },
    incidents: [incident],
    calendar: [{ day: 20_813, name: 'Christmas Day' }],
    notices: { 'slack 1': { told: { 'sharp-mountain-4005 web down': START_MS }, owed: [notice] } }
  }
}
