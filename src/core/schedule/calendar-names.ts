/** The words of a window for days and months. */

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]
const otherNames: Readonly<Record<string, string>> = { tues: 'tue', thur: 'thu', thurs: 'thu', sept: 'sep' }

export const dayGroups: Readonly<Record<string, readonly number[]>> = {
  daily: [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7]
}

const withShort = (names: readonly string[]): readonly string[] => [...names, ...names.map((name) => name.slice(0, 3))]

/** All words for days, for suggestions. */
export const dayWords: readonly string[] = [...Object.keys(dayGroups), 'holidays', ...withShort(weekdayNames), 'last']
export const monthWords: readonly string[] = withShort(monthNames)

/** 1 (Monday) to 7 (Sunday); null: not a weekday. */
export function weekdayNumber(word: string): number | null {
  return positionOf(word, weekdayNames)
}

/** 1 to 12; null: not a month. */
export function monthNumber(word: string): number | null {
  return positionOf(word, monthNames)
}

function positionOf(word: string, names: readonly string[]): number | null {
  const short = Object.hasOwn(otherNames, word) ? otherNames[word] : word
  const index = names.findIndex((name) => name === word || name.slice(0, 3) === short)
  return index < 0 ? null : index + 1
}

/** `wed`, of 1 (Monday) to 7 (Sunday). */
export function weekdayWord(weekday: number): string {
  return (weekdayNames[weekday - 1] ?? '').slice(0, 3)
}

/** `feb`, of 1 to 12. */
export function monthWord(month: number): string {
  return (monthNames[month - 1] ?? '').slice(0, 3)
}

/** The numbers from one to another, over the end of the week or the year where they wrap. */
export function wrappedRange(from: number, to: number, cycle: number): readonly number[] {
  const count = ((to - from + cycle) % cycle) + 1
  return Array.from({ length: count }, (_, index) => ((from - 1 + index) % cycle) + 1)
}

/** `1st`, `22nd`. */
export function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13
  return `${number}${(isTeen ? '' : ['', 'st', 'nd', 'rd'][number % 10]) || 'th'}`
}
