/** Which notices a look gives rise to, whoever wants them. */
import { quantityAfter } from '../../core/decide/advance.ts'
import { isSameIncident } from '../../core/incidents/incident-key.ts'
import { describeBudget } from '../../core/history/budget-words.ts'
import type { QuietApps } from '../../core/incidents/quiet.ts'
import type { BudgetStatus, Incident, Notice, NoticeIncident, NotifyEvent, Policy } from '../../core/model.ts'
import type { Mode, ProcessReport } from '../../core/model/run-report.ts'
import { zoneOf } from '../../core/schedule/app-zone.ts'
import { counted } from '../../core/format.ts'
import { oneLine } from '../markdown.ts'
import { resizeOf } from '../../core/decide/advance.ts'
import { budgetOwner } from '../budget-text.ts'
import { describeChange, describeHealth, describeReasons } from '../decision-text.ts'
import { beyondPlan } from './beyond.ts'
import type { Beyond } from './beyond.ts'
import { ending, opening } from './incident-news.ts'
import type { IncidentNewsContext } from './incident-news.ts'
import { incidentChanges } from './incident-changes.ts'
import type { IncidentChanges, IncidentsAround } from './incident-changes.ts'
import { sentences, textLimit } from './sentences.ts'

/** What a look leaves to tell of. */
export interface NoticeFacts extends IncidentsAround {
  readonly policy: Policy
  readonly processes: readonly ProcessReport[]
  readonly mode: Mode
  /** The apps in a quiet window, of which nothing is told. Absent: none. */
  readonly quiet?: QuietApps
  /** Budgets that are nearly spent, to be told now. Absent: none. */
  readonly nearlySpent?: readonly BudgetStatus[]
  readonly runUrl: string | null
}

/** What a look brings up, and which subjects it closes. */
export interface Raised {
  readonly notices: readonly Notice[]
  /** Subjects (`subjectOf`) that are over: they may be told again when they come back. */
  readonly ended: readonly string[]
}

/** Longest texts in characters. */
const titleLimit = 200
const reasonLimit = 300
const mostReasons = 10
const nameLimit = 60

export function raisedBy(facts: NoticeFacts): Raised {
  const each = facts.processes.map((report) => raisedByProcess(report, facts))
  const others = [raisedByAll(facts), raisedByDeparted(facts)]
  const isTold = ({ app }: { readonly app: string | null }): boolean => facts.quiet?.has(app) !== true
  return {
    notices: [
      ...each.flatMap(({ notices }, index) => (isTold(facts.processes[index]?.policy ?? noApp) ? notices : [])),
      ...others.flatMap(({ notices }) => notices.filter(isTold)),
      ...(facts.nearlySpent ?? []).filter(isTold).map((status) => budgetNotice(status, facts))
    ],
    ended: [...each, ...others].flatMap(({ ended }) => ended)
  }
}

const noApp = { app: null, process: null }

/** What is told of incidents that concern all apps together. */
function raisedByAll(facts: NoticeFacts): Raised {
  const changes = incidentChanges(noApp, facts)
  const context = { timezone: zoneOf(facts.policy, null), report: null, mode: facts.mode, nowMs: facts.nowMs }
  return {
    notices: contentsOf(changes, context).map((content) => notice(content, null, facts)),
    ended: changes.closed.map(({ kind }) => subject(null, null, kind))
  }
}

function budgetNotice(status: BudgetStatus, facts: NoticeFacts): Notice {
  const percent = Math.floor((status.spent / status.amount) * 100)
  const title = `${percent} % of the budget of ${budgetOwner(status)} is spent`
  const told = notice({ kind: 'budget', title, text: sentences(describeBudget(status)) }, null, facts)
  return { ...told, app: status.app === null ? null : oneLine(status.app, nameLimit) }
}

/** The event of `on:` that a notice belongs to; null: it was asked for by hand. */
export function eventOf({ kind }: Notice): NotifyEvent | null {
  if (kind === 'incident-opened' || kind === 'incident-closed' || kind === 'budget') return 'incident'
  return kind === 'test' ? null : kind
}

