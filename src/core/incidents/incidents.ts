import type { EpochMs, Incident, IncidentKey, IncidentKind, TrackedIncident, ClosedIncident } from '../model.ts'
import { hourMs, secondMs } from '../durations.ts'
import { detectors, type Detection, type IncidentFacts } from './detectors.ts'
import { isSameIncident, isSameProcess, isShownAsOver } from './incident-key.ts'
import { abandonedAfterMs } from './whose-incident.ts'

const processKinds = Object.keys(detectors) as readonly (keyof typeof detectors)[]

/** A relapse within this time after the end belongs to the same issue. */
const reopenWithinMs = 6 * hourMs

/**
 * The incidents after a look: opened, carried on, recovering, over. Those of processes that this run does not handle
 * stay as they are, until no run has handled them for a week.
 *
 * @param tracked open issues of ours, so that an incident that the state has lost is carried on
 */
export function nextIncidents(
  before: readonly Incident[],
  facts: readonly IncidentFacts[],
  tracked: readonly TrackedIncident[],
  nowMs: EpochMs
): readonly Incident[] {
  const soFar = { before, tracked, nowMs }
  const handled = facts.flatMap((fact) =>
    processKinds.flatMap((kind) => {
      const key: IncidentKey = { app: fact.policy.app, process: fact.policy.process, kind }
      return nextIncident(key, soFar, (open) => detectors[kind](fact, open, nowMs), meanwhileOf(fact, kind))
    })
  )
  const others = before.filter(
    (incident) =>
      !facts.some(({ policy }) => isSameProcess(incident, policy)) &&
      !isForgotten(incident, nowMs) &&
      !isAbandoned(incident, nowMs)
  )
  return [...others, ...handled]
}

/** The same for what concerns all apps together. Without a detection of its kind an incident stays as it is. */
export function nextCommonIncidents(
  before: readonly Incident[],
  detections: ReadonlyMap<IncidentKind, Detection>,
  tracked: readonly TrackedIncident[],
  nowMs: EpochMs
): readonly Incident[] {
  const others = before.filter(({ app, kind }) => app !== null || !detections.has(kind))
  const soFar = { before, tracked, nowMs }
  const meanwhile: Meanwhile = { quantities: [null, null], hasGivenUp: false }
  const handled = [...detections].flatMap(([kind, detection]) =>
    nextIncident({ app: null, process: null, kind }, soFar, () => detection, meanwhile)
  )
  return [...others, ...handled]
}

/** The incident of a key after a look, if there is one. */
function nextIncident(
  key: IncidentKey,
  soFar: {
    readonly before: readonly Incident[]
    readonly tracked: readonly TrackedIncident[]
    readonly nowMs: EpochMs
  },
  detect: (open: Incident | null) => Detection,
  meanwhile: Meanwhile
): readonly Incident[] {
  const { before, tracked, nowMs } = soFar
  const known = before.find((incident) => isSameIncident(incident, key) && !isForgotten(incident, nowMs)) ?? null
  const open = known !== null && known.phase !== 'over' ? known : (adopt(key, known, tracked, nowMs) ?? known)
  const next = afterDetection(open ?? key, detect(open), meanwhile, nowMs)
  return next === null || isForgotten(next, nowMs) ? [] : [next]
}

/** What ran at a look, and whether its fail-safe gave up. */
interface Meanwhile {
  /** Dynos before and after; null: unknown. */
  readonly quantities: readonly [before: number | null, after: number | null]
  readonly hasGivenUp: boolean
}

function meanwhileOf({ decision, quantity }: IncidentFacts, kind: IncidentKind): Meanwhile {
  const hasGivenUp = kind === 'down' && decision.memory.recovery.failSafe?.gaveUp === true
  return { quantities: [decision.from, quantity], hasGivenUp }
}

/** @param before the incident so far, or the key of one that is not known yet */
function afterDetection(
  before: Incident | IncidentKey,
  detection: Detection,
  { quantities, hasGivenUp }: Meanwhile,
  nowMs: EpochMs
): Incident | null {
  const known = 'phase' in before ? withCost(before, quantities[0], nowMs) : null
  const isOpen = known !== null && known.phase !== 'over'
  switch (detection.kind) {
    case 'unknown':
      return known
    case 'cleared':
      if (!isOpen) return known
      return {
        // What runs after its end is none of it.
        ...(known.endedMs === null ? widen(known, quantities.slice(0, 1)) : known),
        phase: detection.isOver ? 'over' : 'recovering',
        endedMs: detection.sinceMs
      }
    case 'keep-open':
    case 'firing': {
      if (detection.kind === 'keep-open' && !isOpen) return known
      const { app, process, kind } = before
      const opened = isOpen ? known : newIncident({ app, process, kind }, nowMs, known?.shown ?? null)
      return {
        ...widen(opened, quantities),
        ...{ phase: hasGivenUp ? 'gave-up' : 'ongoing', endedMs: null, cause: detection.cause },
        // Another cause may have taken its place.
        ...(kind === 'scale-failed' ? { isCrashLoop: detection.isCrashLoop === true } : {})
      }
    }
  }
}

