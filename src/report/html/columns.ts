/** Numbers in short columns, so that a page with weeks of looks stays small. */
import { secondMs } from '../../core/durations.ts'

/**
 * Differences from value to value (the first from 0); `[difference, times]` where one repeats; null where there is no
 * value.
 */
export type Column = readonly (number | null | readonly [number | null, number])[]

export function packColumn(values: readonly (number | null)[]): Column {
  const packed: (number | null | [number | null, number])[] = []
  let before = 0
  let run: [number | null, number] | null = null
  const close = (): void => {
    if (run === null) return
    const [step, times] = run
    if (times > 2) packed.push([step, times])
    else for (let index = 0; index < times; index++) packed.push(step)
  }
  for (const value of values) {
    const step: number | null = value === null ? null : value - before
    if (value !== null) before = value
    if (run !== null && run[0] === step) {
      run[1] += 1
    } else {
      close()
      run = [step, 1]
    }
  }
  close()
  return packed
}

export function unpackColumn(column: Column): readonly (number | null)[] {
  const values: (number | null)[] = []
  let before = 0
  const add = (step: number | null): void => {
    if (step !== null) before += step
    values.push(step === null ? null : before)
  }
  for (const entry of column) {
    if (entry === null || typeof entry === 'number') {
      add(entry)
    } else {
      const [step, times] = entry
      for (let index = 0; index < times; index++) add(step)
    }
  }
  return values
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
