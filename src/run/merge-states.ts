import { incidentKey } from '../core/incidents/incident-key.ts'
import type {
  ChangeIntent,
  ChangeRecord,
  ChannelMemory,
  EpochMs,
  Hold,
  Incident,
  Notice,
  ProcessState,
  ShownIncident,
  State
} from '../core/model.ts'
import { ownValue } from '../core/own-value.ts'
import { subjectOf } from '../report/notices/notices.ts'
import { laterMarks } from './run-marks.ts'

/** Changes and closed incidents: so many are kept when two lists become one. */
const maxChanges = 200
const maxClosed = 50

/**
 * What two runs made of the same state, as one. What only one of them changed is as that one left it. Where both did, a process type is as
 * the later look has it, while a hold, an incident and the issue of one are in neither case lost.
 *
 * @param base what both began with
 * @param theirs what is stored now; its lease stands
 */
export function mergeStates(base: State, theirs: State, ours: State): State {
  const newest = lastLookOf(theirs) > lastLookOf(ours) ? theirs : ours
  return {
    version: 1,
    sequence: Math.max(theirs.sequence, ours.sequence),
    lastLookMs: newest.lastLookMs,
    gapsMs: newest.gapsMs,
    lease: theirs.lease,
    saves: theirs.saves,
    runs: laterMarks(ours.runs, theirs.runs),
    apps: mergeApps(base.apps, theirs.apps, ours.apps),
    selected: isEqual(base.selected, ours.selected) ? theirs.selected : { ...theirs.selected, ...ours.selected },
    maintenance: mergeRecords(theirs.maintenance, ours.maintenance, (their, our, app) =>
      isEqual(ownValue(base.maintenance, app), our) ? their : our
    ),
    nearlySpent: { ...theirs.nearlySpent, ...ours.nearlySpent },
    incidents: mergeIncidents(base, theirs, ours),
    closed: mergeClosed(theirs.closed, ours.closed),
    calendar: isEqual(base.calendar, ours.calendar) ? theirs.calendar : ours.calendar,
    notices: mergeNotices(base, theirs, ours)
  }
}

/** The same for one process type. `base` null: neither run knew it. */
export function mergeProcess(base: ProcessState | null, theirs: ProcessState, ours: ProcessState): ProcessState {
  if (isEqual(base, ours)) return theirs
  if (isEqual(base, theirs)) return ours
  const newest = lastSeenMs(theirs) > lastSeenMs(ours) ? theirs : ours
  return {
    ...newest,
    hold: mergeHolds(base?.hold ?? null, theirs.hold, ours.hold),
    sizeHold: mergeHolds(base?.sizeHold ?? null, theirs.sizeHold, ours.sizeHold),
    beforeHold: isEqual(base?.beforeHold ?? null, ours.beforeHold) ? theirs.beforeHold : ours.beforeHold,
    // Each knows what it set itself, and neither took the other's for a change by a person.
    expectedQuantities: [...new Set([...theirs.expectedQuantities, ...ours.expectedQuantities])],
    expectedSizes: [...new Set([...theirs.expectedSizes, ...ours.expectedSizes])],
    intents: mergeIntents(base?.intents ?? [], theirs.intents, ours.intents),
    lastChange: (theirs.lastChange?.atMs ?? 0) > (ours.lastChange?.atMs ?? 0) ? theirs.lastChange : ours.lastChange,
    changes: mergeChanges(theirs.changes, ours.changes)
  }
}

function mergeApps(base: State['apps'], theirs: State['apps'], ours: State['apps']): State['apps'] {
  return mergeRecords(theirs, ours, (one = {}, other = {}, app) => {
    const before = ownValue(base, app)
    return mergeRecords(one, other, (their, our, process) =>
      their && our ? mergeProcess(ownValue(before, process) ?? null, their, our) : (their ?? our)
    )
  })
}

/** What `merged` gives for each key that one of the two has; a key for which it gives undefined is left out. */
function mergeRecords<T>(
  theirs: Readonly<Record<string, T>>,
  ours: Readonly<Record<string, T>>,
  merged: (their: T | undefined, our: T | undefined, key: string) => T | undefined
): Readonly<Record<string, T>> {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)])
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const value = merged(ownValue(theirs, key), ownValue(ours, key), key)
      return value === undefined ? [] : [[key, value]]
    })
  )
}

/** Those that neither has settled. */
function mergeIntents(
  base: readonly ChangeIntent[],
  theirs: readonly ChangeIntent[],
  ours: readonly ChangeIntent[]
): readonly ChangeIntent[] {
  const has = (intents: readonly ChangeIntent[], one: ChangeIntent): boolean =>
    intents.some((other) => isEqual(other, one))
  const added = ours.filter((one) => !has(theirs, one))
  return [...theirs, ...added].filter((one) => !has(base, one) || (has(theirs, one) && has(ours, one)))
}

