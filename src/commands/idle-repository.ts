/** GitHub switches the schedules of a public repository off after 60 days without activity. */
const switchedOffAfterDays = 60
/** So early that somebody can act in good time. */
const warnedAfterDays = 45
const dayMs = 24 * 3_600_000

/** What the event that started the run says of its repository: `repository` of the payload. */
export interface EventRepository {
  readonly private?: unknown
  /** ISO 8601, or seconds since the epoch. */
  readonly pushed_at?: unknown
}

/** A warning ahead of the day on which GitHub stops the schedule; null: it is far away, or cannot be seen. */
export function idleRepositoryWarning(eventName: string, repository: EventRepository | undefined, nowMs: number): string | null {
  if (eventName !== 'schedule' || repository === undefined || repository.private !== false) return null
  const { pushed_at: pushed } = repository
  const pushedMs = typeof pushed === 'number' ? pushed * 1000 : typeof pushed === 'string' ? Date.parse(pushed) : NaN
  const days = Math.floor((nowMs - pushedMs) / dayMs)
  if (!(days >= warnedAfterDays)) return null
  return `The last push to this public repository was ${days} days ago. GitHub switches schedules off after ${switchedOffAfterDays} days without activity: push a commit, or start the workflow by another trigger.`
}
