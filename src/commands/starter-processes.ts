/** What `init` writes of an app: its process types with their hours, by what runs now and by what was asked for. */
import type { FormationEntry } from '../core/model.ts'

export interface StarterProcess {
  readonly process: string
  /** Window lines. */
  readonly schedule: readonly string[]
}

export interface StarterWish {
  /** Process types by name; empty: those that run. */
  readonly processes: readonly string[]
  /** Window lines; empty: by what runs. */
  readonly schedule: readonly string[]
}

/**
 * Hours for `web` are those of a working day, with what runs now and at least two, as the type allows; the rest keeps what it has.
 *
 * @param formation null: without a token
 */
export function starterProcesses(
  formation: readonly FormationEntry[] | null,
  { processes, schedule }: StarterWish
): readonly StarterProcess[] {
  const running = (formation ?? []).filter(({ quantity }) => quantity > 0).map(({ process }) => process)
  const names = processes.length > 0 ? processes : running.length > 0 ? running : ['web']
  return [...new Set(names)].sort(webFirst).map((process) => {
    const entry = formation?.find((one) => one.process === process)
    return { process, schedule: schedule.length > 0 ? schedule : usualHours(process, entry) }
  })
}

function webFirst(a: string, b: string): number {
  return Number(b === 'web') - Number(a === 'web')
}

function usualHours(process: string, entry: FormationEntry | undefined): readonly string[] {
  const now = entry?.quantity ?? 1
  if (process !== 'web') return [String(now)]
  const day = Math.min(Math.max(now, 2), entry?.limit ?? Infinity)
  return day <= 1 ? ['1'] : [`weekdays 07:00-22:00 ${day}`, '1']
}
