const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/**
 * The last field of a cron line as numbers, where it has names in full or a range that wraps (`FRI-MON`): people write both, and cron
 * libraries take neither. What it cannot read stays as it is.
 */
export function plainWeekdays(field: string): string {
  return field.split(',').map(plainItem).join(',')
}

function plainItem(item: string): string {
  const [, first = '', last, step] = /^([a-z0-9]+)(?:-([a-z0-9]+))?(?:\/(\d+))?$/i.exec(item) ?? []
  const [from, to] = [dayOf(first), last === undefined ? null : dayOf(last)]
  if (from === null || (last !== undefined && to === null)) return item
  if (to === null) return step === undefined ? String(from) : item
  if (from <= to) return `${from}-${to}${step === undefined ? '' : `/${step}`}`
  // Sunday is 0 and 7, so that a range up to it does not wrap.
  const days = Array.from({ length: to + 7 - from + 1 }, (_, index) => (from + index) % 7)
  return days.filter((_, index) => index % Math.max(1, Number(step ?? 1)) === 0).join(',')
}

function dayOf(word: string): number | null {
  if (/^[0-7]$/.test(word)) return Number(word)
  const isName =
    /^(?:sun(?:day)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?)$/i
  return isName.test(word) ? names.indexOf(word.slice(0, 3).toLowerCase()) : null
}
