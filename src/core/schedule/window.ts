import { describeDynos } from '../format.ts'
import type { HourSpan, Window, WindowTimes } from '../model.ts'
import { includesDay } from './day-rules.ts'
import type { LocalTime } from './local-time.ts'

export const wholeDay: HourSpan = { fromMinute: 0, toMinute: 1440 }

/** The first window that holds at a local time; null: none does. */
export function windowAt(schedule: readonly Window[], local: LocalTime): Window | null {
  return schedule.find((window) => holdsAt(window, local)) ?? null
}

/** Whether the window names neither months nor days nor hours. */
export function isAlways({ months, days, spans }: WindowTimes): boolean {
  return months.length === 0 && days.length === 0 && spans.some(isWholeDay)
}

export function isWholeDay({ fromMinute, toMinute }: HourSpan): boolean {
  return fromMinute === 0 && toMinute % 1440 === 0
}

export function crossesMidnight({ fromMinute, toMinute }: HourSpan): boolean {
  return toMinute <= fromMinute
}

/** Whether the window is the same in every week. */
export function isWeekly({ months, days }: WindowTimes): boolean {
  return months.length === 0 && days.flat().every(({ kind }) => kind === 'weekdays')
}

/** Whether a span that begins on a day covers a minute of that day. */
export function coversSameDay(span: HourSpan, minute: number): boolean {
  return minute >= span.fromMinute && (minute < span.toMinute || crossesMidnight(span))
}

/** Whether a span that began on the day before covers a minute of this one. */
export function coversDayAfter(span: HourSpan, minute: number): boolean {
  return minute < span.toMinute && crossesMidnight(span)
}

/** Whether the window holds at a local time. What is after midnight belongs to the day on which it began. */
export function holdsAt(window: WindowTimes, { day, minute }: LocalTime): boolean {
  return (
    (window.spans.some((span) => coversSameDay(span, minute)) && includesDay(window, day)) ||
    (window.spans.some((span) => coversDayAfter(span, minute)) && includesDay(window, day - 1))
  )
}

/** The window's months, days and hours as the user wrote them, without the quantity; empty: always. */
export function windowLabel(window: Window): string {
  return window.source.replace(/\s*\S+$/, '')
}

/** `weekdays 07:00-22:00 says 2-6`, with its dyno type where it has one. */
export function describeWindow(window: Window): string {
  const label = windowLabel(window)
  return `${label === '' ? 'the schedule' : label} says ${describeDynos(window.bounds, window.size)}`
}
