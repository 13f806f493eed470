/** What a report says first: is it well, what runs, what does it cost, what changed, what comes. Plain text: not escaped. */
import { describeDynos, duration } from '../../core/format.ts'
import type { ChangeRecord, EpochMs } from '../../core/model.ts'
import { phrasesOf } from '../issue/incident-phrases.ts'
import { withStop } from '../notices/sentences.ts'
import { plural } from './chart-numbers.ts'
import * as figureOf from './first-figures.ts'
import { incidentLabels, reasonLabels, standingLabels } from './labels.ts'
import type { Figure } from './headline.ts'
import { standingKinds } from './report-data.ts'
import type { ReportData, ReportIncident, ReportIssue, ReportProcess, Standing, StandingKind } from './report-data.ts'
import { wallClock, wallDateTime, wallDay } from './zone.ts'
import type { Zone } from './zone.ts'

export interface FirstScreen {
  readonly kind: StandingKind
  /** One sentence: `web is down since 11:40 (20 minutes)`. */
  readonly title: string
  /** Sentences. */
  readonly details: readonly string[]
  readonly figures: readonly Figure[]
  readonly incidents: readonly OpenIncident[]
  /** The last ones, newest first. */
  readonly changes: readonly ShownChange[]
}

export interface OpenIncident {
  readonly label: string
  readonly text: string
  readonly issue: ReportIssue | null
}

/** What was wrong, and with how many dynos, as sentences; empty: neither is known. */
export function describeTrouble({ cause, lowest, highest }: ReportIncident): string {
  const dynos =
    lowest === null || highest === null
      ? ''
      : lowest === highest
        ? `${plural(lowest, 'dyno')}.`
        : `${lowest} to ${highest} dynos.`
  return [withStop(cause ?? ''), dynos].filter((part) => part !== '').join(' ')
}

export interface ShownChange {
  readonly when: string
  readonly move: string
  readonly why: string
}

const mostChanges = 3

export function firstScreen(process: ReportProcess, { madeMs, common }: ReportData): FirstScreen {
  const { standing, zone } = process
  return {
    kind: standing.kind,
    title: titleOf(process, madeMs),
    details: detailsOf(process, madeMs),
    figures: [
      figureOf.dynosFigure(standing),
      figureOf.answerFigure(process),
      figureOf.monthFigure([process]),
      ...figureOf.uptimeFigures(process)
    ],
    incidents: [...process.incidents.filter(({ endedMs }) => endedMs === null), ...common].map((incident) =>
      openIncident(incident, '', zone, madeMs)
    ),
    changes: process.changes.slice(0, mostChanges).map((change) => ({
      when: moment(zone, change.atMs, madeMs),
      move: describeMove(change),
      why: `${reasonLabels[change.code]}: ${change.message}`
    }))
  }
}

/** A page that lies about for long tells of a time that is over. null: it does not, yet. */
export function describeAge({ madeMs, pauseMs, isSimulated }: ReportData, readMs: EpochMs): string | null {
  const ageMs = readMs - madeMs
  if (isSimulated === true || ageMs < pauseMs) return null
  return `This report is ${duration(ageMs)} old: "now" and "since" are those of the time at which it was made.`
}

function titleOf({ process, standing, zone }: ReportProcess, madeMs: EpochMs): string {
  const { kind, sinceMs, incident, hold, quantity } = standing
  const since = sinceMs === null ? '' : ` ${describeSince(zone, sinceMs, madeMs)}`
  const words: Readonly<Record<StandingKind, string>> = {
    down: `is down${since}`,
    slow: `is slow${since}`,
    unseen: `has not been looked at${since}`,
    trouble: `${incident === null ? 'cannot be read or changed' : phrasesOf(incident).is}${since}`,
    recovering: `recovers${since}`,
    new: 'has not been looked at yet',
    held: `is held at ${describeHeld(hold)} until ${moment(zone, hold?.untilMs ?? madeMs, madeMs)}`,
    running: quantity === 0 ? 'is at 0 dynos' : 'runs; its health is not checked',
    well: 'is well'
  }
  return `${process} ${words[kind]}`
}

