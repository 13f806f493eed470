import { about, amount } from '../format.ts'

const dayMinutes = 1440
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Tue 09:05` of minutes since a Monday's local midnight. */
export function describeLocal(localMinute: number): string {
  const day = Math.floor(localMinute / dayMinutes)
  const minute = ((localMinute % dayMinutes) + dayMinutes) % dayMinutes
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return `${weekdays[((day % 7) + 7) % 7] ?? ''} ${clock}`
}

/** `Tue 09:00 usually needs 5; until the next look in about 24 min`. */
export function describeForecast(
  busiest: { readonly localMinute: number; readonly quantity: number } | null,
  quantity: number,
  nextLookMs: number
): string {
  const until = `until the next look in about ${about(nextLookMs)}`
  if (busiest === null) return `${quantity} are enough for what may come ${until}`
  const usual = `${describeLocal(busiest.localMinute)} usually needs ${busiest.quantity}`
  if (busiest.quantity === quantity) return `${usual}; ${until}`
  return busiest.quantity < quantity
    ? `${usual}, ${quantity} leave room for more; ${until}`
    : `${usual}, today ${quantity} are enough; ${until}`
}

/** `the answer times tell of a load for about 2.5, 4 leave room for more; until the next look in about 24 min`. */
export function describeLatencyForecast(load: number, quantity: number, nextLookMs: number): string {
  const told = `the answer times tell of a load for about ${amount(Math.max(0.1, Math.round(load * 10) / 10))}`
  const room =
    quantity > load
      ? `leave${quantity === 1 ? 's' : ''} room for more`
      : `${quantity === 1 ? 'is' : 'are'} enough today`
  return `${told}, ${quantity} ${room}; until the next look in about ${about(nextLookMs)}`
}

/** `4,200 requests a minute, answered fast by 5`. */
export function describeEnough(demand: number, running: number): string {
  return `${amount(Math.round(demand))} requests a minute, answered fast by ${running}`
}

/** Requests a minute: below ten a dyno with a decimal, so that little demand is not none. */
function describePerDyno(perDyno: number): string {
  return amount(perDyno < 10 ? Math.round(perDyno * 10) / 10 : Math.round(perDyno))
}

/** `4,200 requests a minute, about 880 a dyno, so 5`. */
export function describeNow(demand: number, perDyno: number, quantity: number): string {
  return `${amount(Math.round(demand))} requests a minute, about ${describePerDyno(perDyno)} a dyno, so ${quantity}`
}
