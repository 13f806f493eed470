import { minuteMs } from '../../src/core/durations.ts'
import type { EpochMs } from '../../src/core/model.ts'
import { apps } from './simulate.ts'
import type { Biography, LookTaken, Step } from './simulate.ts'

export interface Comparison {
  readonly twin: Biography
  readonly harsh: Biography
  readonly dynoMinutes: number
  /** Dyno-minutes that one has and the other has not. */
  readonly wrongDynoMinutes: number
  readonly wrongShare: number
  /** The wrong ones by what decided here and there, the most first. */
  readonly causes: readonly WrongCause[]
}

export interface WrongCause {
  /** Such as `shop + fail-safe, twin in-bounds`: more ran here, as its last look decided so and that of the twin so. */
  readonly name: string
  readonly dynoMinutes: number
}

/** How far the dynos of `harsh` were from those of the twin. */
export function compare(twin: Biography, harsh: Biography): Comparison {
  const endMs = Math.min(twin.endMs, harsh.endMs)
  const zero: readonly Step[] = [{ atMs: 0, dynos: 0 }]
  let [dynoMinutes, wrongDynoMinutes] = [0, 0]
  const causes = new Map<string, number>()
  for (const app of apps) {
    for (const { minutes, difference } of differences(twin.steps[app], zero, endMs)) dynoMinutes += minutes * difference
    for (const { atMs, minutes, difference } of differences(harsh.steps[app], twin.steps[app], endMs)) {
      const [here, there] = [harsh, twin].map(({ looks }) => lastCode(looks[app], atMs)) as [string, string]
      const name = `${app} ${difference > 0 ? 'more' : 'fewer'}: ${here}, twin ${there}`
      const wrong = minutes * Math.abs(difference)
      wrongDynoMinutes += wrong
      causes.set(name, (causes.get(name) ?? 0) + wrong)
    }
  }
  return {
    twin,
    harsh,
    dynoMinutes,
    wrongDynoMinutes,
    wrongShare: wrongDynoMinutes / dynoMinutes,
    causes: [...causes]
      .map(([name, minutes]) => ({ name, dynoMinutes: minutes }))
      .sort((one, other) => other.dynoMinutes - one.dynoMinutes)
  }
}

/** A change is made just after its look. */
const changedWithinMs = 30_000

function lastCode(looks: readonly LookTaken[], atMs: EpochMs): string {
  let [low, high] = [0, looks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((looks[middle]?.atMs ?? Infinity) <= atMs + changedWithinMs) low = middle + 1
    else high = middle
  }
  return looks[low - 1]?.code ?? 'none'
}

interface Difference {
  readonly atMs: EpochMs
  readonly minutes: number
  /** Dynos of the one beyond those of the other; never 0. */
  readonly difference: number
}

/** The times in which two courses are apart. */
function differences(one: readonly Step[], other: readonly Step[], endMs: EpochMs): readonly Difference[] {
  const instants = [...one, ...other].map(({ atMs }) => atMs).sort((a, b) => a - b)
  let [first, second] = [0, 0]
  return instants.flatMap((atMs, index): readonly Difference[] => {
    while ((one[first + 1]?.atMs ?? Infinity) <= atMs) first += 1
    while ((other[second + 1]?.atMs ?? Infinity) <= atMs) second += 1
    const minutes = (Math.min(endMs, instants[index + 1] ?? endMs) - atMs) / minuteMs
    const difference = (one[first]?.dynos ?? 0) - (other[second]?.dynos ?? 0)
    return atMs < (one[0]?.atMs ?? 0) || difference === 0 || minutes <= 0 ? [] : [{ atMs, minutes, difference }]
  })
}

/** The figures, a line each. */
export function figuresOf({ days, seed }: { readonly days: number; readonly seed: number }, found: Comparison): string {
  const { twin, harsh, dynoMinutes, wrongDynoMinutes, wrongShare, causes } = found
  const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
  const lines = [
    `${days} days, seed ${seed}: ${harsh.runs} runs, ${harsh.killed} killed, ${harsh.overlapping} with a second one beside them`,
    `${whole(harsh.calls)} calls, ${whole(harsh.faults)} failed (${((100 * harsh.faults) / harsh.calls).toFixed(1)} %)`,
    `wrong dyno-minutes: ${whole(wrongDynoMinutes)} of ${whole(dynoMinutes)} (${(100 * wrongShare).toFixed(2)} %)`,
    ...causes.slice(0, 12).map(({ name, dynoMinutes: minutes }) => `  ${whole(minutes)} ${name}`),
    `holds that nobody asked for: ${harsh.falseHolds} (twin: ${twin.falseHolds})`,
    `issues: ${harsh.issues.opened} opened (twin: ${twin.issues.opened}), ${harsh.issues.doubled} doubled, ${harsh.issues.openThoughOver} open at the end though over, longest so for ${whole(harsh.issues.longestOpenThoughOverMs / minuteMs)} min`,
    `state: at most ${whole(Math.max(...harsh.stateBytes))} bytes, ${whole(harsh.stateBytes.at(-1) ?? 0)} at the end (twin: ${whole(twin.stateBytes.at(-1) ?? 0)})`
  ]
  return lines.map((line) => `  ${line}\n`).join('')
}
