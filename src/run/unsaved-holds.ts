import { nextChangeAfter } from '../core/decide/next-change.ts'
import type { EpochMs, Hold, Reason } from '../core/model.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { ownValue } from '../core/own-value.ts'
import { processKey } from '../core/process-key.ts'
import type { StateSession } from './state-session.ts'

/** What it takes to know whether a hold was saved. */
type Saving = Pick<StateSession, 'saved' | 'isKept' | 'keeps' | 'lease' | 'working'>

/** Whether a look left a hold that is not saved yet. */
export function hasUnsavedHold({ processes, mode }: RunReport, session: Saving): boolean {
  return mode === 'live' && processes.some((report) => isUnsaved(report, session))
}

/** The same report, where holds that could not be saved are not promised: the next run does not know of them. */
export function withoutUnsavedHolds(report: RunReport, session: Saving): RunReport {
  if (session.isKept() || !hasUnsavedHold(report, session)) return report
  const unsaved = report.processes.filter((one) => isUnsaved(one, session))
  const remedy =
    session.keeps === 'nothing'
      ? 'A hold needs a "state" other than none; write "hold: 0" for a scaling without one.'
      : 'Mend what the warnings say of the state, then scale again.'
  const problems = unsaved.map(
    ({ policy, decision }) =>
      `${policy.app} ${policy.process}: ${describeUnsaved(decision.to)}, so the next run does not know of it. ` + remedy
  )
  const lost = new Set(unsaved.map(({ policy }) => processKey(policy)))
  return {
    ...report,
    processes: report.processes.map((one) =>
      lost.has(processKey(one.policy)) ? withoutHold(one, session.working.pastLooks().gapsMs, report.nowMs) : one
    ),
    errors: [...report.errors, ...problems]
  }
}

function isUnsaved({ policy, decision }: ProcessReport, { saved, keeps, lease }: Saving): boolean {
  const { hold } = decision.memory
  // A follower leaves what it notices to the leader; without a state a watch alone notices something, and for itself.
  const isLeft = hold?.by === 'noticed' && (lease.role() === 'follower' || keeps === 'nothing')
  if (hold === null || isLeft) return false
  const stored = ownValue(ownValue(saved().state.apps, policy.app), policy.process)?.hold ?? null
  return stored === null || !isSameHold(stored, hold)
}

function isSameHold(one: Hold, other: Hold): boolean {
  return one.quantity === other.quantity && one.untilMs === other.untilMs && one.by === other.by
}

function withoutHold(report: ProcessReport, gapsMs: readonly number[], nowMs: EpochMs): ProcessReport {
  const { decision, policy, state } = report
  const left = { ...state, hold: null, sizeHold: null, beforeHold: null }
  const running = { quantity: decision.to, size: report.size ?? null, gapsMs, isMomentary: true } as const
  const message = describeUnsaved(decision.to)
  const reasons = decision.reasons.map((one): Reason => (isOfHold(one) ? { ...one, message } : one))
  return {
    ...report,
    decision: {
      ...decision,
      reasons,
      nextChange: nextChangeAfter(policy, left, running, nowMs),
      memory: { ...decision.memory, hold: null }
    }
  }
}

function isOfHold({ code }: Reason): boolean {
  return code === 'manual-hold' || code === 'manual-change-noticed'
}

function describeUnsaved(quantity: number | null): string {
  return `${quantity ?? 'unknown'} now; the hold could not be saved`
}
