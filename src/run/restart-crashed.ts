import { resizeOf } from '../core/decide/advance.ts'
import { reason } from '../core/decide/proposal.ts'
import { withRestarts } from '../core/decide/restarts.ts'
import type { Decision } from '../core/model.ts'
import type { AppLook, Decided } from './decided.ts'

/** Starts crashed dynos anew, where that is asked for. The decision says what became of it. */
export async function restartCrashed(look: AppLook, decided: Decided): Promise<Decided> {
  const { ports, mode, session, isStopped } = look
  const { policy, decision, atMs } = decided
  const due = dueRestarts(decision)
  const { restart } = ports.platform
  if (due.length === 0 || restart === undefined || isStopped()) return decided
  const told = (names: readonly string[], one: string, several: string): Decision => ({
    ...decision,
    reasons: [...decision.reasons, reason('restarted', `${names.join(', ')} ${names.length === 1 ? one : several}`)]
  })
  if (mode === 'dry-run')
    return {
      ...decided,
      decision: told(due, 'is crashed and would be restarted', 'are crashed and would be restarted')
    }
  if ((await session.announce('look')).role === 'follower') return decided
  const faults = await Promise.all(due.map((dyno) => restart(policy.app, dyno)))
  const made = due.filter((_, index) => faults[index] === null)
  const restartFault = faults.find((fault) => fault !== null) ?? null
  if (made.length === 0) return { ...decided, restartFault }
  const after = told(made, 'was crashed and restarted', 'were crashed and restarted')
  return { ...decided, restartFault, decision: { ...after, memory: withRestarts(decision.memory, made, atMs) } }
}

/** Those of the dynos that stay: a change of the dyno type restarts them all, and scaling in stops the ones with the highest numbers. */
function dueRestarts(decision: Decision): readonly string[] {
  const { to, crashed } = decision
  if (resizeOf(decision) !== null) return []
  return (crashed?.due ?? []).filter((name) => to === null || !(Number(name.split('.').at(-1)) > to))
}
