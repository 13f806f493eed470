import { clockText } from './calendar-date.ts'

/** Hours as people write them, in the words of the grammar: `9-17`, `9am-5`, `0900-1730`, `22:00-26:00`. null: no hours. */
export function correctHours(word: string): string | null {
  const [, first = '', firstHalf, second, secondHalf] =
    /^([\d:.]+)([ap]m)?(?:(?:-|\.\.)([\d:.]+)([ap]m)?)?$/.exec(word) ?? []
  const isAlone = second === undefined
  // A time alone is when something begins; a number alone is none.
  if (isAlone && firstHalf === undefined && !first.includes(':')) return null
  // A month of a year.
  if (/^\d{4}-\d\d$/.test(word)) return null
  const [from, to] = [minuteOf(first), isAlone ? 1440 : minuteOf(second)]
  if (from === null || to === null) return null
  const sharesHalf = firstHalf === undefined && secondHalf === 'pm' && from < to % 720 && !first.includes(':')
  const start = withHalf(from, sharesHalf ? 'pm' : firstHalf)
  // Nine to five.
  const isOfficeDay = /^\d\d?-\d$/.test(word) && from >= 360 && from <= 720 && to <= from
  const end = withHalf(to, isOfficeDay ? 'pm' : secondHalf)
  return `${clockText(start % 1440)}-${clockText(end === 1440 ? end : end % 1440)}`
}

function withHalf(minute: number, half: string | undefined): number {
  return half === undefined ? minute : (minute % 720) + (half === 'pm' ? 720 : 0)
}

/** `9`, `9:30`, `9.30`, `0930`, `09:30:00`; 12:60 is 13:00, and 26:00 is 2:00. */
function minuteOf(text: string): number | null {
  const [, hour, minute] = /^(\d{1,2})(?:[:.](\d{1,2})(?::\d\d)?)?$/.exec(text) ?? /^(\d\d)(\d\d)$/.exec(text) ?? []
  if (hour === undefined || Number(hour) > 30 || Number(minute) > 60) return null
  return Number(hour) * 60 + Number(minute ?? 0)
}
