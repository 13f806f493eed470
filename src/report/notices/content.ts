/** What every rendering of a notice shows. Plain text: each renderer escapes it in its own way. */
import type { Notice, NoticeIncident } from '../../core/model.ts'
import { zonedDateTime, zonedTime } from '../../core/schedule/local-clock.ts'
import { oneLine } from '../markdown.ts'
import { describeHealth, oneSentence } from '../decision-text.ts'

export interface Field {
  readonly name: string
  readonly value: string
}

export interface Link {
  readonly label: string
  readonly url: string
}

/** `danger`: somebody should look now; `warning`: something should be changed; `success`: it is over; `neutral`: for information. */
export type Tone = 'danger' | 'warning' | 'success' | 'neutral'

const tones: Readonly<Record<Notice['kind'], Tone>> = {
  'incident-opened': 'danger',
  'incident-closed': 'success',
  scale: 'neutral',
  'at-max': 'warning',
  'at-min': 'neutral',
  look: 'neutral',
  budget: 'warning',
  test: 'success'
}

const marks: Readonly<Record<Tone, string>> = { danger: '🔴', warning: '🟠', success: '🟢', neutral: '🔵' }

export function toneOf({ kind }: Notice): Tone {
  return tones[kind]
}

/** The title with a coloured sign before it, for chats. */
export function markedTitle(notice: Notice): string {
  return `${marks[toneOf(notice)]} ${notice.title}`
}

const whyLimit = 2000

/** At most four, none of them empty. */
export function fieldsOf(notice: Notice): readonly Field[] {
  if (notice.kind === 'test') return []
  const { incident, atMs, timezone, reasons } = notice
  // What moved the number is the text of these already.
  const why =
    notice.kind === 'scale' || notice.kind === 'look'
      ? ''
      : oneLine(oneSentence(reasons.map(({ message }) => message)), whyLimit)
  return [
    { name: 'Dynos', value: describeDynos(notice) },
    {
      name: 'Health',
      value: describeHealth({
        verdict: notice.verdict,
        medianMs: notice.responseTimeMs,
        answers: [],
        cause: null,
        misconfigured: false
      })
    },
    { name: 'When', value: incident === null ? zonedDateTime(timezone, atMs) : describePeriod(incident, timezone) },
    ...(why === '' ? [] : [{ name: 'Decision', value: why }])
  ]
}

/** Pages to go to, the issue before the run. Only plain web addresses: they are shown unescaped in places. */
export function linksOf({ incident, runUrl }: Notice): readonly Link[] {
  const issue = incident?.issue ?? null
  return [
    ...(issue === null ? [] : [{ label: `Issue ${issue.number}`, url: issue.url }]),
    ...(runUrl === null ? [] : [{ label: 'The run', url: runUrl }])
  ].filter(({ url }) => /^https?:\/\/[\w.:/?&=%~+-]{1,500}$/.test(url))
}

function describePeriod({ sinceMs, endedMs }: NoticeIncident, timezone: string): string {
  const since = zonedDateTime(timezone, sinceMs)
  return endedMs === null
    ? `since ${since}`
    : `${since.slice(0, -timezone.length - 1)} to ${zonedTime(timezone, endedMs, sinceMs)}`
}

function describeDynos({ from, to }: Notice): string {
  if (from === null || to === null) return 'not known'
  return from === to ? `${to}` : `${from} → ${to}`
}
