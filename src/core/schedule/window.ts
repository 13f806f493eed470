import { describeDynos } from '../format.ts'
import type { DayNumber, DayRule, Window } from '../model.ts'
import { monthDayOf, weekdayOf } from './local-time.ts'
import type { LocalTime } from './local-time.ts'

/** The first window that holds at a local time; null: none does. */
export function windowAt(schedule: readonly Window[], { day, minute }: LocalTime): Window | null {
  return schedule.find((window) => covers(window, day, minute)) ?? null
}

/** Whether the window names neither days nor hours. */
export function isAlways({ days, fromMinute, toMinute }: Window): boolean {
  return days.length === 0 && fromMinute === 0 && toMinute === 1440
}

function covers(window: Window, day: DayNumber, minute: number): boolean {
  const { fromMinute, toMinute } = window
  if (fromMinute < toMinute) return minute >= fromMinute && minute < toMinute && includesDay(window, day)
  // The part of a window after midnight belongs to the day on which the window began.
  return (minute >= fromMinute && includesDay(window, day)) || (minute < toMinute && includesDay(window, day - 1))
}

function includesDay(window: Window, day: DayNumber): boolean {
  return window.days.length === 0 || window.days.some((rule) => matches(rule, day))
}

function matches(rule: DayRule, day: DayNumber): boolean {
  switch (rule.kind) {
    case 'weekdays':
      return rule.weekdays.includes(weekdayOf(day))
    case 'holidays':
      return rule.days.includes(day)
    case 'dates':
      return rule.from <= day && day <= rule.to
    case 'yearly': {
      const monthDay = monthDayOf(day)
      const { from, to } = rule
      return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to
    }
  }
}

/** The window's days and hours as the user wrote them, without the quantity; empty: always. */
export function windowLabel(window: Window): string {
  return window.source.replace(/\s*\S+$/, '')
}

/** `weekdays 07:00-22:00 says 2-6`, with its dyno type where it has one. */
export function describeWindow(window: Window): string {
  const label = windowLabel(window)
  return `${label === '' ? 'the schedule' : label} says ${describeDynos(window.bounds, window.size)}`
}
