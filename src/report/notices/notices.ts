/** Which notices a look gives rise to, whoever wants them. */
import { quantityAfter, resizeOf } from '../../core/decide/advance.ts'
import { isSameIncident } from '../../core/incidents/incident-key.ts'
import { describeBudget } from '../../core/history/budget-words.ts'
import type { QuietApps } from '../../core/incidents/quiet.ts'
import type { BudgetStatus, Incident, Notice, NoticeIncident, NotifyEvent, Policy } from '../../core/model.ts'
import type { Mode, ProcessReport } from '../../core/model/run-report.ts'
import { zoneOf } from '../../core/schedule/app-zone.ts'
import { counted } from '../../core/format.ts'
import { oneLine } from '../markdown.ts'
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
  const isTold = (app: string | null): boolean => facts.quiet?.has(app) !== true
  const each = facts.processes.map((report) => {
    const { notices, ended } = raisedByProcess(report, facts)
    return { notices: isTold(report.policy.app) ? notices : [], ended }
  })
  const others = [raisedByAll(facts), raisedByDeparted(facts)]
  const budgets = (facts.nearlySpent ?? []).filter(({ app }) => isTold(app))
  return {
    notices: [
      ...each.flatMap(({ notices }) => notices),
      ...others.flatMap(({ notices }) => notices.filter(({ app }) => isTold(app))),
      ...budgets.map((status) => budgetNotice(status, facts))
    ],
    ended: [...each, ...others].flatMap(({ ended }) => ended)
  }
}

/** What is told of incidents that concern all apps together. */
function raisedByAll(facts: NoticeFacts): Raised {
  const changes = incidentChanges({ app: null, process: null }, facts)
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
  return { ...told, app: status.app === null ? null : short(status.app) }
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
  const key = (what: string): string => subject(short(app), short(process), what)
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
function raisedByDeparted(facts: NoticeFacts): Raised {
  const closed = facts.after.filter(
    (incident) =>
      incident.departed === true &&
      facts.before.some((other) => isSameIncident(other, incident) && other.phase !== 'over')
  )
  const told = closed.map((incident) => {
    const [app, process] = [short(incident.app ?? ''), short(incident.process ?? '')]
    const timezone = zoneOf(facts.policy, incident.app)
    const news = ending(incident, { timezone, report: null, mode: facts.mode, nowMs: facts.nowMs })
    const content = { kind: 'incident-closed', ...news, incident: noticeIncident(incident) } as const
    return {
      notice: { ...notice(content, null, facts), app, process, timezone, text: news.text },
      ended: subject(app, process, incident.kind)
    }
  })
  return { notices: told.map((one) => one.notice), ended: told.map((one) => one.ended) }
}

function short(name: string): string {
  return oneLine(name, nameLimit)
}

/** What one notice is about; the look that it came from says the rest. */
interface NoticeContent {
  readonly kind: Notice['kind']
  readonly title: string
  readonly text: string
  readonly incident?: NoticeIncident
}

/** @param report null: it concerns no process type */
function notice(
  { kind, title, text, incident }: NoticeContent,
  report: ProcessReport | null,
  facts: NoticeFacts
): Notice {
  return {
    kind,
    ...(report === null ? { app: null, process: null, from: null, to: null, ...unseen } : subjectOfLook(report)),
    timezone: report?.policy.timezone ?? zoneOf(facts.policy, null),
    atMs: facts.nowMs,
    title: oneLine(title, titleLimit),
    text: oneLine(text, textLimit),
    incident: incident ?? null,
    runUrl: facts.runUrl
  }
}

/** Of what no look saw. */
const unseen = { verdict: 'unknown', responseTimeMs: null, reasons: [] } as const

function subjectOfLook({
  policy: { app, process },
  decision: { from, to, health, reasons }
}: ProcessReport): Pick<Notice, 'app' | 'process' | 'from' | 'to' | keyof typeof unseen> {
  return {
    ...{ app: short(app), process: short(process), from, to },
    ...{ verdict: health.verdict, responseTimeMs: health.medianMs },
    reasons: reasons
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
  return [{ ...told, ...unseen, atMs, from, to }]
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
  // It is the change that failed, not dynos.
  if (report.outcome.kind === 'failed') return describeChange(report)
  return from !== null && from === to && resizeOf(report.decision) === null
    ? counted(from, 'dyno')
    : `${describeChange(report)} dynos`
}
