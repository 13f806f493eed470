/** GitHub switches the schedules of a public repository off after 60 days without activity. */
import { dayMs } from '../core/durations.ts'

const switchedOffAfterDays = 60
/** So early that somebody can act in good time. */
const warnedAfterDays = 45

/** `repository` of the event that started the run: `private`, and `pushed_at` in ISO 8601 or in seconds since the epoch. */
export type EventRepository = Readonly<Record<string, unknown>>

/** A warning ahead of the day on which GitHub stops the schedule; null: it is far away, or cannot be seen. */
export function idleRepositoryWarning(
  eventName: string,
  repository: EventRepository | undefined,
  nowMs: number
): string | null {
  if (eventName !== 'schedule' || repository?.['private'] !== false) return null
  const pushed = repository['pushed_at']
  const pushedMs = typeof pushed === 'number' ? pushed * 1000 : typeof pushed === 'string' ? Date.parse(pushed) : NaN
  const days = Math.floor((nowMs - pushedMs) / dayMs)
  if (!(days >= warnedAfterDays)) return null
  return `The last push to this public repository was ${days} days ago. GitHub switches schedules off after ${switchedOffAfterDays} days without activity: push a commit, or start the workflow by another trigger.`
}
