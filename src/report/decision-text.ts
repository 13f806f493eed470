/** How a decision reads, the same in the log and in the summary. Plain text: not escaped. */
import { resizeOf } from '../core/decide/advance.ts'
import { describeDynos } from '../core/format.ts'
import type { EpochMs, Health } from '../core/model.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { localClock } from '../core/schedule/local-clock.ts'
import { describeMaintenance } from './maintenance-text.ts'

/** `1 → 3`, `2 = 2`, `1 → 2 standard-2x`, `1 → 3 failed`, `1 → 3 (dry run)`, or `?` where the formation could not be read. */
export function describeChange({ decision, outcome }: ProcessReport): string {
  const { from, to } = decision
  if (from === null || to === null) return '?'
  const resize = resizeOf(decision)
  const dynos = resize === null ? String(to) : `${to} ${resize.to.toLowerCase()}`
  if (outcome.kind === 'failed') return `${from} → ${dynos} failed`
  return `${from} ${from === to && resize === null ? '=' : '→'} ${dynos}${outcome.kind === 'dry-run' ? ' (dry run)' : ''}`
}

/** `up 182 ms`, `down`, `not pinged`. */
export function describeHealth({ verdict, medianMs, answers, cause }: Health): string {
  if (verdict === 'unknown') return answers.length === 0 && cause === null ? 'not pinged' : 'unknown'
  return medianMs === null ? verdict : `${verdict} ${new Intl.NumberFormat('en-US').format(medianMs)} ms`
}

/** Why the quantity changes or stays, and what went wrong. */
export function describeReasons(report: ProcessReport): string {
  const {
    decision: { reasons, health },
    outcome
  } = report
  const cause = reasons.some(({ code }) => code === 'fail-safe') || health.cause === null ? [] : [health.cause]
  const failure = 'fault' in outcome ? [outcome.fault.message] : []
  return oneSentence([...reasons.map(({ message }) => message), ...cause, ...failure, ...describeMaintenance(report)])
}

/** The issues of the open incidents of a process type: ` (issue #12)`, ` (issues #12, #13)`; empty: none. */
export function describeIssues({ policy }: ProcessReport, { incidents }: Pick<RunReport, 'incidents'>): string {
  const numbers = incidents
    .filter(({ app, process }) => app === policy.app && process === policy.process)
    .flatMap(({ shown }) => (shown?.open === true ? [`#${shown.issue}`] : []))
  return numbers.length === 0 ? '' : ` (${numbers.length === 1 ? 'issue' : 'issues'} ${numbers.join(', ')})`
}

/** Several messages as one sentence: a full stop only at its end. */
export function oneSentence(messages: readonly string[]): string {
  return messages
    .map((message, index) => (index < messages.length - 1 ? message.replace(/\.$/, '') : message))
    .join('; ')
}

/** What happens next: `2 at 22:00 (America/New_York)`, `2 at 13:00 (UTC), when the hold ends`; null: nothing that is known. */
export function describeNext({ policy, decision: { nextChange } }: ProcessReport, nowMs: EpochMs): string | null {
  if (nextChange === null) return null
  const { atMs, bounds, size = null, note } = nextChange
  const clock = localClock(policy.timezone, atMs, nowMs)
  return `${describeDynos(bounds, size)} at ${clock} (${policy.timezone})${note === undefined ? '' : `, ${note}`}`
}
