import type { Window } from '../model.ts'
import { ordinal, weekdayWord } from '../schedule/calendar-names.ts'
import { clockText } from './window-days.ts'

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
