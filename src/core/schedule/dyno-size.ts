import type { ProcessPolicy, Window } from '../model.ts'

/** The dyno type that the schedule wants, in lower case; null: it says nothing of it. */
export function scheduledSize(
  policy: Pick<ProcessPolicy, 'size'>,
  scheduled: { readonly window: Pick<Window, 'size'> } | null
): string | null {
  return scheduled === null ? policy.size : scheduled.window.size
}

/** Whether the schedule speaks of dyno types; then it does at every window. */
export function hasSizes({ schedule, size }: Pick<ProcessPolicy, 'schedule' | 'size'>): boolean {
  return size !== null || schedule.some((window) => window.size !== null)
}

/** Names of dyno types mean the same in any case. */
export function sameSize(one: string | null, other: string | null): boolean {
  return one?.toLowerCase() === other?.toLowerCase()
}
