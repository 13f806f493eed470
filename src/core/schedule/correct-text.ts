import { monthNumber, ordinal, weekdayWord } from './calendar-names.ts'

/** The line without what windows have no use for, dashes and blanks as in the grammar. */
export function cleanedText(line: string): string {
  return line
    .toLowerCase()
    .replace(/\s*(?:#|\/\/).*$/, '')
    .replace(/[\u2010-\u2015\u2212~]/g, '-')
    .replace(/^\s*-\s+|["'`[\](){}]/g, ' ')
    .replace(/;|\||\+(?=[a-z])/g, ',')
    .replace(/([a-z])\/(?=[a-z]{3})/g, (text, letter: string, at: number, all: string) =>
      /(?:^|[ ,/])(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.test(all.slice(0, at + 1)) ? `${letter},` : text
    )
    .replace(/ (?:[a-z]+\/[a-z_]+|utc|gmt|est|edt|cst|pst|cet|cest)(?= |$)/g, ' ')
    .replace(/(\d{4}-\d\d-\d\d)t(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?/g, '$1 $2')
    .replace(/\b(?:noon|midday)\b/g, '12:00')
    .replace(/-\s*midnight\b/g, '-24:00')
    .replace(/\bmidnight\b/g, '00:00')
    .replace(/(\d) *([ap])\.?m\b\.?/g, '$1$2m')
    .replace(/(\d+)h(\d\d)?\b/g, (_, hour: string, minute = '00') => `${hour}:${String(minute)}`)
    .replace(/\b(?:to|until|till|through|thru)\b/g, '-')
    .replace(/(?<=[a-z]) and (?=\d[\d-]*\.\.)/g, ' & ')
    .replace(/\band\b|&&/g, (word) => (word === 'and' ? ',' : '&'))
    .replace(/\bevery day\b/g, 'daily')
    .replace(/\b(?:business|working|work) days?\b/g, 'weekdays')
    .replace(/\b(?:every|each|on|at|from|between|the|of|in|dynos?|days?)\b/g, ' ')
    .replace(/=>|->|[=@]|:(?= |$)|[,.](?=\s*$)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?(\.{2,3}|[,&]) ?/g, '$1')
    .replace(/ - | -(?=[a-z])|(?<=[a-z\d])- /g, '-')
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
  const longest = new Date(Date.UTC(2024, month, 0)).getUTCDate()
  if (Number(first) > longest) return `${name} last`
  const date = (day: string): string =>
    [month, Math.min(Number(day), longest)].map((part) => String(part).padStart(2, '0')).join('-')
  return last === undefined ? date(first) : `${date(first)}..${date(last)}`
}

/** A line of a crontab, which says when something begins, as the window from then on. */
export function withoutCron(text: string): string {
  const match = /^(\d\d?|\*) (\d\d?(?:-\d\d?)?|\*) (\d\d?|[*?]) (\d\d?|[*?]) ([a-z\d,-]+|[*?])(?: (.*))?$/.exec(text)
  if (match === null)
    return text.replace(/^([0-7](?:[-,][0-7])+) (?=\S+ \S)/, (_, days: string) => `${cronDays(days)} `)
  const [, minute = '', hour = '', dayOfMonth = '', month = '', weekdays = '', quantity = ''] = match
  const [from = '0', to] = hour.split('-')
  const clock = (text: string): string =>
    `${text.padStart(2, '0')}:${/\d/.test(minute) ? minute.padStart(2, '0') : '00'}`
  const hours = /\d/.test(hour) ? `${clock(from)}-${to === undefined ? '24:00' : `${Number(to) + 1}:00`}` : ''
  const day = /\d/.test(dayOfMonth) ? ordinal(Number(dayOfMonth)) : ''
  const date = /\d/.test(month) && day !== '' ? `${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}` : day
  const days = /[a-z\d]/.test(weekdays) ? cronDays(weekdays) : ''
  return [date, days, hours, quantity].filter((part) => part !== '').join(' ')
}

/** Numbers of weekdays, of which 0 and 7 are Sunday, as names. */
function cronDays(field: string): string {
  return field.replace(/\d/g, (day) => weekdayWord(day === '0' ? 7 : Number(day))).replace(/^mon-fri$/, 'weekdays')
}
