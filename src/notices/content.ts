/** What every rendering of a notice shows. Plain text: each renderer escapes it in its own way. */
import type { Notice, NoticeIncident } from '../model.ts'
import { utcClock, utcDay, utcTime } from '../report/format.ts'
import { oneLine } from '../report/markdown.ts'
import { healthWords, oneSentence } from '../report/words.ts'

export interface Field {
  readonly name: string
  readonly value: string
}

export interface Link {
  readonly label: string
  readonly url: string
}

/** `trouble` wants somebody to look, `strain` to think, `relief` to breathe out. */
export type Tone = 'trouble' | 'strain' | 'relief' | 'plain'

const tones: Readonly<Record<Notice['kind'], Tone>> = {
  'incident-opened': 'trouble',
  'incident-closed': 'relief',
  scale: 'plain',
  'at-max': 'strain',
  'at-min': 'plain',
  look: 'plain',
  test: 'relief'
}

const marks: Readonly<Record<Tone, string>> = { trouble: '🔴', strain: '🟠', relief: '🟢', plain: '🔵' }

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
  const { incident, atMs, reasons } = notice
    // What moved the number is the text of these already.
  const why = notice.kind === 'scale' || notice.kind === 'look' ? '' : oneLine(oneSentence(reasons.map(({ message }) => message)), whyLimit)
  return [
    { name: 'Dynos', value: dynosWords(notice) },
    { name: 'Health', value: healthWords({ verdict: notice.verdict, medianMs: notice.responseTimeMs, answers: [], cause: null, misconfigured: false }) },
    { name: 'When', value: incident === null ? `${utcDay(atMs)} ${utcClock(atMs)} UTC` : periodWords(incident) },
    ...(why === '' ? [] : [{ name: 'Decision', value: why }])
  ]
}

/** Pages to go to, most telling first; only addresses of the web that do nothing but lead there. */
export function linksOf({ incident, runUrl }: Notice): readonly Link[] {
  const issue = incident?.issue ?? null
  return [...(issue === null ? [] : [{ label: `Issue ${issue.number}`, url: issue.url }]), ...(runUrl === null ? [] : [{ label: 'The run', url: runUrl }])].filter(({ url }) => /^https?:\/\/[\w.:/?&=%~+-]{1,500}$/.test(url))
}

function periodWords({ sinceMs, endedMs }: NoticeIncident): string {
  const since = `${utcDay(sinceMs)} ${utcClock(sinceMs)}`
  return endedMs === null ? `since ${since} UTC` : `${since} to ${utcTime(endedMs, sinceMs)} UTC`
}

function dynosWords({ from, to }: Notice): string {
  if (from === null || to === null) return 'not known'
  return from === to ? `${to}` : `${from} → ${to}`
}
