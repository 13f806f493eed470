/** Dynos that crashed, where `fail-safe: { restart: crashed }` asks for them to be started anew. */
import { minuteMs } from '../durations.ts'
import type { EpochMs, Memory, Observation, ProcessPolicy, Restart } from '../model.ts'

/** Heroku restarts crashed dynos itself, with growing pauses: more often than this is no help. */
const spacingMs = 10 * minuteMs
/** After so many in a row a person has to look. */
const mostInRow = 3

export interface RestartPlan {
  /** Names of the dynos to restart now, such as `web.2`. */
  readonly due: readonly string[]
  /** Those that crashed again after the last restart that is made. */
  readonly hopeless: readonly string[]
  /** The restarts that are remembered, without those that helped. */
  readonly restarts: readonly Restart[]
}

/** @param isMuted a release or a change of the dyno type is starting the dynos anyway */
export function planRestarts(
  { process, failSafe }: Pick<ProcessPolicy, 'process' | 'failSafe'>,
  before: readonly Restart[],
  { dynos }: Pick<Observation, 'dynos'>,
  { isMuted, nowMs }: { readonly isMuted: boolean; readonly nowMs: EpochMs }
): RestartPlan {
  if (failSafe?.restart !== 'crashed') return { due: [], hopeless: [], restarts: [] }
  const known = dynos?.filter((dyno) => dyno.process === process) ?? null
  const restarts = known === null ? before : before.filter((restart) => isRemembered(restart, known, nowMs))
  const isCrashed = (name: string): boolean =>
    known === null || known.some((dyno) => dyno.name === name && dyno.state === 'crashed')
  const hopeless = restarts.filter(({ dyno, inRow }) => inRow >= mostInRow && isCrashed(dyno)).map(({ dyno }) => dyno)
  if (known === null || isMuted) return { due: [], hopeless, restarts }
  const due = known.filter(({ name, state }) => {
    if (name === '' || state !== 'crashed') return false
    const last = restarts.find(({ dyno }) => dyno === name)
    return last === undefined || (last.inRow < mostInRow && nowMs - last.atMs >= spacingMs)
  })
  return { due: due.map(({ name }) => name), hopeless, restarts }
}

/** A dyno that loops may be seen up in between. */
function isRemembered({ dyno, atMs }: Restart, known: NonNullable<Observation['dynos']>, nowMs: EpochMs): boolean {
  const now = known.find(({ name }) => name === dyno)
  return now !== undefined && (now.state !== 'up' || nowMs - atMs < spacingMs)
}

/** The memory once they were asked for. */
export function withRestarts<T extends Pick<Memory, 'restarts'>>(memory: T, due: readonly string[], atMs: EpochMs): T {
  const others = memory.restarts.filter(({ dyno }) => !due.includes(dyno))
  const made = due.map((dyno) => {
    const inRow = memory.restarts.find((restart) => restart.dyno === dyno)?.inRow ?? 0
    return { dyno, atMs, inRow: inRow + 1 }
  })
  return { ...memory, restarts: [...others, ...made] }
}
