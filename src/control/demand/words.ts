import { about, amount } from '../words.ts'

const dayMinutes = 1440
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Tue 09:05` of minutes since a Monday's local midnight. */
export function localWords(localMinute: number): string {
  const day = Math.floor(localMinute / dayMinutes)
  const minute = ((localMinute % dayMinutes) + dayMinutes) % dayMinutes
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return `${weekdays[((day % 7) + 7) % 7] ?? ''} ${clock}`
}

/** `Tue 09:00 usually needs 5; until the next look in about 24 min`. */
export function aheadWords(busiest: { readonly localMinute: number; readonly quantity: number } | null, quantity: number, nextLookMs: number): string {
  const until = `until the next look in about ${about(nextLookMs)}`
  if (busiest === null) return `${quantity} are enough for what may come ${until}`
  const usual = `${localWords(busiest.localMinute)} usually needs ${busiest.quantity}`
  if (busiest.quantity === quantity) return `${usual}; ${until}`
  return busiest.quantity < quantity ? `${usual}, ${quantity} leave room for more; ${until}` : `${usual}, today ${quantity} are enough; ${until}`
}

/** `4,200 requests a minute, about 880 a dyno, so 5`. */
export function nowWords(demand: number, perDyno: number, quantity: number): string {
  return `${amount(Math.round(demand))} requests a minute, about ${amount(Math.round(perDyno))} a dyno, so ${quantity}`
}
