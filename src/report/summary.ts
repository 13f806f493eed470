import { decidingReason, resizeOf } from '../core/decide/advance.ts'
import { slowMinutesAim, slowMinutesSpent } from '../core/forecast/slow-minute-cost.ts'
import { describeSpent } from '../core/forecast/words.ts'
import { describeAction } from '../core/incidents/action.ts'
import { wellFormed } from '../core/format.ts'
import { incidentSubject } from '../core/incidents/incident-key.ts'
import type { Incident } from '../core/model.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { monthlyPrice } from '../core/pricing/prices.ts'
import { zoneOf } from '../core/schedule/app-zone.ts'
import { zonedTime } from '../core/schedule/local-clock.ts'
import { lastDaySummary } from './last-day-summary.ts'
import { budgetLines } from './budget-text.ts'
import { costSoFar } from './issue/incident-length.ts'
import { describeLastRun } from './log.ts'
import { maintenanceProblems } from './maintenance-text.ts'
import { inert, table } from './markdown.ts'
import { monthCost } from './month-cost.ts'
import { notReady } from './readiness-text.ts'
import { describeChange, describeHealth, describeNext, describeReasons } from './decision-text.ts'

/** GitHub takes a mebibyte for a step; so many rows and decisions stay below it. */
const mostRows = 1000
const mostExplained = 200
/** In the heading. */
const mostNamed = 5

/** The job summary in Markdown. All text from outside is escaped. */
export function renderSummary(report: RunReport): string {
  return [
    `## ${headline(report)}`,
    decisionTable(report),
    openIncidents(report),
    [...(report.notes ?? []), ...budgetLines(report)].map((note) => `- ${inert(note, 5000)}`).join('\n'),
    attention(report),
    explanation(report),
    lastDaySummary(report),
    monthCost(report),
    describeLastRun(report) + (report.mode === 'dry-run' ? ' This was a dry run: nothing was changed on Heroku.' : '')
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function headline({ processes, mode }: RunReport): string {
  const scaled = processes.filter(
    ({ decision, outcome }) =>
      (decision.from !== decision.to || resizeOf(decision) !== null) && outcome.kind !== 'failed'
  )
  const failed = processes.filter(({ fault }) => fault !== null)
  const down = processes.filter(({ decision }) => decision.health.verdict === 'down')
  const name = ({ policy }: ProcessReport): string => `${inert(policy.app)} ${inert(policy.process)}`
  const names = (reports: readonly ProcessReport[]): string => {
    const rest = reports.length - mostNamed
    return reports.slice(0, mostNamed).map(name).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
  }
  const would = mode === 'dry-run' ? 'would go' : 'went'
  const [only, ...more] = scaled
  const change =
    only === undefined
      ? 'Every dyno count stays as it is'
      : more.length > 0
        ? `${scaled.length} process types ${would} to a new size`
        : `${name(only)} ${would} from ${only.decision.from ?? '?'} to ${dynosAfter(only)}`
  return [
    ...(failed.length === processes.length ? [] : [change]),
    ...(down.length > 0 ? [`${names(down)} ${down.length > 1 ? 'are' : 'is'} down`] : []),
    ...(failed.length > 0 ? [`${names(failed)} could not be scaled`] : [])
  ].join('; ')
}

function dynosAfter({ decision }: ProcessReport): string {
  const resize = resizeOf(decision)
  return `${decision.to ?? '?'}${resize === null ? '' : ` ${inert(resize.to.toLowerCase(), 40)}`}`
}

function decisionTable({ processes, nowMs }: RunReport): string {
  const header = ['app', 'process', 'dynos', 'health', 'why', 'next']
  const rows = table(
    header,
    processes.slice(0, mostRows).map((process) => {
      const { policy, decision } = process
      const change = inert(describeChange(process))
      const code = decidingReason(decision)?.code
      return [
        inert(policy.app),
        inert(policy.process),
        decision.from === decision.to ? change : `**${change}**`,
        inert(describeHealth(decision.health)),
        `${code === undefined ? '' : `\`${code}\` `}${inert(describeReasons(process), 400)}`,
        inert(describeNext(process, nowMs) ?? '–')
      ]
    })
  )
  return processes.length > mostRows ? `${rows}\n\n${leftOut(processes.length - mostRows)}` : rows
}

function leftOut(count: number): string {
  return `… and ${count} more: the log has them all.`
}

function openIncidents({ incidents, processes, policy: all, mode, nowMs, ...report }: RunReport): string {
  if (incidents.length === 0) return ''
  const line = (incident: Incident): string => {
    const { app, process, kind, sinceMs, phase, shown, untold } = incident
    const its = processes.find((report) => report.policy.app === app && report.policy.process === process)
    const action = its === undefined ? null : describeAction(incident, its.decision, mode)
    const cost = its?.size == null ? null : costSoFar(incident, monthlyPrice(its.size))
    const policy = processes.find((report) => report.policy.app === app)?.policy
    const none =
      report.isWithoutTracker === true
        ? ''
        : policy?.issues === 'off'
          ? ' (no issue, as incidents: false says)'
          : untold === 'opening'
            ? ' (told at the end of the quiet window)'
            : ' (no issue yet)'
    const issue = shown === null ? none : ` ([issue ${shown.issue}](${encodeURI(wellFormed(shown.url))}))`
    const recovering = phase === 'recovering' ? ', recovering' : ''
    return `- ${inert(incidentSubject(incident))}: \`${kind}\` since ${zonedTime(zoneOf(all, app), sinceMs, nowMs)}${recovering}${issue}${action === null ? '' : `. ${inert(action, 300)} ${cost ?? ''}`.trimEnd()}`
  }
  return ['### Open incidents', '', ...incidents.map(line)].join('\n')
}

function attention(report: RunReport): string {
  const { warnings, errors, processes } = report
  const faults = processes.flatMap(({ fault }) => (fault === null ? [] : [fault.message]))
  const maintenance = processes.map(maintenanceProblems).flatMap((one) => [...one.errors, ...one.warnings])
  const all = [...new Set([...errors, ...notReady(report), ...faults, ...maintenance, ...warnings])]
  return all.length === 0 ? '' : ['### Needs attention', '', ...all.map((text) => `- ${inert(text, 500)}`)].join('\n')
}

function explanation({ processes }: RunReport): string {
  const steps = processes
    .slice(0, mostExplained)
    .map(({ policy, decision: { reasons, health, from }, state: { demand } }) => {
      const spent = demand === null ? null : slowMinutesSpent(demand.slowMinuteCost, slowMinutesAim(policy))
      return [
        `**${inert(policy.app)} ${inert(policy.process)}**, ${from === null ? 'not known how many are running' : `${from} running`}, ` +
          `${inert(describeHealth(health))}${describePings(health.answers)}`,
        '',
        ...reasons.map(({ code, message }, index) => `${index + 1}. \`${code}\` ${inert(message, 500)}`),
        ...(spent === null || policy.forecast === 'off' ? [] : ['', inert(describeSpent(spent))])
      ].join('\n')
    })
  return [
    '<details><summary>How this was decided</summary>',
    ...steps,
    ...(processes.length > mostExplained ? [leftOut(processes.length - mostExplained)] : []),
    '</details>'
  ].join('\n\n')
}

function describePings(answers: readonly string[]): string {
  return answers.length === 0 ? '' : ` (pings: ${inert(answers.join(', '))})`
}