function newIncident(key: IncidentKey, sinceMs: EpochMs, shown: Incident['shown']): Incident {
  return {
    ...key,
    phase: 'ongoing',
    sinceMs,
    endedMs: null,
    cause: '',
    lowest: null,
    highest: null,
    extra: { dynoSeconds: 0, untilMs: sinceMs },
    shown
  }
}

/**
 * Adds the dyno-seconds since the last look above the fewest dynos of the incident; nothing once it has ended, but for an outage,
 * whose fail-safe goes on until it is over.
 */
function withCost(incident: Incident, quantity: number | null, nowMs: EpochMs): Incident {
  if (incident.phase === 'over') return incident
  const isEnded = incident.kind !== 'down' && incident.endedMs !== null
  const above = isEnded || quantity === null || incident.lowest === null ? 0 : Math.max(0, quantity - incident.lowest)
  const seconds = Math.max(0, nowMs - incident.extra.untilMs) / secondMs
  return { ...incident, extra: { dynoSeconds: incident.extra.dynoSeconds + above * seconds, untilMs: nowMs } }
}

function widen(incident: Incident, quantities: readonly (number | null)[]): Incident {
  const known = [incident.lowest, incident.highest, ...quantities].filter((quantity) => quantity !== null)
  return known.length === 0 ? incident : { ...incident, lowest: Math.min(...known), highest: Math.max(...known) }
}

/** Takes up an incident of which only the issue is left, as where the state was lost. */
function adopt(
  key: IncidentKey,
  over: Incident | null,
  tracked: readonly TrackedIncident[],
  nowMs: EpochMs
): Incident | null {
  const issue = tracked.find((other) => isSameIncident(other, key))
  // An issue that is open only because closing it failed still has to be closed; it is no new incident.
  if (issue === undefined || issue.issue === over?.shown?.issue) return null
  // People can edit what the issue says of the past, and it cannot have been in the future.
  const sinceMs = Math.min(issue.sinceMs, nowMs)
  const endedMs = issue.endedMs !== null && issue.endedMs >= sinceMs && issue.endedMs <= nowMs ? issue.endedMs : null
  const phase = endedMs === null ? 'ongoing' : 'recovering'
  const shown = { issue: issue.issue, url: issue.url, open: true, phase, commentedMs: null } as const
  return { ...newIncident(key, sinceMs, shown), phase, endedMs }
}

/** Over for so long that a relapse is a new incident, and its issue is closed. */
function isForgotten({ phase, shown, endedMs, untold }: Incident, nowMs: EpochMs): boolean {
  if (phase !== 'over' || untold !== undefined || (shown !== null && !isShownAsOver(shown))) return false
  return nowMs - (endedMs ?? nowMs) > reopenWithinMs
}

/** No run handles its process any more, as where it was taken out of the configuration. Its issue is left to people. */
function isAbandoned({ phase, extra }: Incident, nowMs: EpochMs): boolean {
  return phase !== 'over' && nowMs - extra.untilMs > abandonedAfterMs
}

/** Enough for the five weeks of a report. */
const mostKept = 50

/**
 * Adds the incidents that ended between `before` and `after` to the log, oldest first. An incident that opened again
 * and ended again is logged again.
 */
export function logClosed(
  log: readonly ClosedIncident[],
  before: readonly Incident[],
  after: readonly Incident[]
): readonly ClosedIncident[] {
  const wasOver = (incident: Incident): boolean =>
    before.some(
      (known) => known.phase === 'over' && isSameIncident(known, incident) && known.sinceMs === incident.sinceMs
    )
  const closed = after.filter((incident) => incident.phase === 'over' && !wasOver(incident))
  return closed.length === 0 ? log : [...log, ...closed.flatMap(entryOf)].slice(-mostKept)
}

function entryOf({ app, process, kind, sinceMs, endedMs, lowest, highest }: Incident): readonly ClosedIncident[] {
  return endedMs === null ? [] : [{ app, process, kind, sinceMs, endedMs, lowest, highest }]
}
