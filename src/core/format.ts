/** Numbers, times and bounds as people read them. */
import type { Bounds, EpochMs } from './model.ts'
import { hourMs, minuteMs, secondMs } from './durations.ts'

/**
 * A length of time as it is told everywhere, rounded to the nearest of its smallest unit: `45 s`, `19 minutes`, `2 h 40 min`,
 * from a day on `3 d 4 h`. A negative one counts as zero.
 */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / secondMs))
  if (seconds < 60) return `${seconds} s`
  const wholeMinutes = Math.round(ms / minuteMs)
  if (wholeMinutes < 60) return counted(wholeMinutes, 'minute')
  if (wholeMinutes < 24 * 60) return inTwoUnits(wholeMinutes, 60, 'h', 'min')
  return inTwoUnits(Math.round(ms / hourMs), 24, 'd', 'h')
}

function inTwoUnits(count: number, size: number, large: string, small: string): string {
  const rest = count % size
  return `${Math.floor(count / size)} ${large}${rest === 0 ? '' : ` ${rest} ${small}`}`
}

/** A length of time that somebody has set, not rounded: `90 s`, else as `duration` tells it. */
export function exactDuration(ms: number): string {
  return ms % minuteMs !== 0 ? `${ms / secondMs} s` : duration(ms)
}

/** `1 dyno`, `2 dynos`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The day in UTC: `2026-11-22`. */
export function utcDay(at: EpochMs): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** The time of day in UTC: `03:12`. */
export function utcClock(at: EpochMs): string {
  return new Date(at).toISOString().slice(11, 16)
}

/** Day and time of day in UTC: `2026-11-22 03:12`. */
export function utcDateTime(at: EpochMs): string {
  return `${utcDay(at)} ${utcClock(at)}`
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** `1,850`, `0.4`: at most one digit after the point; from a thousand million on, `1.2e+12`. */
export function amount(value: number): string {
  if (value >= 1e9) return value.toExponential(1)
  return numbers.format(value)
}

/** `2-6 standard-2x`; null: the dyno type is of no interest. */
export function describeDynos(bounds: Bounds | null, size: string | null): string {
  return size === null || bounds === null ? describeBounds(bounds) : `${describeBounds(bounds)} ${size}`
}

/** `2`, `2-6`; `no window` where none holds. */
export function describeBounds(bounds: Bounds | null): string {
  if (bounds === null) return 'no window'
  return bounds.floor === bounds.ceiling ? String(bounds.floor) : `${bounds.floor}-${bounds.ceiling}`
}

const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `$61.46`, `-$3.13`. */
export function dollars(value: number): string {
  const digits = cents.format(Math.abs(value))
  return value <= -0.005 ? `-$${digits}` : `$${digits}`
}

/** With the mark of what cannot be shown in place of half a character, which has no form in an address. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}