/** A hold that a person asked for goes before one that was noticed, which is often its effect; of two of a kind the later one. */
function mergeHolds<H extends Pick<Hold, 'by' | 'sinceMs'>>(
  base: H | null,
  theirs: H | null,
  ours: H | null
): H | null {
  if (isEqual(base, ours)) return theirs
  if (isEqual(base, theirs)) return ours
  if (theirs === null || ours === null) return theirs ?? ours
  if (theirs.by !== ours.by) return theirs.by === 'input' ? theirs : ours
  return theirs.sinceMs > ours.sinceMs ? theirs : ours
}

function mergeChanges(theirs: readonly ChangeRecord[], ours: readonly ChangeRecord[]): readonly ChangeRecord[] {
  const added = ours.filter((change) => !theirs.some((other) => isEqual(other, change)))
  return added.length === 0
    ? theirs
    : [...theirs, ...added].sort((one, other) => one.atMs - other.atMs).slice(-maxChanges)
}

/** Of each subject the later send counts. What is pending or outgoing stays so, where neither has told it. */
function mergeNotices(base: State, theirs: State, ours: State): State['notices'] {
  if (isEqual(base.notices, ours.notices)) return theirs.notices
  const merged = Object.entries(ours.notices).map(([name, one]): readonly [string, ChannelMemory] => {
    const other = ownValue(theirs.notices, name)
    if (other === undefined) return [name, one]
    const known = ownValue(base.notices, name)
    const later = Object.entries(other.sentAt).filter(([subject, atMs]) => atMs > (one.sentAt[subject] ?? 0))
    const isTheirs = (notice: Notice): boolean => {
      const subject = subjectOf(notice)
      if (subject !== null) return (other.sentAt[subject] ?? 0) > (known?.sentAt[subject] ?? 0)
      return notice.kind === 'incident-closed' && isOpen(base, notice) && !isOpen(theirs, notice)
    }
    const outgoing = [...one.outgoing.filter((notice) => !isTheirs(notice)), ...other.outgoing.filter(isTheirs)]
    return [name, { ...one, outgoing, sentAt: { ...one.sentAt, ...Object.fromEntries(later) } }]
  })
  return { ...theirs.notices, ...Object.fromEntries(merged) }
}

function isOpen({ incidents }: State, { app, process, incident }: Notice): boolean {
  return incidents.some(
    (one) => one.app === app && one.process === process && one.kind === incident?.kind && one.phase !== 'over'
  )
}

function mergeClosed(theirs: State['closed'], ours: State['closed']): State['closed'] {
  const added = ours.filter(
    (incident) =>
      !theirs.some((other) => incidentKey(other) === incidentKey(incident) && other.sinceMs === incident.sinceMs)
  )
  return added.length === 0
    ? theirs
    : [...theirs, ...added].sort((one, other) => one.endedMs - other.endedMs).slice(-maxClosed)
}

function mergeIncidents(base: State, theirs: State, ours: State): readonly Incident[] {
  const later = lastLookOf(theirs) > lastLookOf(ours) ? 'theirs' : 'ours'
  const [before, one, other] = [byKey(base), byKey(theirs), byKey(ours)]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [known, their, our] = [before.get(key) ?? null, one.get(key) ?? null, other.get(key) ?? null]
    const merged = isEqual(known, our) ? their : isEqual(known, their) ? our : mergeIncident(their, our, later)
    return merged === null ? [] : [merged]
  })
}

function byKey({ incidents }: State): ReadonlyMap<string, Incident> {
  return new Map(incidents.map((incident) => [incidentKey(incident), incident]))
}

function mergeIncident(theirs: Incident | null, ours: Incident | null, later: 'theirs' | 'ours'): Incident | null {
  if (theirs === null || ours === null) return theirs ?? ours
  const [newest, older] = later === 'theirs' ? [theirs, ours] : [ours, theirs]
  const combined = (
    one: number | null,
    other: number | null,
    choose: (...values: readonly number[]) => number
  ): number | null => (one === null || other === null ? (one ?? other) : choose(one, other))
  return {
    ...newest,
    sinceMs: Math.min(theirs.sinceMs, ours.sinceMs),
    lowest: combined(newest.lowest, older.lowest, Math.min),
    highest: combined(newest.highest, older.highest, Math.max),
    shown: mergeShown(newest.shown, older.shown)
  }
}

/** The older one of two issues is the one that is used from then on. */
function mergeShown(newest: ShownIncident | null, older: ShownIncident | null): ShownIncident | null {
  if (newest === null || older === null) return newest ?? older
  return older.issue < newest.issue ? older : newest
}

function lastLookOf({ lastLookMs }: State): EpochMs {
  return lastLookMs ?? 0
}

function lastSeenMs({ recent }: ProcessState): EpochMs {
  return recent.at(-1)?.atMs ?? 0
}

/** Whatever the order of the keys: a document that was stored comes back in another one. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [left, right] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))]
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isEqual(value, right.get(key)))
}
