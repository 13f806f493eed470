/** How an incident reads on GitHub: title, body and comments. Everything from outside is bounded and inert. */
import type { EpochMs, Incident, IncidentKind, LookRecord } from '../model.ts'
import type { IncidentReport } from '../ports.ts'
import { counted, duration, utcClock, utcPeriod, utcTime } from '../report/format.ts'
import { inert, oneLine, table } from '../report/markdown.ts'
import { firstSteps } from './first-steps.ts'
import { commentMarker, issueMarker } from './issue-marker.ts'
import type { CommentOccasion } from './issue-marker.ts'

interface Words {
  /** After the app and process, while it lasts and afterwards. */
  readonly is: string
  readonly was: string
  /** Sentence beginnings: before the instant of its end, of its return, and before a length of time. */
  readonly again: string
  readonly returned: string
  readonly lasted: string
  /** What ends it. */
  readonly ends: (releaseAfterMs: number) => string
}

const words: Readonly<Record<IncidentKind, Words>> = {
  down: {
    is: 'is down',
    was: 'was down',
    again: 'Healthy again',
    returned: 'Down again',
    lasted: 'Down for',
    ends: (ms) => (ms > 0 ? `when the app has been healthy for ${duration(ms)}` : 'when the app is healthy again')
  },
  'scale-failed': {
    is: 'cannot be scaled',
    was: 'could not be scaled',
    again: 'Scaling works again',
    returned: 'Scaling fails again',
    lasted: 'It failed for',
    ends: () => 'when scaling works again'
  },
  'probe-misconfigured': {
    is: 'cannot be pinged',
    was: 'could not be pinged',
    again: 'The pings work again',
    returned: 'The pings fail again',
    lasted: 'They failed for',
    ends: () => 'when the pings work again'
  },
  'slow-at-max': {
    is: 'is slow at its maximum',
    was: 'was slow at its maximum',
    again: 'Fast enough again',
    returned: 'Slow again',
    lasted: 'Slow for',
    ends: () => 'when the app is fast enough again, or has dynos to spare'
  },
  'signal-unavailable': {
    is: 'has a signal that cannot be read',
    was: 'had a signal that could not be read',
    again: 'The signals can be read again',
    returned: 'A signal cannot be read again',
    lasted: 'Unreadable for',
    ends: () => 'when every signal can be read again'
  },
  'native-autoscaling': {
    is: "is scaled by Heroku's own autoscaling",
    was: "was scaled by Heroku's own autoscaling",
    again: "Heroku's autoscaling is off",
    returned: "Heroku's autoscaling is on again",
    lasted: 'On for',
    ends: () => "when Heroku's autoscaling is off"
  },
  'late-runs': {
    is: 'was not looked at for long',
    was: 'was not looked at for long',
    again: 'Runs are in time again',
    returned: 'A run was late again',
    lasted: 'Late for',
    ends: () => 'with the next run that is in time'
  },
  'too-many-changes': {
    is: 'is changed too often',
    was: 'was changed too often',
    again: 'Changes are rare again',
    returned: 'Changed too often again',
    lasted: 'It lasted for',
    ends: () => 'when there are fewer changes again'
  }
}

/** Longest outside texts, in characters before escaping. Together with the table they stay far below GitHub's 65,536 a body. */
const causeLimit = 1000
const actionLimit = 500
const looksShown = 20
const answersShown = 10
const answerLimit = 20

/** Plain text, at most 256 characters as GitHub demands. It changes at the end only, so that an issue's timeline stays quiet. */
export function issueTitle(incident: Incident): string {
  const { is, was } = words[incident.kind]
  const subject = `${inertName(incident.app)} ${inertName(incident.process)}`
  if (incident.phase !== 'over') return `${subject} ${is} since ${utcClock(incident.sinceMs)} UTC`
  return `${subject} ${was} ${utcPeriod(incident.sinceMs, incident.endedMs ?? incident.sinceMs)}`
}

/** The present truth about an incident, as Markdown. The first two lines are hidden and say whose issue it is. */
export function issueBody(report: IncidentReport): string {
  const { incident } = report
  const over = incident.phase === 'over'
  const trouble = troubleText(report)
  return [
    issueMarker(incident, incident.sinceMs, incident.endedMs),
    status(report),
    ...(trouble === '' ? [] : [trouble]),
    ...(over ? [] : ['### What to do first', firstSteps(incident, utcTime(incident.sinceMs, report.nowMs))]),
    ...looks(report.recent, report.nowMs),
    footer(report)
  ].join('\n\n')
}

/** What a comment tells. `closed` gives the duration; `reopened` and `gave-up` what is wrong now. */
export function comment(report: IncidentReport, occasion: CommentOccasion): string {
  return `${commentText(report, occasion)}\n\n${commentMarker({ occasion, atMs: occasionMs(report, occasion) })}`
}

/** The instant that tells a comment from others of its occasion. */
export function occasionMs({ incident, nowMs }: IncidentReport, occasion: CommentOccasion): EpochMs {
  return occasion === 'closed' ? (incident.endedMs ?? incident.sinceMs) : nowMs
}

/**
 * What a reader of the issue has not been told yet; null: nothing. Opening the issue announces whatever phase it is in, and
 * `recovering` is told by the body alone, because it may be gone at the next look.
 */
