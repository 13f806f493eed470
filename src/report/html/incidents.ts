/** The incidents of a report, from what the state remembers and from what the history shows. */
import type { EpochMs, Incident, State } from '../../core/model.ts'
import type { Point } from './points.ts'
import type { PublicText } from './public-text.ts'
import type { ReportIncident } from './report-data.ts'

/** The incidents that the state remembers of a process type, also those that it only logs. */
export function recordedIncidents(
  { incidents, closed }: Pick<State, 'incidents' | 'closed'>,
  { app, process }: { readonly app: string; readonly process: string },
  texts: PublicText
): readonly ReportIncident[] {
  const isOurs = (incident: { readonly app: string | null; readonly process: string | null }): boolean =>
    incident.app === app && incident.process === process
  const remembered = incidents.filter(isOurs).map((incident) => shownIncident(incident, texts))
  const logged = closed
    .filter(isOurs)
    .filter(
      (incident) => !remembered.some(({ kind, sinceMs }) => kind === incident.kind && sinceMs === incident.sinceMs)
    )
    .map(({ kind, sinceMs, endedMs, lowest, highest }): ReportIncident => ({
      ...unrecorded,
      ...{ kind, phase: 'over', sinceMs, endedMs, lowest, highest }
    }))
  return [...remembered, ...logged]
}

/** Of what only the dynos and the time are known. */
const unrecorded = { recoveringMs: null, cause: null, issue: null } as const

/** The open incidents that concern all apps together. */
export function commonIncidents({ incidents }: Pick<State, 'incidents'>, texts: PublicText): readonly ReportIncident[] {
  return incidents
    .filter(({ app, phase }) => app === null && phase !== 'over')
    .map((incident) => shownIncident(incident, texts))
}

function shownIncident(incident: Incident, texts: PublicText): ReportIncident {
  const { kind, phase, isCrashLoop, sinceMs, endedMs, cause, lowest, highest, shown } = incident
  return {
    kind,
    phase,
    ...(isCrashLoop === undefined ? {} : { isCrashLoop }),
    sinceMs,
    endedMs: phase === 'over' ? endedMs : null,
    recoveringMs: phase === 'recovering' ? endedMs : null,
    cause: texts.message(cause),
    lowest,
    highest,
    issue: shown === null ? null : { number: shown.issue, url: texts.link(shown.url) }
  }
}

/** With the outages of the history that nothing recorded; newest first. */
export function withOutages(
  recorded: readonly ReportIncident[],
  outages: readonly ReportIncident[]
): readonly ReportIncident[] {
  const isRecorded = (outage: ReportIncident): boolean =>
    recorded.some(
      ({ kind, sinceMs, endedMs }) =>
        kind === 'down' && sinceMs <= (outage.endedMs ?? Infinity) && (endedMs ?? Infinity) >= outage.sinceMs
    )
  return [...recorded, ...outages.filter((outage) => !isRecorded(outage))].sort((a, b) => b.sinceMs - a.sinceMs)
}

/**
 * Outages as the history shows them: where incidents were lost with the state, or dropped from it, these are still
 * known.
 */
export function outagesOf(points: readonly Point[]): readonly ReportIncident[] {
  const outages: ReportIncident[] = []
  let first: Point | null = null
  let quantities: number[] = []
  const close = (atMs: EpochMs | null): void => {
    if (first === null) return
    const range =
      quantities.length === 0
        ? { lowest: null, highest: null }
        : { lowest: Math.floor(Math.min(...quantities)), highest: Math.ceil(Math.max(...quantities)) }
    const phase = atMs === null ? 'ongoing' : 'over'
    outages.push({ ...unrecorded, ...range, kind: 'down', phase, sinceMs: first.atMs, endedMs: atMs })
    first = null
    quantities = []
  }
  for (const point of points) {
    if (point.verdict === 'down') {
      first ??= point
      if (point.quantity !== null) quantities.push(point.quantity)
    } else if (point.verdict !== 'unknown') {
      close(point.atMs)
    }
  }
  close(null)
  return outages
}