function detailsOf(process: ReportProcess, madeMs: EpochMs): readonly string[] {
  const { standing, zone } = process
  const { kind, incident, hold, verdict, answers } = standing
  if (kind === 'new') return ['It is looked at with the next run.']
  const then = verdict === 'unknown' ? [] : [`It was ${verdict} then.`]
  if (kind === 'unseen') return [...then, 'See whether the workflow still runs.']
  // What was recorded stands with the open incidents.
  const seen =
    kind === 'down' && (incident?.cause ?? null) === null && answers.length > 0
      ? [`Pings of the last look: ${answers.join(', ')}.`]
      : []
  const lasted =
    kind === 'recovering' && incident !== null && standing.sinceMs !== null
      ? [`${phrasesOf(incident).lasted} ${duration(standing.sinceMs - incident.sinceMs)}.`]
      : []
  const held =
    hold === null
      ? []
      : kind === 'held'
        ? [hold.by === 'input' ? 'Asked for by hand.' : 'Set by somebody else.']
        : [`Held at ${describeHeld(hold)} until ${moment(zone, hold.untilMs, madeMs)}.`]
  return [...lasted, ...seen, ...held, ...whatComes(process, madeMs)]
}

/** Empty where the plan is not known. What cannot be read or changed may have one that nobody saw. */
function whatComes({ process, zone, standing: { kind, next } }: ReportProcess, madeMs: EpochMs): readonly string[] {
  if (next === undefined) return []
  if (next === null) return kind === 'trouble' ? [] : ['No change is planned.']
  const { atMs, bounds, size = null, note } = next
  const why = note === undefined ? '' : `, ${note}`
  const dynos = describeDynos(bounds, size?.toLowerCase() ?? null)
  return [`Next change: ${process} → ${dynos} at ${moment(zone, atMs, madeMs)}${why}.`]
}

function describeHeld(hold: Standing['hold']): string {
  return [hold?.quantity ?? null, hold?.size ?? null].filter((part) => part !== null).join(' ')
}

/** @param name what is in trouble, where that is not clear */
function openIncident(
  { kind, phase, sinceMs, cause, issue }: ReportIncident,
  name: string,
  zone: Zone,
  madeMs: EpochMs
): OpenIncident {
  const since = `${describeSince(zone, sinceMs, madeMs)}${phase === 'recovering' ? ', recovering' : ''}`
  return {
    label: [name, incidentLabels[kind]].filter((part) => part !== '').join(': '),
    text: cause === null || cause === '' ? since : `${since}. ${withStop(cause)}`,
    issue
  }
}

/** `2 → 3`, or `2 standard-1x → 3 standard-2x` where the dyno type changed. */
export function describeMove({ from, to, size }: ChangeRecord): string {
  const [before, after] = size === undefined ? ['', ''] : [size.from, size.to].map((name) => ` ${name.toLowerCase()}`)
  return `${from}${before} → ${to}${after}`
}

/** A local time as short as is clear on the day of the report. */
export function moment(zone: Zone, atMs: EpochMs, madeMs: EpochMs): string {
  return wallDay(zone, atMs) === wallDay(zone, madeMs) ? wallClock(zone, atMs) : wallDateTime(zone, atMs)
}

function describeSince(zone: Zone, sinceMs: EpochMs, madeMs: EpochMs): string {
  return `since ${moment(zone, sinceMs, madeMs)} (${duration(madeMs - sinceMs)})`
}

/** The same of all process types together. */
export function firstScreenOfAll(data: ReportData): FirstScreen {
  const { processes, common, madeMs } = data
  const [first] = processes
  const of = (kind: StandingKind): number => processes.filter(({ standing }) => standing.kind === kind).length
  const kinds = standingKinds.filter((kind) => of(kind) > 0)
  const open = processes.flatMap((process) =>
    process.incidents
      .filter(({ endedMs }) => endedMs === null)
      .map((incident) => openIncident(incident, `${process.app} ${process.process}`, process.zone, madeMs))
  )
  const shared = first === undefined ? [] : common.map((incident) => openIncident(incident, '', first.zone, madeMs))
  return {
    kind: kinds[0] ?? 'new',
    title: `${plural(processes.length, 'process type')}: ${kinds.map((kind) => `${of(kind)} ${standingLabels[kind].toLowerCase()}`).join(', ')}`,
    details: [],
    figures: [
      figureOf.allDynos(processes),
      figureOf.monthFigure(processes),
      figureOf.openFigure(open.length + shared.length),
      ...figureOf.lowestUptime(processes)
    ],
    incidents: [...shared, ...open],
    changes: []
  }
}
