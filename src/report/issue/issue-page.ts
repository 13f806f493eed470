/** How an incident reads on GitHub: title, body and comments. Everything from outside is bounded and inert. */
import { incidentSubject } from '../../core/incidents/incident-key.ts'
import type { EpochMs, Incident, IncidentKey, IncidentReport, LookRecord } from '../../core/model.ts'
import { dayMs, minuteMs } from '../../core/durations.ts'
import { duration } from '../../core/format.ts'
import { zonedPeriod, zonedTime } from '../../core/schedule/local-clock.ts'
import { namesakeOf } from '../../core/incidents/whose-incident.ts'
import { departedAction } from '../../core/incidents/departed.ts'
import { inert, oneLine, table } from '../markdown.ts'
import { fullSentence } from '../notices/sentences.ts'
import { cutResponses } from '../chart-cut.ts'
import { mermaidBlock } from '../mermaid.ts'
import type { Chart, Series } from '../mermaid.ts'
import { diagnosisText } from './diagnosis.ts'
import { firstSteps } from './first-steps.ts'
import { costSoFar, dynosMeanwhile, incidentLength } from './incident-length.ts'
import { phrasesOf } from './incident-phrases.ts'
import { commentMarker, issueMarker } from './issue-marker.ts'
import type { CommentMarker, CommentOccasion } from './issue-marker.ts'

/**
 * Limits of outside texts in characters before escaping. With the table they stay far below GitHub's 65,536 for a body.
 */
const causeLimit = 1000
const actionLimit = 500
const looksShown = 20
const answersShown = 10
const answerLimit = 20

/** Between two comments on an incident that goes on. */
export const reminderMs = dayMs

/**
 * Plain text, at most 256 characters as GitHub demands. It changes only when the day is another, which gives it a date, and at
 * the end, as each change is an entry in the issue.
 */
export function issueTitle(incident: Incident, timezone: string, nowMs: EpochMs): string {
  const { is, was } = phrasesOf(incident)
  const subject = inertName(incidentSubject(namesIn(incident)))
  if (incident.phase !== 'over') return `${subject} ${is} since ${zonedTime(timezone, incident.sinceMs, nowMs)}`
  return `${subject} ${was} ${zonedPeriod(timezone, incident.sinceMs, incident.endedMs ?? incident.sinceMs)}`
}

/** The end of an incident in one line of plain text, as news: `sharp web is healthy again after 19 minutes`. */
export function recoveryTitle(incident: Incident, nowMs: EpochMs): string {
  const { well } = phrasesOf(incident)
  const subject = inertName(incidentSubject(namesIn(incident)))
  return incident.departed === true
    ? `${subject} has left the configuration`
    : `${subject} ${well} after ${incidentLength(incident, nowMs)}`
}

