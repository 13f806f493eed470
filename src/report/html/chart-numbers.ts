/** How numbers read on the page and in its charts. Plain text: not escaped. */
import { minuteMs } from '../../core/durations.ts'
import { duration } from '../../core/format.ts'

export { dollars } from '../../core/format.ts'

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** `1,240`. */
export function count(value: number): string {
  return whole.format(value)
}

/** `59.5`, and without a decimal from `1,000` on. */
export function shortNumber(value: number): string {
  return Math.abs(value) >= 1000 ? whole.format(value) : oneDecimal.format(Math.abs(value) < 0.05 ? 0 : value)
}

/** `3`, `2.67`. */
export function dynos(value: number): string {
  return twoDecimals.format(value)
}

/** `182 ms`, `1.2 s`, `30 s`. */
export function response(ms: number): string {
  return ms < 1000 ? `${whole.format(ms)} ms` : `${oneDecimal.format(ms / 1000)} s`
}

/** `1 change`, `12 changes`. */
export function plural(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`
}

/** `0.4 %`. */
export function percent(share: number): string {
  return `${oneDecimal.format(share * 100)} %`
}

/** `19 minutes`, `2 h 40 min`. */
export function minutes(value: number): string {
  return duration(value * minuteMs)
}

/** `612 requests a minute`. @param unit `demand`: a number without one */
export function describeDemand(value: number, unit: string | null): string {
  return `${shortNumber(value)}${unit === 'demand' ? '' : ` ${unit ?? ''}`}`
}

/** Above a column and in a legend: `Demand, requests a minute`. */
export function demandTitle(unit: string | null): string {
  return unit === 'demand' || unit === null ? 'Demand' : `Demand, ${unit}`
}

/** In a table, where nothing is known of some. */
export function orDash<T>(value: T | null, describe: (value: T) => string): string {
  return value === null ? '–' : describe(value)
}

/** `0.18 %`, the rest of `uptime`: what was in trouble for a moment is never 0 %, so it is rounded up. */
export function troubled(share: number): string {
  return `${twoDecimals.format(Math.max(0, Math.ceil(share * 10_000 - 1e-6)) / 100)} %`
}

/** `99.71 %`, of a share: only what was never down is 100 %, so it is rounded down. */
export function uptime(share: number): string {
  return `${twoDecimals.format(Math.floor(share * 10_000 + 1e-6) / 100)} %`
}
