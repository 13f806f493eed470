import { isIanaZone } from '../../core/schedule/iana-zone.ts'
import { didYouMean } from '../../core/suggest.ts'

/** What is wrong with the name of a zone, or null. Offsets such as `+02:00` are refused: they know no daylight saving time. */
export function timezoneMistake(name: string): string | null {
  if (/^[A-Za-z]/.test(name) && isIanaZone(name)) return null
  const hint = didYouMean(name, ['UTC', ...Intl.supportedValuesOf('timeZone')])
  return `"${name}" is not a time zone.${hint} Write an IANA name such as "America/New_York", "Europe/Berlin" or "UTC".`
}
