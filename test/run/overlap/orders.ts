import { setImmediate as soon } from 'node:timers/promises'
import { mulberry32 } from '../../../src/core/backtest/random.ts'
import type { Gate } from '../scheduler.ts'

/** Which of the runs that wait for an outside call goes on: `current` did so last. */
export type Choose = (waiting: readonly number[], current: number) => number

/** A run goes on until it ends, but for the steps named here, where the next one takes over. */
export function switchingAt(steps: readonly number[], first = 0): Choose {
  let step = -1
  let runs = first
  return (waiting, current) => {
    step += 1
    if (step === 0) return waiting.includes(runs) ? runs : waiting[0]!
    runs = current
    if (!steps.includes(step) && waiting.includes(runs)) return runs
    return waiting.find((one) => one > runs) ?? waiting[0]!
  }
}

export function random(seed: number): Choose {
  const next = mulberry32(seed)
  return (waiting) => waiting[Math.floor(next() * waiting.length)]!
}

/** Every way to switch at most twice among the first `steps` calls. */
export function switches(steps: number): readonly (readonly number[])[] {
  const all: (readonly number[])[] = [[]]
  for (let one = 1; one < steps; one++) {
    all.push([one])
    for (let other = one + 1; other < steps; other++) all.push([one, other])
  }
  return all
}

/** Every step of the runs so far has come to its next gate. */
const quietTurns = 4
const mostSteps = 2000

/** Plays runs to their end, one outside call at a time. `onStep` is called before each. */
export async function play(
  runs: readonly ((gate: Gate) => Promise<unknown>)[],
  choose: Choose,
  onStep: () => void
): Promise<void> {
  const waiting = new Map<number, (() => Promise<void>)[]>()
  const failures: unknown[] = []
  let left = runs.length
  runs.forEach((run, index) => {
    const gate: Gate = (work) =>
      new Promise((resolve, reject) => {
        waiting.set(index, [...(waiting.get(index) ?? []), () => work().then(resolve, reject)])
      })
    void gate(() => Promise.resolve())
      .then(() => run(gate))
      .catch((error: unknown) => void failures.push(error))
      .finally(() => (left -= 1))
  })
  let current = 0
  for (let steps = 0; left > 0;) {
    for (let turn = 0; turn < quietTurns; turn++) await soon()
    if (failures.length > 0) throw new Error('a run failed', { cause: failures[0] })
    const ready = [...waiting].filter(([, calls]) => calls.length > 0).map(([index]) => index)
    if (ready.length === 0) continue
    if ((steps += 1) > mostSteps) throw new Error('the runs do not end')
    current = choose(
      ready.sort((one, other) => one - other),
      current
    )
    const [call, ...others] = waiting.get(current) ?? []
    waiting.set(current, others)
    onStep()
    await call?.()
  }
}
