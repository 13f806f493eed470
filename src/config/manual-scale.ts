import type { HoldRequest, ScalePart, ScaleRequest } from '../core/model.ts'
import { dayNumber } from '../core/schedule/local-time.ts'
import { didYouMean } from '../core/suggest.ts'
import { isLongerThan, longestHold, parseDuration } from './values/duration.ts'

const scaleExample = 'Write web=3, web+1, worker-1 or web=3:standard-2x, several with blanks between them, or resume.'
const most = 9999

export type ParsedScale =
  | { readonly ok: true; readonly scale: ScaleRequest | null }
  | { readonly ok: false; readonly messages: readonly string[] }

/**
 * Reads the input `scale`: the words of `heroku ps:scale`, or `resume`.
 *
 * A type may hold digits and dashes, so the last sign before a number is the one that counts: `worker-1` is one worker fewer, `my-worker=2`
 * two of `my-worker`, `worker-1=2` two of `worker-1`.
 *
 * `*` is every type that the app has.
 *
 * @param text with blanks or commas between the words; empty: null
 */
export function parseScale(text: string): ParsedScale {
  const words = text
    .replace(/\s*=\s*/g, '=')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  if (text.trim() === '') return { ok: true, scale: null }
  if (words.length === 1 && words[0]?.toLowerCase() === 'resume') return { ok: true, scale: { kind: 'resume' } }
  const read = words.map(readPart)
  const messages = read.flatMap((part) => (typeof part === 'string' ? [part] : []))
  const parts = read.flatMap((part) => (typeof part === 'string' ? [] : [part]))
  const twice = [...new Set(parts.map(({ process }) => process))].filter(
    (process) => parts.filter((part) => part.process === process).length > 1
  )
  if (parts.length > 1 && parts.some(({ process }) => process === '*'))
    messages.push('"*" is every process type: it stands alone. Leave the others out, or name each type.')
  messages.push(...twice.map((process) => `"${process}" is named more than once. Write it once.`))
  if (words.length === 0) messages.push(`"${text.trim()}" names no process type. ${scaleExample}`)
  return messages.length > 0 ? { ok: false, messages } : { ok: true, scale: { kind: 'scale', parts } }
}

/** A message for what cannot be read. */
function readPart(word: string): ScalePart | string {
  if (word.toLowerCase() === 'resume')
    return '"resume" stands alone: it ends the hold. Leave the rest out, or leave "resume" out.'
  const match = /^(\*|[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?)([=+-])(\d+)(?::([A-Za-z0-9][A-Za-z0-9._-]*))?$/.exec(
    word
  )
  const [, process, sign, digits = '', size = null] = match ?? []
  if (process === undefined) return `"${word}": ${mistakeIn(word)} ${scaleExample}`
  const quantity = Number(digits)
  if (quantity > most) return `"${word}": at most ${most} dynos can be asked for.`
  return {
    process,
    change: sign === '=' ? { kind: 'to', quantity } : { kind: 'by', quantity: sign === '-' ? 0 - quantity : quantity },
    size
  }
}

function mistakeIn(word: string): string {
  if (!/[=+]|-\d/.test(word)) return `there is no quantity.${didYouMean(word, ['resume'])}`
  if (/[=+-]$/.test(word) || /^[=+-]/.test(word))
    return 'a process type, a sign and a number belong together, without blanks.'
  if (/[=+-][+-]\d/.test(word)) return 'one sign is enough: = for so many, + and - for more and fewer.'
  if (/:$|:.*:/.test(word)) return 'a dyno type follows the quantity, as in web=3:standard-2x.'
  return 'this is not how a process type is scaled.'
}

export type ParsedHold =
  { readonly ok: true; readonly hold: HoldRequest } | { readonly ok: false; readonly message: string }

const holdExample = 'Write 2h, 1h30m, until 18:00, until 2026-11-27T18:00, until next, or 0.'

/** Reads the input `hold`. Times are local; whether they are past is found out by `resolveHold`. */
export function parseHold(text: string): ParsedHold {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const refused = (why: string): ParsedHold => ({ ok: false, message: `"${text.trim()}" ${why} ${holdExample}` })
  const until = /^until (.+)$/.exec(words)?.[1]
  if (until === undefined) {
    const ms = parseDuration(words)
    if (ms !== null)
      return isLongerThan(longestHold, ms)
        ? refused(`is too long: a hold lasts at most ${longestHold}.`)
        : { ok: true, hold: { kind: 'for', ms } }
    return refused(
      words === 'next' || minuteOf(words) !== null || /^\d{4}-/.test(words)
        ? 'is not a duration; a time begins with "until".'
        : 'is not a hold.'
    )
  }
  if (until === 'next') return { ok: true, hold: { kind: 'until-next' } }
  const match = /^(?:(\d{4})-(\d{2})-(\d{2})(?:t| ))?(\S+)$/.exec(until)
  const minute = minuteOf(match?.[4] ?? '')
  if (match === null || minute === null) return refused('is not a time.')
  const [, year, month, dayOfMonth] = match
  if (year === undefined) return { ok: true, hold: { kind: 'until-time', minute } }
  const day = dayNumber(Number(year), Number(month), Number(dayOfMonth))
  return day === null
    ? refused('names a day that is not in the calendar.')
    : { ok: true, hold: { kind: 'until-day', day, minute } }
}

/** `18:00`, `6pm`, `6:30pm`; `24:00` is the end of the day. */
function minuteOf(text: string): number | null {
  const match = /^(\d{1,2})(?::([0-5]\d))?([ap]m)?$/.exec(text)
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null
  const [, hourText, minuteText = '0', half] = match
  const [hour, minute] = [Number(hourText), Number(minuteText)]
  if (half !== undefined) return hour >= 1 && hour <= 12 ? ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute : null
  return hour < 24 || (hour === 24 && minute === 0) ? hour * 60 + minute : null
}
