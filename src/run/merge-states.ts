import { freshProcessState } from '../core/decide/memory.ts'
import type {
  ChangeRecord,
  EpochMs,
  Hold,
  Incident,
  IncidentKey,
  ProcessState,
  ShownIncident,
  State
} from '../core/model.ts'

/** Changes and incidents that are over: so many are kept when two lists become one. */
const keptChanges = 200
const keptClosed = 50

/**
 * What two runs made of the same state, as one. What only one of them changed is as that one left it. Where both did, a process type is as
 * the later look has it, while a hold, an incident and the issue of one are in neither case lost.
 *
 * @param base what both began with
 * @param theirs what is stored now; its lease stands
 */
export function mergeStates(base: State, theirs: State, ours: State): State {
  const newest = lookOf(theirs) > lookOf(ours) ? theirs : ours
  return {
    version: 1,
    sequence: Math.max(theirs.sequence, ours.sequence),
    lastLookMs: newest.lastLookMs,
    gapsMs: newest.gapsMs,
    lease: theirs.lease,
    apps: mergeApps(base.apps, theirs.apps, ours.apps),
    incidents: mergeIncidents(base, theirs, ours),
    closed: mergeClosed(theirs.closed, ours.closed),
    calendar: same(base.calendar, ours.calendar) ? theirs.calendar : ours.calendar,
    notices: mergeNotices(base.notices, theirs.notices, ours.notices)
  }
}

/** The same for one process type. `base` null: neither run knew it. */
export function mergeProcess(base: ProcessState | null, theirs: ProcessState, ours: ProcessState): ProcessState {
  if (same(base, ours)) return theirs
  if (same(base, theirs)) return ours
  const newest = seenMs(theirs) > seenMs(ours) ? theirs : ours
  return {
    ...newest,
    hold: mergeHolds(base?.hold ?? null, theirs.hold, ours.hold),
    // Each knows what it set itself, and neither took the other's for a change by a person.
    expectedQuantities: [...new Set([...theirs.expectedQuantities, ...ours.expectedQuantities])],
    lastChange: (theirs.lastChange?.atMs ?? 0) > (ours.lastChange?.atMs ?? 0) ? theirs.lastChange : ours.lastChange,
    changes: mergeChanges(theirs.changes, ours.changes)
  }
}

function mergeApps(base: State['apps'], theirs: State['apps'], ours: State['apps']): State['apps'] {
  const merge = (app: string): State['apps'][string] => {
    const [before, one, other] = [own(base, app) ?? {}, own(theirs, app) ?? {}, own(ours, app) ?? {}]
    const types = [...new Set([...Object.keys(one), ...Object.keys(other)])]
    return Object.fromEntries(types.map((type) => [type, either(own(before, type), own(one, type), own(other, type))]))
  }
  return Object.fromEntries(
    [...new Set([...Object.keys(theirs), ...Object.keys(ours)])].map((app) => [app, merge(app)])
  )
}

function either(
  base: ProcessState | undefined,
  theirs: ProcessState | undefined,
  ours: ProcessState | undefined
): ProcessState {
  return theirs === undefined
    ? (ours ?? freshProcessState)
    : ours === undefined
      ? theirs
      : mergeProcess(base ?? null, theirs, ours)
}

/** A hold that was asked for stands above one that was noticed, which is often its echo; of two of a kind the later one. */
function mergeHolds(base: Hold | null, theirs: Hold | null, ours: Hold | null): Hold | null {
  if (same(base, ours)) return theirs
  if (same(base, theirs)) return ours
  if (theirs === null || ours === null) return theirs ?? ours
  if (theirs.by !== ours.by) return theirs.by === 'input' ? theirs : ours
  return theirs.sinceMs > ours.sinceMs ? theirs : ours
}

function mergeChanges(theirs: readonly ChangeRecord[], ours: readonly ChangeRecord[]): readonly ChangeRecord[] {
  const added = ours.filter((change) => !theirs.some((other) => same(other, change)))
  return added.length === 0
    ? theirs
    : [...theirs, ...added].sort((one, other) => one.atMs - other.atMs).slice(-keptChanges)
}

/** Whoever told later knows. What is owed is owed by the one that could not tell it. */
function mergeNotices(base: State['notices'], theirs: State['notices'], ours: State['notices']): State['notices'] {
  if (same(base, ours)) return theirs
  const merged = Object.entries(ours).map(([name, one]): readonly [string, State['notices'][string]] => {
    const other = Object.hasOwn(theirs, name) ? theirs[name] : undefined
    if (other === undefined) return [name, one]
    const later = Object.entries(other.sentAt).filter(([subject, atMs]) => atMs > (one.sentAt[subject] ?? 0))
    return [name, { sentAt: { ...one.sentAt, ...Object.fromEntries(later) }, pending: one.pending }]
  })
  return { ...theirs, ...Object.fromEntries(merged) }
}

function mergeClosed(theirs: State['closed'], ours: State['closed']): State['closed'] {
  const added = ours.filter(
    (incident) => !theirs.some((other) => sameKey(other, incident) && other.sinceMs === incident.sinceMs)
  )
  return added.length === 0
    ? theirs
    : [...theirs, ...added].sort((one, other) => one.endedMs - other.endedMs).slice(-keptClosed)
}

function mergeIncidents(base: State, theirs: State, ours: State): readonly Incident[] {
  const find = ({ incidents }: State, key: IncidentKey): Incident | null =>
    incidents.find((incident) => sameKey(incident, key)) ?? null
  const keys = [...theirs.incidents, ...ours.incidents.filter((incident) => find(theirs, incident) === null)]
  return keys.flatMap((key) => {
    const [before, one, other] = [find(base, key), find(theirs, key), find(ours, key)]
    const merged = same(before, other)
      ? one
      : same(before, one)
        ? other
        : mergeIncident(one, other, lookOf(theirs) > lookOf(ours) ? 'theirs' : 'ours')
    return merged === null ? [] : [merged]
  })
}

function mergeIncident(theirs: Incident | null, ours: Incident | null, later: 'theirs' | 'ours'): Incident | null {
  if (theirs === null || ours === null) return theirs ?? ours
  const [newest, older] = later === 'theirs' ? [theirs, ours] : [ours, theirs]
  const least = (
    one: number | null,
    other: number | null,
    choose: (...values: readonly number[]) => number
  ): number | null => (one === null || other === null ? (one ?? other) : choose(one, other))
  return {
    ...newest,
    sinceMs: Math.min(theirs.sinceMs, ours.sinceMs),
    lowest: least(newest.lowest, older.lowest, Math.min),
    highest: least(newest.highest, older.highest, Math.max),
    shown: mergeShown(newest.shown, older.shown)
  }
}

/** The older one of two issues is the one that is used from then on. */
function mergeShown(newest: ShownIncident | null, older: ShownIncident | null): ShownIncident | null {
  if (newest === null || older === null) return newest ?? older
  return older.issue < newest.issue ? older : newest
}

function sameKey(one: IncidentKey, other: IncidentKey): boolean {
  return one.app === other.app && one.process === other.process && one.kind === other.kind
}

function lookOf({ lastLookMs }: State): EpochMs {
  return lastLookMs ?? 0
}

function seenMs({ recent }: ProcessState): EpochMs {
  return recent.at(-1)?.atMs ?? 0
}

function own<T>(values: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined
}

/** Whatever the order of the keys: a document that was stored comes back in another one. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [left, right] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))]
  return left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
}
