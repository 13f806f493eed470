import { setImmediate as soon } from 'node:timers/promises'
import { mulberry32 } from '../../src/core/backtest/random.ts'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import type { Clock } from '../../src/ports.ts'

export type Gate = <T>(work: () => Promise<T>) => Promise<T>

export interface Player {
  /** From now until it begins. */
  readonly delayMs: number
  readonly start: (gate: Gate, sleep: Clock['sleep']) => Promise<unknown>
}

/** Runs that go on one call at a time, in an order that a seed chooses. */
export interface Scheduler {
  readonly clock: ReturnType<typeof virtualClock>
  /** From 0 to below 1, by the seed. */
  readonly random: () => number
  /** Plays them to the end. */
  readonly play: (players: readonly Player[]) => Promise<void>
}

interface Turn {
  readonly notBeforeMs: number
  /** Does the work of the turn. */
  readonly take: () => Promise<void>
}

/** Between two turns everything that a call sets off has come to its next gate. */
const quietTurns = 8

export function startScheduler(seed: number, startMs: number): Scheduler {
  const clock = virtualClock(startMs)
  const random = mulberry32(seed)

  const play = async (players: readonly Player[]): Promise<void> => {
    const waiting: Turn[] = []
    let running = players.length
    const failures: unknown[] = []
    const gate: Gate = (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ notBeforeMs: 0, take: () => work().then(resolve, reject) })
      })
    const sleep = (ms: number): Promise<void> =>
      new Promise((resolve) => {
        waiting.push({
          notBeforeMs: clock.now() + ms,
          take: () => {
            resolve()
            return Promise.resolve()
          }
        })
      })
    for (const { delayMs, start } of players) {
      void sleep(delayMs)
        .then(() => start(gate, sleep))
        .catch((error: unknown) => void failures.push(error))
        .finally(() => (running -= 1))
    }
    while (running > 0) {
      for (let turn = 0; turn < quietTurns; turn++) await soon()
      if (failures.length > 0) throw new Error('a run failed', { cause: failures[0] })
      if (waiting.length === 0) continue
      const ready = waiting.filter(({ notBeforeMs }) => notBeforeMs <= clock.now())
      if (ready.length === 0) {
        clock.advanceTo(Math.min(...waiting.map(({ notBeforeMs }) => notBeforeMs)))
        continue
      }
      const turn = ready[Math.floor(random() * ready.length)]!
      waiting.splice(waiting.indexOf(turn), 1)
      clock.advanceTo(clock.now() + Math.floor(random() * 1500))
      await turn.take()
    }
  }
  return { clock, random, play }
}
