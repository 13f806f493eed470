import { noop, withTimeout } from '../async.ts'
import { secondMs } from '../core/durations.ts'
import type { EpochMs } from '../core/model.ts'
import type { Mode } from '../core/model/run-report.ts'
import { retrySavingMs } from './save-due.ts'
import type { StateSession } from './state-session.ts'

/** How often a follower asks whether the leader has given the lease back. */
const followSpacingMs = 20 * secondMs
/** A store that is slower does not delay the look. */
const followTimeoutMs = 10 * secondMs

/**
 * Before each look of a run that goes on: a leader takes the lease at the beginning, and again when it was lost; a follower becomes the leader
 * when the other run has given it back. A dry run changes nothing and needs no lease.
 */
export function openLeaseUpkeep(
  session: StateSession,
  mode: Mode,
  startMs: EpochMs
): (nowMs: EpochMs) => Promise<void> {
  const { lease, saved } = session
  let followedMs = startMs

  return async (nowMs) => {
    if (mode === 'dry-run') return
    const isFirst = nowMs === startMs
    if (lease.role() === 'follower') {
      if (!isFirst && nowMs - followedMs < followSpacingMs) return
      followedMs = nowMs
      await withTimeout(followTimeoutMs, lease.follow(), noop)
    }
    const { failedMs } = saved()
    const mayTry = failedMs === null || nowMs - failedMs >= retrySavingMs
    // Not waited for: a change waits for it, and until then the apps are read.
    if (lease.role() === 'leader' && (isFirst || (mayTry && !lease.isSecured()))) void lease.renew()
  }
}