/** What a notice is about, of which one a day is enough; null: every one counts. */
export function subjectOf({ kind, app, process, incident }: Notice): string | null {
  if (kind === 'incident-opened' && incident !== null) return subject(app, process, incident.kind)
  return kind === 'at-max' || kind === 'at-min' ? subject(app, process, kind) : null
}

function subject(app: string | null, process: string | null, what: string): string {
  return `${app ?? ''} ${process ?? ''} ${what}`
}

function raisedByProcess(report: ProcessReport, facts: NoticeFacts): Raised {
  const { app, process } = report.policy
  const changes = incidentChanges(report.policy, facts)
  const beyond = beyondPlan(report, facts.nowMs)
  const key = (what: string): string => subject(oneLine(app, nameLimit), oneLine(process, nameLimit), what)
  return {
    notices: [
      ...lateNotices(report, facts),
      ...[
        ...contentsOf(changes, { timezone: report.policy.timezone, report, mode: facts.mode, nowMs: facts.nowMs }),
        ...(isScaled(report) ? [scaleContent(report)] : []),
        ...boundContents(report, beyond),
        lookContent(report)
      ].map((content) => notice(content, report, facts))
    ],
    ended: [
      ...changes.closed.map(({ kind }) => key(kind)),
      ...(beyond.atMax === 'no' ? [key('at-max')] : []),
      ...(beyond.atMin === 'no' ? [key('at-min')] : [])
    ]
  }
}

/** Whoever heard that an incident opened hears that it is over, though nobody looks any more. */
function raisedByDeparted({ policy, before, after, runUrl, mode, nowMs }: NoticeFacts): Raised {
  const closed = after.filter(
    (incident) =>
      incident.departed === true && before.some((other) => isSameIncident(other, incident) && other.phase !== 'over')
  )
  return {
    notices: closed.map((incident): Notice => {
      const timezone = zoneOf(policy, incident.app)
      const { title, text } = ending(incident, { timezone, report: null, mode, nowMs })
      return {
        kind: 'incident-closed',
        app: oneLine(incident.app ?? '', nameLimit),
        process: oneLine(incident.process ?? '', nameLimit),
        timezone,
        atMs: nowMs,
        title: oneLine(title, titleLimit),
        text,
        ...{ from: null, to: null, verdict: 'unknown', responseTimeMs: null, reasons: [] },
        incident: noticeIncident(incident),
        runUrl
      }
    }),
    ended: closed.map(({ app, process, kind }) =>
      subject(oneLine(app ?? '', nameLimit), oneLine(process ?? '', nameLimit), kind)
    )
  }
}

/** What one notice is about; the look that it came from says the rest. */
interface NoticeContent {
  readonly kind: Notice['kind']
  readonly title: string
  readonly text: string
  readonly incident?: NoticeIncident
}

function notice(
  { kind, title, text, incident }: NoticeContent,
  report: ProcessReport | null,
  facts: NoticeFacts
): Notice {
  return {
    kind,
    ...subjectOfLook(report),
    timezone: report?.policy.timezone ?? zoneOf(facts.policy, null),
    atMs: facts.nowMs,
    title: oneLine(title, titleLimit),
    text: oneLine(text, textLimit),
    incident: incident ?? null,
    runUrl: facts.runUrl
  }
}

/** @param report null: it concerns no process type */
function subjectOfLook(
  report: ProcessReport | null
): Omit<Notice, 'kind' | 'timezone' | 'atMs' | 'title' | 'text' | 'incident' | 'runUrl'> {
  if (report === null)
    return { app: null, process: null, from: null, to: null, verdict: 'unknown', responseTimeMs: null, reasons: [] }
  const { policy, decision } = report
  return {
    app: oneLine(policy.app, nameLimit),
    process: oneLine(policy.process, nameLimit),
    from: decision.from,
    to: decision.to,
    verdict: decision.health.verdict,
    responseTimeMs: decision.health.medianMs,
    reasons: decision.reasons
      .slice(0, mostReasons)
      .map(({ code, message }) => ({ code, message: oneLine(message, reasonLimit) }))
  }
}

