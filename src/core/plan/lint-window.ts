import type { Window, ProcessPolicy } from '../model.ts'
import { ordinal, weekdayWord } from '../schedule/calendar-names.ts'
import type { Draft, LiveWindow } from './lint-finding.ts'
import { clockText } from '../schedule/calendar-date.ts'

/** What a window says and hardly means, each with the line to write instead. */
export function* doubtfulParts({ source, days, spans }: Window): Generator<string> {
  for (const { fromMinute, toMinute } of spans) {
    if (fromMinute !== toMinute || fromMinute === 0) continue
    const whole = source.replace(/(?:^| )[\d:apm]+-[\d:apm,-]+(?= \S+$)/i, '').trim()
    yield (
      `"${source}" begins and ends at ${clockText(fromMinute)}, so it lasts 24 hours. ` +
      `Write "${whole}" for the whole day, or another end.`
    )
  }
  for (const set of days) {
    const alone = set.flatMap((rule) =>
      rule.kind === 'month-days' && rule.from === rule.to && rule.from !== 'last' && rule.from <= 5 ? [rule.from] : []
    )
    const nth = set.find((rule) => rule.kind === 'nth-weekday')
    const [first] = alone
    if (first === undefined || nth?.kind !== 'nth-weekday') continue
    const day = weekdayWord(nth.weekday)
    yield (
      `"${source}": ${ordinal(first)} without a weekday is the day of the month. ` +
      `For the weekday write "${ordinal(first)} ${day}".`
    )
  }
}

/** Windows that ask for more than `max` or for less than `min`: the rest is cut, which is hardly meant. */
export function* cutWindows({ min, max }: ProcessPolicy, windows: readonly LiveWindow[]): Generator<Draft> {
  for (const { window, index } of windows) {
    const { floor, ceiling } = window.bounds
    const path = ['schedule', index]
    if (max !== null && ceiling > max)
      yield [
        'outside-bounds',
        path,
        `"${window.source}" asks for ${ceiling}, but max is ${max}, so it is cut to ${max}. ` +
          `Raise to "max: ${ceiling}", or write ${max} or less.`
      ]
    if (min !== null && floor < min)
      yield [
        'outside-bounds',
        path,
        `"${window.source}" asks for ${floor}, but min is ${min}, so it is raised to ${min}. ` +
          `Lower to "min: ${floor}", or write ${min} or more.`
      ]
  }
}
