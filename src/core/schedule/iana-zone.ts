/** IANA zones as ICU knows them, which every Node brings along. */
import type { EpochMs } from '../model.ts'

export function isIanaZone(name: string): boolean {
  // The default, known without loading ICU.
  if (name === 'UTC') return true
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return name !== ''
  } catch {
    return false
  }
}

/** The offsets of a zone from UTC at instants, in minutes, east positive; before there were zones with a fraction. */
export function offsetsOf(timezone: string): (atMs: EpochMs) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' })
  return (atMs) => {
    // "GMT", "GMT-05:00" or, for the time of a town, "GMT-04:56:02".
    const name = format.formatToParts(atMs).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d+):(\d+)(?::(\d+))?/.exec(name) ?? []
    const offset = 60 * Number(hours) + Number(minutes) + Number(seconds) / 60
    return sign === '-' ? -offset : offset
  }
}
