/** How the steps put times and numbers. */
import type { Bounds, Window } from './model.ts'
import { windowLabel } from './schedule/window.ts'

/** `15 min`, `90 s`. */
export function minutes(ms: number): string {
  return ms % 60_000 === 0 ? `${ms / 60_000} min` : `${Math.round(ms / 1000)} s`
}

/** `12 min`, `40 s`: rounded. */
export function about(ms: number): string {
  return ms < 60_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** `1,850`, `0.4`: at most one digit after the point; `1.2e+12` where nobody would count the digits. */
export function amount(value: number): string {
  if (value >= 1e9) return value.toExponential(1)
  return numbers.format(value)
}

/** `3`, `2-6`. */
export function describeRange({ floor, ceiling }: Bounds): string {
  return floor === ceiling ? String(floor) : `${floor}-${ceiling}`
}

/** `weekdays 07:00-22:00 says 2-6`. */
export function describeWindow(window: Window): string {
  const label = windowLabel(window)
  return `${label === '' ? 'the schedule' : label} says ${describeRange(window.bounds)}`
}