/** What is known of an incident now, as Markdown. The first two lines are hidden and name the incident. */
export function issueBody(report: IncidentReport): string {
  const { incident, diagnosis } = report
  const since = timeIn(report, incident.sinceMs)
  const steps = `### What to do first\n\n${firstSteps(incident, since, diagnosis)}`
  return [
    issueMarker(incident, { ...incident, about: namesakeOf(report.apps ?? []) }),
    status(report),
    troubleText(report),
    lookFirst(report),
    whatIsNext(report),
    incident.phase === 'over' ? '' : steps,
    ...looks(report),
    ...charts(report),
    footer(report)
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/**
 * A comment as Markdown; its last line is hidden and names the occasion. `closed` has the duration, the others what is
 * wrong now.
 */
export function comment(report: IncidentReport, occasion: CommentOccasion): string {
  return `${commentText(report, occasion)}\n\n${commentMarker(markerOf(report, occasion))}`
}

/** What names a comment. */
export function markerOf({ incident, nowMs }: IncidentReport, occasion: CommentOccasion): CommentMarker {
  const { sinceMs, endedMs } = incident
  return { occasion, sinceMs, atMs: occasion === 'closed' ? (endedMs ?? sinceMs) : nowMs }
}

/**
 * The comment that is due on the issue; null: none. The phase in which the issue was opened needs no comment, and
 * `recovering` is in the body only, because it may be different at the next look. While an incident goes on, there is a
 * reminder a day.
 */
export function dueComment({ phase, shown, sinceMs }: Incident, nowMs: EpochMs): CommentOccasion | null {
  if (shown === null) return null
  if (phase !== shown.phase) {
    if (phase === 'over') return 'closed'
    if (shown.phase === 'over') return 'reopened'
    if (phase === 'gave-up') return 'gave-up'
  }
  const goesOn = phase === 'ongoing' || phase === 'gave-up'
  return goesOn && nowMs - Math.max(sinceMs, shown.commentedMs ?? sinceMs) >= reminderMs ? 'reminder' : null
}

function commentText(report: IncidentReport, occasion: CommentOccasion): string {
  const { incident, nowMs } = report
  const { is, again, returned, lasted } = phrasesOf(incident)
  switch (occasion) {
    case 'closed': {
      const why =
        incident.departed === true ? departedAction : `${again} since ${timeIn(report, incident.endedMs ?? nowMs)}.`
      return `${why} ${lasted} ${lengthAndCost(report)}.`
    }
    case 'reopened':
      return paragraph([`${returned} since ${timeIn(report, incident.sinceMs)}.`, troubleText(report)])
    case 'gave-up':
      return paragraph([`${name(incident)} ${is} for ${lengthOf(report)} now.`, troubleText(report), gaveUpText])
    case 'reminder':
      return paragraph([`Still so: ${name(incident)} ${is} for ${lengthOf(report)} now.`, troubleText(report)])
  }
}

const gaveUpText = '**It takes a person now.**'

function lengthOf({ incident, nowMs }: IncidentReport): string {
  return incidentLength(incident, nowMs)
}

/** How long it lasted, with how many dynos, and what they cost. */
function lengthAndCost(report: IncidentReport): string {
  return `${lengthOf(report)}${dynosMeanwhile(report.incident, report.monthlyPrice)}`
}

function status(report: IncidentReport): string {
  const { incident, nowMs, releaseAfterMs } = report
  const { is, was, again } = phrasesOf(incident)
  const since = timeIn(report, incident.sinceMs)
  switch (incident.phase) {
    case 'ongoing':
      return `**${name(incident)} ${is}** since ${since}${soFar(report)}.`
    case 'gave-up':
      return `**${name(incident)} ${is}** since ${since}${soFar(report)}. ${gaveUpText}`
    case 'recovering': {
      const ended = timeIn(report, incident.endedMs ?? nowMs)
      const left = Math.max(0, releaseAfterMs - (nowMs - (incident.endedMs ?? nowMs)))
      const steady =
        left === 0 ? 'One more good look, and it is over.' : `If it stays so for another ${duration(left)}, it is over.`
      const lasted = `${name(incident)} ${was} for ${lengthOf(report)}, from ${since}.`
      return `**${again}** since ${ended}. ${lasted} ${steady}`
    }
    case 'over': {
      const period = zonedPeriod(report.timezone, incident.sinceMs, incident.endedMs ?? nowMs)
      return `**Over.** ${name(incident)} ${was} ${period}, for ${lengthAndCost(report)}.`
    }
  }
}

/** What is wrong, and what was done about it. */
function troubleText({ incident, action, monthlyPrice }: IncidentReport): string {
  const cost = incident.phase === 'over' || action === null ? null : costSoFar(incident, monthlyPrice)
  return paragraph([
    fullSentence(inert(incident.cause, causeLimit)),
    fullSentence(inert(action ?? '', actionLimit)),
    cost ?? ''
  ])
}

function looks(report: IncidentReport): string[] {
  const { recent, timezone } = report
  if (recent.length === 0) return []
  const listed = recent.slice(-looksShown)
  const times = timesIn(report, listed)
  const rows = listed.map((look, index) => [
    times[index] ?? '',
    dynos(look),
    look.answers
      .slice(0, answersShown)
      .map((answer) => inert(answer, answerLimit))
      .join(', ') || '–',
    look.medianMs === null ? '–' : `${look.medianMs} ms`
  ])
  return ['### The last looks', table([`when (${timezone})`, 'dynos', 'pings', 'median'], rows)]
}

/** What the platform showed of it. */
function lookFirst({ incident, diagnosis, timezone, nowMs }: IncidentReport): string {
  const text = diagnosis === null ? '' : diagnosisText(incident, diagnosis, { timezone, nowMs })
  return text === '' ? '' : `**Look first at:** ${text}`
}

function whatIsNext({ incident, next }: IncidentReport): string {
  if (incident.phase === 'over' || next === null) return ''
  return `**Next change:** ${inert(incident.process ?? '', 60)} → ${inert(next, 200)}.`
}

/** Fewer looks are in the table alone. */
const fewestCharted = 3

/** Dynos and response times of the last looks, each on an axis of its own. */
function charts(report: IncidentReport): string[] {
  const { recent, timezone } = report
  const charted = recent.slice(-looksShown)
  if (charted.length < fewestCharted) return []
  const common = {
    xTitle: timezone,
    labels: timesIn(report, charted),
    failed: charted.map(({ verdict, medianMs }) => verdict === 'down' && medianMs === null)
  }
  const quantities = charted.map(({ from, to }) => to ?? from)
  const medians = charted.map(({ medianMs }) => medianMs)
  const chartOf = (title: string, yTitle: string, shows: Series['shows'], values: Series['values']): Chart => ({
    ...common,
    title,
    yTitle,
    series: [{ kind: 'bar', shows, values }]
  })
  const cut = cutResponses(common.labels, medians)
  const responses = chartOf(`Median response time of each look${cut?.note ?? ''}`, 'ms', 'response', medians)
  return [
    chartOf('Dynos at each look', 'dynos', 'dynos', quantities),
    cut === null ? responses : { ...responses, atMost: cut.atMost }
  ].flatMap((chart) =>
    chart.series.every(({ values }) => values.every((value) => value === null)) ? [] : [mermaidBlock(chart)]
  )
}

function dynos({ from, to, size }: LookRecord): string {
  const type = size === undefined ? '' : ` ${inert(size, 40)}`
  if (from === null || to === null) return `${from ?? to ?? '–'}`
  return `${from === to ? '' : `${from} → `}${to}${type}`
}

function footer({ incident, releaseAfterMs, runUrl, docsUrl }: IncidentReport): string {
  const link = (label: string, url: string | null, anchor = ''): readonly string[] =>
    url !== null && /^https?:\/\/[\w.:/-]{1,500}$/.test(url) ? [`[${label}](${url}${anchor})`] : []
  const whileOpen =
    `This issue closes itself ${phrasesOf(incident).ends(releaseAfterMs)}. ` +
    'If you close it earlier, it stays closed until the next incident.'
  const onceOver = 'If it happens again within 6 hours, this issue opens again.'
  return [
    ...link('What this means and what to do', docsUrl, `#${incident.kind}`),
    ...link('The run that wrote this', runUrl),
    incident.phase === 'over' ? onceOver : whileOpen
  ].join(' · ')
}

/** Empty at the first look, where it would be `0 s`. */
function soFar(report: IncidentReport): string {
  return report.nowMs - report.incident.sinceMs < minuteMs ? '' : `, for ${lengthOf(report)} now`
}

function name(incident: Incident): string {
  return inert(incidentSubject(namesIn(incident)))
}

/** With names of a bounded length. */
function namesIn({ app, process, kind }: IncidentKey): IncidentKey {
  const bounded = (text: string | null): string | null => (text === null ? null : oneLine(text, 60))
  return { app: bounded(app), process: bounded(process), kind }
}

/** A title is no Markdown, but mails and lists that quote it may read it as such. */
function inertName(text: string): string {
  return oneLine(text, 130).replace(/[@#`<>]/g, '\u200B')
}

/** Of looks, without the zone: with the date where the day is another than that of the look before; of the first, than today. */
function timesIn({ timezone, nowMs }: IncidentReport, shown: readonly LookRecord[]): readonly string[] {
  return shown.map(({ atMs }, index) =>
    zonedTime(timezone, atMs, shown[index - 1]?.atMs ?? nowMs).slice(0, -timezone.length - 1)
  )
}

/** With its zone. */
function timeIn({ timezone, nowMs }: IncidentReport, atMs: EpochMs): string {
  return zonedTime(timezone, atMs, nowMs)
}

function paragraph(sentences: readonly string[]): string {
  return sentences.filter((text) => text !== '').join(' ')
}
