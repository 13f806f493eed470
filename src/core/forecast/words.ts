import { duration, amount, counted } from '../format.ts'
import type { SlowMinutesSpent } from './slow-minute-cost.ts'

const dayMinutes = 1440
const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays']

/** `Tuesdays at 09:05` of minutes since a Monday's local midnight. */
export function describeWeekMinute(localMinute: number): string {
  const day = Math.floor(localMinute / dayMinutes)
  return `${weekdays[((day % 7) + 7) % 7] ?? ''} at ${describeDayMinute(localMinute)}`
}

function describeDayMinute(localMinute: number): string {
  const minute = ((localMinute % dayMinutes) + dayMinutes) % dayMinutes
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** When the demand is usually highest until the next look, and for how many dynos. */
export interface UsualPeak {
  /** Since a Monday's local midnight. */
  readonly localMinute: number
  /** Whether that weekday was seen before; false: it is usual at that time of other days. */
  readonly isOfWeekday: boolean
  readonly quantity: number
}

/**
 * `6 dynos until the next look in about 24 minutes; Tuesdays at 09:00 usually need 5, one more as margin`, of a weekday
 * that was never seen `... it usually needs 5 at 09:00, one more as margin`.
 */
export function describeForecast(peak: UsualPeak | null, quantity: number, nextLookMs: number): string {
  const dynos = `${counted(quantity, 'dyno')} until the next look in about ${duration(nextLookMs)}`
  if (peak === null) return `${dynos}, by the latest demand alone`
  const usual = `${dynos}; ${describeUsual(peak)}`
  const more = quantity - peak.quantity
  if (more === 0) return usual
  return more > 0
    ? `${usual}, ${more === 1 ? 'one' : more} more as margin`
    : `${usual}, ${quantity === 1 ? 'one is' : 'fewer are'} enough today`
}

function describeUsual({ localMinute, isOfWeekday, quantity }: UsualPeak): string {
  return isOfWeekday
    ? `${describeWeekMinute(localMinute)} usually need ${quantity}`
    : `it usually needs ${quantity} at ${describeDayMinute(localMinute)}`
}

/**
 * `response times suggest a load of about 2.5 dynos; 4 keep a margin until the next look in about 24 minutes`. Where more
 * seem needed than may be tried at once, `4 at most until ...`.
 */
export function describeLatencyForecast(load: number, quantity: number, nextLookMs: number): string {
  const dynos = Math.max(0.1, Math.round(load * 10) / 10)
  const suggested = `response times suggest a load of about ${amount(dynos)} ${dynos === 1 ? 'dyno' : 'dynos'}`
  const until = `until the next look in about ${duration(nextLookMs)}`
  const [keep, are] = quantity === 1 ? ['keeps', 'is'] : ['keep', 'are']
  const enough = quantity < dynos ? 'at most' : quantity === dynos ? `${are} enough` : `${keep} a margin`
  return `${suggested}; ${quantity} ${enough} ${until}`
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

/** `more dynos made responses no faster, twice, and 7 answered 4,800 requests a minute in time, so 7 at most`. */
export function describeMost(most: number, carrying: number, demand: number): string {
  const carried = `${carrying} answered ${amount(Math.round(demand))} requests a minute in time`
  return `more dynos made responses no faster, twice, and ${carried}, so ${most} at most`
}

/** `every look of a day was slow although dynos were added, so 7 at most`. */
export function describeSlowDay(most: number): string {
  return `every look of a day was slow although dynos were added, so ${most} at most`
}

/** `slow for want of dynos in 0.42 % of the minutes of late, the aim is 0.5 %; half of it would take about 0.7 dynos more, twice as much 0.4 fewer`. */
export function describeSpent({ share, aim, moreForHalf, fewerForTwice }: SlowMinutesSpent): string {
  const [more, fewer] = [moreForHalf, fewerForTwice].map((dynos) => amount(Math.round(Math.max(0, dynos) * 10) / 10))
  const spent = `slow for want of dynos in ${percent(share)} of the minutes of late, the aim is ${percent(aim)}`
  return `${spent}; half of it would take about ${more} dynos more, twice as much ${fewer} fewer`
}

function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100} %`
}