export function dueComment({ phase, shown }: Incident): CommentOccasion | null {
  if (shown === null || phase === shown.phase) return null
  if (phase === 'over') return 'closed'
  if (shown.phase === 'over') return 'reopened'
  return phase === 'gave-up' ? 'gave-up' : null
}

function commentText(report: IncidentReport, occasion: CommentOccasion): string {
  const { incident, nowMs } = report
  const { is, again, returned, lasted } = words[incident.kind]
  switch (occasion) {
    case 'closed': {
      const since = utcTime(incident.endedMs ?? nowMs, nowMs)
      return `${again} since ${since} UTC. ${lasted} ${lengthOf(report)}${dynosMeanwhile(incident)}.`
    }
    case 'reopened':
      return paragraph([`${returned} since ${utcTime(incident.sinceMs, nowMs)} UTC.`, troubleText(report)])
    case 'gave-up':
      return paragraph([`${name(incident)} ${is} for ${lengthOf(report)} now.`, troubleText(report), gaveUpText])
  }
}

const gaveUpText = '**It takes a person now.**'

function status(report: IncidentReport): string {
  const { incident, nowMs, releaseAfterMs } = report
  const { is, was, again } = words[incident.kind]
  const since = utcTime(incident.sinceMs, nowMs)
  switch (incident.phase) {
    case 'ongoing':
      return `**${name(incident)} ${is}** since ${since} UTC${soFar(report)}.`
    case 'gave-up':
      return `**${name(incident)} ${is}** since ${since} UTC${soFar(report)}. ${gaveUpText}`
    case 'recovering': {
      const ended = utcTime(incident.endedMs ?? nowMs, nowMs)
      const left = Math.max(0, releaseAfterMs - (nowMs - (incident.endedMs ?? nowMs)))
      const steady = left === 0 ? 'One more good look, and it is over.' : `If it stays so for another ${duration(left)}, it is over.`
      return `**${again}** since ${ended} UTC. ${name(incident)} ${was} for ${lengthOf(report)}, from ${since} UTC. ${steady}`
    }
    case 'over':
      return `**Over.** ${name(incident)} ${was} ${utcPeriod(incident.sinceMs, incident.endedMs ?? nowMs)}, for ${lengthOf(report)}${dynosMeanwhile(incident)}.`
  }
}

function troubleText({ incident, action }: IncidentReport): string {
  return paragraph([sentence(inert(incident.cause, causeLimit)), sentence(inert(action ?? '', actionLimit))])
}

function looks(recent: readonly LookRecord[], nowMs: EpochMs): string[] {
  if (recent.length === 0) return []
  const rows = recent.slice(-looksShown).map((look) => [
    utcTime(look.atMs, nowMs),
    dynos(look),
    look.answers.slice(0, answersShown).map((answer) => inert(answer, answerLimit)).join(', ') || '–',
    look.medianMs === null ? '–' : `${look.medianMs} ms`
  ])
  return ['### The last looks', table(['when (UTC)', 'dynos', 'pings', 'median'], rows)]
}

function dynos({ from, to }: LookRecord): string {
  if (from === null || to === null) return `${from ?? to ?? '–'}`
  return from === to ? `${to}` : `${from} → ${to}`
}

function footer({ incident, releaseAfterMs, runUrl }: IncidentReport): string {
  const run = runUrl !== null && /^https?:\/\/[\w.:/-]{1,500}$/.test(runUrl) ? [`[The run that wrote this](${runUrl})`] : []
  const promise = `This issue closes itself ${words[incident.kind].ends(releaseAfterMs)}. If you close it earlier, it stays closed until the next incident.`
  const last = 'If it happens again within 6 hours, this issue opens again.'
  return [...run, incident.phase === 'over' ? last : promise].join(' · ')
}

/** An issue is opened with its first look, where a length would be `0 s`. */
function soFar(report: IncidentReport): string {
  return report.nowMs - report.incident.sinceMs < 60_000 ? '' : `, for ${lengthOf(report)} now`
}

/** The trouble itself, without the time that was waited to be sure of its end. */
function lengthOf({ incident, nowMs }: IncidentReport): string {
  return duration((incident.endedMs ?? nowMs) - incident.sinceMs)
}

function dynosMeanwhile({ lowest, highest }: Incident): string {
  if (lowest === null || highest === null) return ''
  return lowest === highest ? `, with ${counted(lowest, 'dyno')}` : `, with ${lowest} to ${counted(highest, 'dyno')}`
}

function name({ app, process }: Incident): string {
  return inert(`${oneLine(app, 60)} ${oneLine(process, 60)}`)
}

/** A title is not Markdown, but mails and lists that quote it may treat it so. */
function inertName(text: string): string {
  return oneLine(text, 60).replace(/[@#`<>]/g, '\u200B')
}

/** Begins with a capital letter where it begins with a plain word, and ends as a sentence does. */
function sentence(text: string): string {
  const begun = text.replace(/^[a-z]+(?= )/, (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
  return begun === '' || /[.!?…]$/.test(begun) ? begun : `${begun}.`
}

function paragraph(sentences: readonly string[]): string {
  return sentences.filter((text) => text !== '').join(' ')
}
