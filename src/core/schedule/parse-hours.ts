import type { HourSpan } from '../model.ts'
import { Mistake } from './window-mistake.ts'

/** Whether a word is meant as hours, right or wrong. */
export function looksLikeHours(word: string | undefined): boolean {
  return word !== undefined && /^\d{1,2}(?::|[ap]m)|-\d{1,2}(?::|[ap]m)/.test(word)
}

/** `08:00-12:00,13:00-18:00`. */
export function readSpans(word: string): readonly HourSpan[] {
  return word.split(',').map(readSpan)
}

function readSpan(text: string): HourSpan {
  const [from, to, ...rest] = text.split('-')
  if (from === undefined || to === undefined || rest.length > 0)
    throw new Mistake(
      `"${text}" is not a span of hours.`,
      'Write from-to, for example "07:00-22:00", "7am-10pm" or "08:00-12:00,13:00-18:00".'
    )
  const fromMinute = readTime(from)
  if (fromMinute === 1440) throw new Mistake('a window cannot begin at 24:00.', 'Write 00:00, on the next day.')
  return { fromMinute, toMinute: readTime(to) }
}

function readTime(word: string): number {
  const match = /^(\d{1,2})(?::(\d{2}))?([ap]m)?$/.exec(word)
  const [, hourText, minuteText, half] = match ?? []
  const hour = Number(hourText)
  const minute = Number(minuteText ?? 0)
  const isTime = match !== null && (half !== undefined || minuteText !== undefined) && minute < 60
  if (isTime && half !== undefined && hour >= 1 && hour <= 12)
    return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute
  if (isTime && half === undefined && (hour < 24 || (hour === 24 && minute === 0))) return hour * 60 + minute
  throw new Mistake(`"${word}" is not a time.`, 'Write 07:00, 7:00, 7am or 10:30pm (24:00 is the end of a day).')
}
