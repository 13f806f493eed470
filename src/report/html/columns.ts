/** Numbers in short columns, so that a page with weeks of looks stays small. */
import { secondMs } from '../../core/durations.ts'

/**
 * Differences from value to value (the first from 0); `[difference, times]` where one repeats; null where there is no
 * value.
 */
export type Column = readonly (number | null | readonly [number | null, number])[]

export function packColumn(values: readonly (number | null)[]): Column {
  let before = 0
  const steps = values.map((value) => {
    const step = value === null ? null : value - before
    before = value ?? before
    return step
  })
  const packed: Column[number][] = []
  for (let index = 0; index < steps.length;) {
    const step = steps[index] ?? null
    const end = steps.findIndex((other, at) => at > index && other !== step)
    const times = (end < 0 ? steps.length : end) - index
    packed.push(...(times > 2 ? [[step, times] as const] : new Array<typeof step>(times).fill(step)))
    index += times
  }
  return packed
}

export function unpackColumn(column: Column): readonly (number | null)[] {
  let before = 0
  return column
    .flatMap((entry) =>
      typeof entry === 'object' && entry !== null ? new Array<number | null>(entry[1]).fill(entry[0]) : [entry]
    )
    .map((step) => (step === null ? null : (before += step)))
}

/** Instants at nearly even steps, to the second: the differences of their differences are mostly 0. */
export function packTimes(times: readonly number[]): Column {
  const seconds = times.map((time) => Math.round(time / secondMs))
  return packColumn(seconds.map((second, index) => second - (seconds[index - 1] ?? 0)))
}

export function unpackTimes(column: Column): readonly number[] {
  let second = 0
  return unpackColumn(column).map((step) => {
    second += step ?? 0
    return second * secondMs
  })
}