function contentsOf({ opened, closed }: IncidentChanges, context: IncidentNewsContext): readonly NoticeContent[] {
  const about = (incident: Incident): Pick<NoticeContent, 'incident'> => ({ incident: noticeIncident(incident) })
  return [
    ...opened.map((one) => ({ kind: 'incident-opened' as const, ...opening(one, context), ...about(one) })),
    ...closed.map((one) => ({ kind: 'incident-closed' as const, ...ending(one, context), ...about(one) }))
  ]
}

function scaleContent(report: ProcessReport): NoticeContent {
  const { policy, decision, outcome } = report
  const title = scaleTitle(policy, decision.from ?? 0, quantityAfter(decision, outcome) ?? 0)
  return { kind: 'scale', title, text: sentences(describeReasons(report)) }
}

function scaleTitle({ app, process }: ProcessReport['policy'], from: number, to: number): string {
  return `${app} ${process} went from ${from} to ${counted(to, 'dyno')}`
}

/** As the run that made the change would have told it, but for the reasons, which ended with that run. */
function lateNotices(report: ProcessReport, facts: NoticeFacts): readonly Notice[] {
  const { policy, decision, late } = report
  if (late === undefined || facts.mode === 'dry-run') return []
  const { atMs, from } = late
  const to = decision.from ?? late.to
  const text = 'The run that made this change ended before it could tell why.'
  const told = notice({ kind: 'scale', title: scaleTitle(policy, from, to), text }, report, facts)
  return [{ ...told, atMs, from, to, verdict: 'unknown', responseTimeMs: null, reasons: [] }]
}

function boundContents(
  { policy: { app, process }, decision: { health } }: ProcessReport,
  { atMax, atMin, quantity }: Beyond
): readonly NoticeContent[] {
  const dynos = counted(quantity ?? 0, 'dyno')
  const speed = health.medianMs === null ? '' : ` It answers in ${describeHealth(health).replace(/^\D+/, '')}.`
  const needsMore: NoticeContent = {
    kind: 'at-max',
    title: `${app} ${process} needs more than ${dynos}, the most it may have now`,
    text: `Nothing may be added.${speed} Raise the window or \`max\` in the configuration if more dynos would help.`
  }
  const needsFewer: NoticeContent = {
    kind: 'at-min',
    title: `${app} ${process} would do with fewer than ${dynos}, the fewest it may have now`,
    text: `Nothing may be taken.${speed} A lower window or \`min\` in the configuration would save money.`
  }
  return [...(atMax === 'yes' ? [needsMore] : []), ...(atMin === 'yes' ? [needsFewer] : [])]
}

function lookContent(report: ProcessReport): NoticeContent {
  const { app, process } = report.policy
  return {
    kind: 'look',
    title: `${app} ${process}: ${describeDynos(report)}, ${describeHealth(report.decision.health)}`,
    text: sentences(describeReasons(report))
  }
}

/** The incidents of a process that opened and that closed at this look, or in a quiet window that is over; null: of all apps together. */
function isScaled({ decision, outcome }: ProcessReport): boolean {
  return 'quantity' in outcome && (outcome.quantity !== decision.from || resizeOf(decision) !== null)
}

function noticeIncident({ kind, phase, sinceMs, endedMs, shown: issue }: Incident): NoticeIncident {
  return {
    kind,
    sinceMs,
    endedMs: phase === 'over' ? endedMs : null,
    issue: issue === null ? null : { number: issue.issue, url: issue.url }
  }
}

function describeDynos(report: ProcessReport): string {
  const { from, to } = report.decision
  return from !== null && from === to && resizeOf(report.decision) === null
    ? counted(from, 'dyno')
    : `${describeChange(report)} dynos`
}
