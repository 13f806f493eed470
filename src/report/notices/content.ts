/** What every rendering of a notice shows. Plain text: each renderer escapes it in its own way. */
import type { IncidentKind, Notice } from '../../core/model.ts'
import { zonedDateTime } from '../../core/schedule/local-clock.ts'
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

/**
 * What its text does not say: at most four, none of them empty. That of an incident says all but what
 * runs now.
 */
export function fieldsOf(notice: Notice): readonly Field[] {
  // What concerns all apps together has neither dynos nor health.
  if (notice.kind === 'test' || notice.app === null) return []
  const { incident, atMs, timezone, reasons } = notice
  // What moved the number is the text of these already.
  const isTold = notice.kind === 'scale' || notice.kind === 'look' || incident !== null
  const why = isTold ? '' : oneLine(oneSentence(reasons.map(({ message }) => message)), whyLimit)
  return [
    { name: 'Dynos', value: describeDynos(notice) },
    ...(incident?.endedMs === null && healthKinds.includes(incident.kind)
      ? []
      : [{ name: 'Health', value: healthOf(notice) }]),
    ...(incident === null ? [{ name: 'When', value: zonedDateTime(timezone, atMs) }] : []),
    ...(why === '' ? [] : [{ name: 'Decision', value: why }])
  ]
}

/** The title of these says how the health is. */
const healthKinds: readonly IncidentKind[] = ['down', 'slow-at-max', 'probe-misconfigured']

function healthOf({ verdict, responseTimeMs }: Notice): string {
  return describeHealth({ verdict, medianMs: responseTimeMs, answers: [], cause: null, misconfigured: false })
}

/** Pages to go to, the issue before the run. Only plain web addresses: they are shown unescaped in places. */
export function linksOf({ incident, runUrl }: Notice): readonly Link[] {
  const issue = incident?.issue ?? null
  return [
    ...(issue === null ? [] : [{ label: `Issue ${issue.number}`, url: issue.url }]),
    ...(runUrl === null ? [] : [{ label: 'The run', url: runUrl }])
  ].filter(({ url }) => /^https?:\/\/[\w.:/?&=%~+-]{1,500}$/.test(url))
}

function describeDynos({ from, to }: Notice): string {
  if (from === null || to === null) return 'not known'
  return from === to ? `${to}` : `${from} → ${to}`
}
