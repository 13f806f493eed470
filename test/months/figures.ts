import { minuteMs } from '../../src/core/durations.ts'
import type { EpochMs } from '../../src/core/model.ts'
import { apps } from './simulate.ts'
import type { Biography, Step } from './simulate.ts'

export interface Comparison {
  readonly twin: Biography
  readonly harsh: Biography
  readonly dynoMinutes: number
  /** Dyno-minutes that one has and the other has not. */
  readonly wrongDynoMinutes: number
  readonly wrongShare: number
}

/** How far the dynos of `harsh` were from those of the twin. */
export function compare(twin: Biography, harsh: Biography): Comparison {
  const endMs = Math.min(twin.endMs, harsh.endMs)
  const zero: readonly Step[] = [{ atMs: 0, dynos: 0 }]
  const sum = (value: (app: (typeof apps)[number]) => number): number => apps.reduce((all, app) => all + value(app), 0)
  const dynoMinutes = sum((app) => distance(twin.steps[app], zero, endMs))
  const wrongDynoMinutes = sum((app) => distance(twin.steps[app], harsh.steps[app], endMs))
  return { twin, harsh, dynoMinutes, wrongDynoMinutes, wrongShare: wrongDynoMinutes / dynoMinutes }
}

/** Dyno-minutes between two courses. */
function distance(one: readonly Step[], other: readonly Step[], endMs: EpochMs): number {
  const instants = [...one, ...other].map(({ atMs }) => atMs).sort((a, b) => a - b)
  let [sum, first, second] = [0, 0, 0]
  instants.forEach((atMs, index) => {
    while ((one[first + 1]?.atMs ?? Infinity) <= atMs) first += 1
    while ((other[second + 1]?.atMs ?? Infinity) <= atMs) second += 1
    const untilMs = Math.min(endMs, instants[index + 1] ?? endMs)
    const difference = Math.abs((one[first]?.dynos ?? 0) - (other[second]?.dynos ?? 0))
    if (atMs >= (one[0]?.atMs ?? 0)) sum += difference * Math.max(0, untilMs - atMs)
  })
  return sum / minuteMs
}

/** The figures, a line each. */
export function figuresOf({ days, seed }: { readonly days: number; readonly seed: number }, found: Comparison): string {
  const { twin, harsh, dynoMinutes, wrongDynoMinutes, wrongShare } = found
  const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
  const lines = [
    `${days} days, seed ${seed}: ${harsh.runs} runs, ${harsh.killed} killed, ${harsh.overlapping} with a second one beside them`,
    `${whole(harsh.calls)} calls, ${whole(harsh.faults)} failed (${((100 * harsh.faults) / harsh.calls).toFixed(1)} %)`,
    `wrong dyno-minutes: ${whole(wrongDynoMinutes)} of ${whole(dynoMinutes)} (${(100 * wrongShare).toFixed(2)} %)`,
    `holds that nobody asked for: ${harsh.falseHolds} (twin: ${twin.falseHolds})`,
    `issues: ${harsh.issues.opened} opened (twin: ${twin.issues.opened}), ${harsh.issues.doubled} doubled, ${harsh.issues.openThoughOver} open at the end though over, longest so for ${whole(harsh.issues.longestOpenThoughOverMs / minuteMs)} min`,
    `state: at most ${whole(Math.max(...harsh.stateBytes))} bytes, ${whole(harsh.stateBytes.at(-1) ?? 0)} at the end (twin: ${whole(twin.stateBytes.at(-1) ?? 0)})`
  ]
  return lines.map((line) => `  ${line}\n`).join('')
}
