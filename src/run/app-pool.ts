import pLimit from 'p-limit'
import { noop, untilAborted, withTimeout } from '../async.ts'
import { minuteMs, secondMs } from '../core/durations.ts'
import { exactDuration } from '../core/format.ts'
import type { AppPolicy } from '../core/model.ts'
import type { ProcessReport } from '../core/model/run-report.ts'

/** What a look found and did for one app. */
export interface AppResult {
  readonly app: string
  readonly reports: readonly ProcessReport[]
}

/** Handles one app; `isStopped`: nothing new may be begun. */
export type HandleApp = (app: AppPolicy, isStopped: () => boolean) => Promise<readonly ProcessReport[]>

/** Looks at apps side by side. One that is slow delays neither the others nor, for long, the look. */
export interface AppPool {
  /** Those of `apps` that no earlier look is still busy with. */
  readonly idle: (apps: readonly AppPolicy[]) => readonly AppPolicy[]
  /**
   * Handles `apps`, and gives what is finished, earlier looks included.
   *
   * @param patienceMs how long to wait for all of them; null: until nothing is under way
   */
  readonly handle: (
    apps: readonly AppPolicy[],
    handleApp: HandleApp,
    patienceMs: number | null
  ) => Promise<readonly AppResult[]>
}

export interface AppPoolOptions {
  /** Nothing new is begun, and what is under way is hardly waited for. */
  readonly cancelled: AbortSignal
  readonly warn: (warning: string) => void
}

/** Apps handled at a time; one that takes longer than `slotMs` makes room for the next. */
const parallelApps = 10
const slotMs = 5 * secondMs
/** When the patience is over, a look waits so much longer for the first app that is finished. */
const firstAppMs = 10 * secondMs
/** No reading and no change takes so long: the app is given up, and the next look begins anew. */
const giveUpMs = 5 * minuteMs
/** A cancelled run waits so long for changes that are under way: the runner kills it 10 s after the first signal. */
const cancelledMs = 2 * secondMs

export function openAppPool({ cancelled, warn }: AppPoolOptions): AppPool {
  const limit = pLimit(parallelApps)
  const busy = new Map<string, Promise<void>>()
  const errors: unknown[] = []
  const finished: AppResult[] = []

  const begin = (app: AppPolicy, handleApp: HandleApp): Promise<void> => {
    let isGivenUp = false
    const handling = inSlot(limit, () => handleApp(app, () => isGivenUp || cancelled.aborted))
    const bounded = withTimeout(giveUpMs, handling, () => {
      isGivenUp = true
      warn(`${app.app} could not be looked at: reading and changing it took longer than ${exactDuration(giveUpMs)}.`)
      return []
    })
    const done = bounded
      .then(
        (reports) => void finished.push({ app: app.app, reports }),
        (error: unknown) => void errors.push(error)
      )
      .finally(() => busy.delete(app.app))
    busy.set(app.app, done)
    return done
  }

  const firstFinished = async (): Promise<void> => {
    if (finished.length === 0 && busy.size > 0) await withTimeout(firstAppMs, Promise.race(busy.values()), noop)
  }

  const handle: AppPool['handle'] = async (apps, handleApp, patienceMs) => {
    const all = Promise.all(apps.map((app) => begin(app, handleApp))).then(noop)
    const enough =
      patienceMs === null
        ? Promise.all(busy.values()).then(noop)
        : withTimeout(patienceMs, all, noop).then(firstFinished)
    await untilAborted(cancelled, enough)
    if (cancelled.aborted) await withTimeout(cancelledMs, Promise.race([enough, all]), noop)
    if (errors.length > 0) throw errors[0]
    return finished.splice(0)
  }

  return { idle: (apps) => apps.filter(({ app }) => !busy.has(app)), handle }
}

/** Waits for one of the slots, which `work` leaves when it is done or, without stopping, when its time is over. */
function inSlot<T>(limit: ReturnType<typeof pLimit>, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    void limit(() => {
      const working = work()
      working.then(resolve, reject)
      return withTimeout(slotMs, working.then(noop, noop), noop)
    })
  })
}
