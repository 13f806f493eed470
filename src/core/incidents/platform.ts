/** Trouble with Heroku itself: one incident stands for all apps. */
import { minuteMs } from '../durations.ts'
import { counted } from '../format.ts'
import type { EpochMs, PlatformFault, Policy, ProcessState } from '../model.ts'
import type { ProcessReport } from '../model/run-report.ts'

/** What the latest look at a process type made of Heroku. */
export interface PlatformFacts extends Pick<ProcessReport, 'fault' | 'during'>, Pick<ProcessState, 'faults'> {
  readonly app: string
}

export type PlatformTrouble =
  /** An app was read, or what is wrong concerns single apps. */
  | { readonly kind: 'none' }
  /** Every app fails; `shown`: an incident tells of it from now on, else it only carries one on. */
  | { readonly kind: 'all-apps'; readonly cause: string; readonly shown: boolean }

/**
 * Heroku refuses the token or the account: at once. Its API fails for every app: when that has lasted, and when every app of the policy
 * was looked at.
 *
 * @param facts of each process type that this run has looked at
 */
export function platformTrouble(
  { apps }: Pick<Policy, 'apps'>,
  facts: readonly PlatformFacts[],
  nowMs: EpochMs
): PlatformTrouble {
  const faults = facts.flatMap(({ fault }) => (fault === null ? [] : [fault]))
  const [first] = faults
  if (first === undefined || faults.length < facts.length) return { kind: 'none' }
  const refusal = facts.find(({ fault, during }) => during === 'read' && fault !== null && isRefusal(fault))
  if (refusal?.fault != null) return { kind: 'all-apps', cause: refusal.fault.message, shown: true }
  const names = new Set(facts.map(({ app }) => app))
  // Of one app alone, a call that fails while another is answered says nothing of the platform.
  const isApi = names.size > 1 || facts.every(({ during, fault }) => during === 'read' && fault?.isPartial !== true)
  if (!isApi || faults.some(({ kind, scope }) => kind === 'permanent' && scope === 'app')) return { kind: 'none' }
  const isComplete = apps.every(({ app }) => names.has(app))
  const shown = isComplete && facts.some(({ fault, faults: its }) => fault !== null && hasLasted(fault, its, nowMs))
  const all = names.size === 1 ? '' : `It fails for all ${counted(names.size, 'app')}. `
  return { kind: 'all-apps', cause: `${all}${first.message}`, shown }
}

function isRefusal({ kind, scope, isPartial }: PlatformFault): boolean {
  return kind === 'permanent' && scope === 'account' && isPartial !== true
}

/** A transient fault is told to people after so many looks, or after so long. */
const failingLooks = 3
const failingMs = 30 * minuteMs

/** Whether transient faults have gone on for so long that a person should know. A deploy may take many looks of a watch. */
export function hasLasted(fault: PlatformFault, faults: ProcessState['faults'], nowMs: EpochMs): boolean {
  if (faults === null) return false
  return nowMs - faults.sinceMs >= failingMs || (fault.isDeploy !== true && faults.looks >= failingLooks)
}
