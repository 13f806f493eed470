import type {
  EpochMs,
  Incident,
  IncidentPhase,
  IncidentReport,
  LookRecord,
  ShownIncident
} from '../../../src/core/model.ts'

export const minute = 60_000

/** 03:12 UTC. */
export const startMs: EpochMs = Date.UTC(2026, 10, 22, 3, 12)

export function incident(changes: Partial<Incident> = {}): Incident {
  return {
    app: 'sharp-mountain-4005',
    process: 'web',
    kind: 'down',
    phase: 'ongoing',
    sinceMs: startMs,
    endedMs: null,
    cause: '3 of 3 pings failed: answered 503',
    lowest: 1,
    highest: 3,
    extra: { dynoSeconds: 0, untilMs: startMs },
    shown: null,
    ...changes
  }
}

export function look(changes: Partial<LookRecord> = {}): LookRecord {
  return { atMs: startMs, from: 1, to: 3, verdict: 'down', medianMs: null, answers: ['503', '503', '503'], ...changes }
}

export function report(changes: Partial<Incident> = {}, around: Partial<IncidentReport> = {}): IncidentReport {
  return {
    incident: incident(changes),
    timezone: 'UTC',
    recent: [look()],
    releaseAfterMs: 15 * minute,
    action: 'Dynos were raised from 1 to 3.',
    next: null,
    diagnosis: null,
    monthlyPrice: 25,
    runUrl: 'https://github.com/octo/shop/actions/runs/1234',
    docsUrl: null,
    nowMs: startMs,
    ...around
  }
}

/** A report some minutes into the incident. */
export function later(
  minutes: number,
  phase: IncidentPhase,
  shown: ShownIncident | null,
  changes: Partial<Incident> = {}
): IncidentReport {
  const nowMs = startMs + minutes * minute
  const ended = phase === 'recovering' || phase === 'over'
  return report({ phase, shown, endedMs: ended ? nowMs : null, ...changes }, { nowMs })
}
