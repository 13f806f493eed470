import { monthLength, twoDigits } from './calendar-date.ts'
import { monthNumber, monthWord, ordinal, weekdayWord } from './calendar-names.ts'

/** The line without what windows have no use for, dashes and blanks as in the grammar. */
export function cleanedText(line: string): string {
  return line
    .toLowerCase()
    .replace(/(?:#|\/\/).*/, '')
    .replace(/[\u2010-\u2015\u2212~]/g, '-')
    .replace(/^ *- |["'`[\](){}]/g, ' ')
    .replace(/;|\||\+(?=[a-z])/g, ',')
    .replace(/(?<=\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\/(?=[a-z])/g, ',')
    .replace(/ (?:[a-z]+\/[a-z_]+|utc|gmt|est|edt|cst|pst|cet|cest)(?= |$)/g, '')
    .replace(/(?<=\d)t(\d\d:\d\d)(?::[\d.]+)?(?:z|[+-]\d\d:?\d\d(?!-\d\d-))?/g, ' $1')
    .replace(/\b(?:noon|midday)\b/g, '12:00')
    .replace(/ *- *midnight\b/g, '-24:00')
    .replace(/\bmidnight\b/g, '00:00')
    .replace(/(\d) *([ap])\.?m\b\.?/g, '$1$2m')
    .replace(/(?<=\d)h(\d\d)?\b/g, (_, minute = '00') => `:${String(minute)}`)
    .replace(/\b(?:to|until|till|through|thru)\b/g, '-')
    .replace(/(?<=[a-z]) and (?=\d[\d-]*\.\.)|&&/g, '&')
    .replace(/\bevery day\b/g, 'daily')
    .replace(/\b(?:business|working|work) days?\b/g, 'weekdays')
    .replace(/\b(?:every|each|on|at|and|from|between|the|of|in|dynos?(?!-)|days?)\b/g, '')
    .replace(/=>|->|[=@]|:(?= |$)|[,.](?= *$)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?(\.{2,3}|[,&]) ?/g, '$1')
    .replace(/ - | -(?=[a-z])|(?<=\S)- /g, '-')
    .replace(/,(?=\d+(?:-\d+)?$)/g, ' ')
    .trim()
    .replace(/\b([a-z]+) (\d\d?)(?:st|nd|rd|th)?(?:-(\d\d?)(?:st|nd|rd|th)?)?(?= \S)/g, datesOfMonth)
    .replace(/\b(\d\d?)(?:st|nd|rd|th|\.)? ([a-z]+)(?= \S)/g, (text, day: string, month: string) =>
      datesOfMonth(text, month, day)
    )
}

/** `dec 25`, `dec 24-26`; a day that the month does not have is its last. */
function datesOfMonth(text: string, name: string, first: string, last?: string): string {
  const month = monthNumber(name)
  if (month === null) return text
  const longest = monthLength(month)
  if (Number(first) > longest) return `${name} last`
  const date = (day: string): string => [month, Math.min(Number(day), longest)].map(twoDigits).join('-')
  return last === undefined ? date(first) : `${date(first)}..${date(last)}`
}

/** A line of a crontab, which says when something begins, as the window from then on. */
export function withoutCron(text: string): string {
  return text
    .replace(/^(\d\d?|\*) (?:(\d\d?)(?:-(\d\d?))?|\*) (\d\d?|[*?]) (\d\d?|[*?]) (\S+)/, windowOfCron)
    .replace(/^([0-7](?:[-,][0-7])+) (?=\S+ \S)/, (_, days: string) => `${cronDays(days)} `)
}

function windowOfCron(
  ...[, minute = '', hour, lastHour, dayOfMonth = '', month = '', weekdays = '']: string[]
): string {
  const begin = minute.replace('*', '0')
  const until = lastHour === undefined ? '24:00' : `${Number(lastHour) + 1}:00`
  const hours = hour === undefined ? '' : `${hour}:${begin}-${until}`
  const [isDay, isMonth] = [dayOfMonth, month].map((field) => /\d/.test(field))
  const inMonth = isMonth === true ? monthWord(Number(month)) : ''
  const onDay = isDay === true ? ordinal(Number(dayOfMonth)) : ''
  const onDays = [onDay, cronDays(weekdays)].filter((part) => part !== '').join(',')
  return `${inMonth} ${onDays} ${hours}`.trim()
}

/** Numbers of weekdays, of which 0 and 7 are Sunday, as names; empty: any day. */
function cronDays(field: string): string {
  return field.replace(/\d/g, (day) => weekdayWord(day === '0' ? 7 : Number(day))).replace(/^[*?]$/, '')
}
