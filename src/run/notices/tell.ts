/** Tells everybody who wants to know. Written against the port alone. */
import type { NoticeMemory } from '../../core/model.ts'
import type { NotificationChannel } from '../../ports.ts'
import { afterSend, dueNotices, untold } from './due.ts'
import { raisedBy } from '../../report/notices/notices.ts'
import type { NoticeFacts } from '../../report/notices/notices.ts'

export interface ToldNotices {
  /** For the next look: the `notices` of the state. */
  readonly memory: NoticeMemory
  /** What did not arrive, and what to do about it. */
  readonly warnings: readonly string[]
}

/**
 * Tells what a look gives rise to, every target at the same time and each what it asked for. Never rejects and takes no longer than the
 * slowest target, at most 30 s. What fails is owed to the next look, once. Targets that are no longer configured are forgotten.
 */
export async function tellNotices(
  targets: readonly NotificationChannel[],
  before: NoticeMemory,
  facts: NoticeFacts
): Promise<ToldNotices> {
  const raised = raisedBy(facts)
  const each = await Promise.all(
    targets.map(async (target) => {
      const known = Object.hasOwn(before, target.name) ? (before[target.name] ?? untold) : untold
      const due = dueNotices(target.on, known, raised, facts.nowMs)
      const sent = due.notices.length === 0 ? ({ kind: 'sent' } as const) : await target.send(due.notices)
      const after = afterSend(known, due, sent)
      const next = after.pending.length > 0 ? ' The next look tries it once more.' : ''
      return {
        name: target.name,
        after,
        warnings: sent.kind === 'sent' ? [] : [`Notices to ${target.name} did not all arrive: ${sent.warning}${next}`]
      }
    })
  )
  return {
    memory: Object.fromEntries(each.map(({ name, after }) => [name, after])),
    warnings: each.flatMap(({ warnings }) => warnings)
  }
}
