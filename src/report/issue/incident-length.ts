/** How long an incident lasted, with how many dynos, and what they cost. Plain text, the same in issues, notices and summary. */
import { counted, dollars, duration } from '../../core/format.ts'
import type { EpochMs, Incident } from '../../core/model.ts'
import { hoursAMonth } from '../../core/pricing/prices.ts'

/** Until the app was seen well again, without the time that was waited to be sure. */
export function incidentLength({ sinceMs, endedMs }: Incident, nowMs: EpochMs): string {
  return duration((endedMs ?? nowMs) - sinceMs)
}

/**
 * `, with 1 to 3 dynos, extra cost about $0.02`, each as far as it is known: the cost is that of the dynos above the fewest.
 *
 * @param monthlyPrice US$ of one dyno; null: not known
 */
export function dynosMeanwhile({ lowest, highest, extra }: Incident, monthlyPrice: number | null): string {
  if (lowest === null || highest === null) return ''
  const dynos = lowest === highest ? counted(lowest, 'dyno') : `${lowest} to ${counted(highest, 'dyno')}`
  const cost = extraCost(extra.dynoSeconds, monthlyPrice)
  return `, with ${dynos}${cost === null ? '' : `, ${cost}`}`
}

/** What dynos that were added cost, by the hour and so far; null: none was, or the price is not known. */
export function costSoFar({ lowest, highest, extra }: Incident, monthlyPrice: number | null): string | null {
  const more = (highest ?? 0) - (lowest ?? 0)
  if (more <= 0 || monthlyPrice === null || monthlyPrice === 0) return null
  const hourly = dollars((more * monthlyPrice) / hoursAMonth)
  const spent = ((extra.dynoSeconds / 3600) * monthlyPrice) / hoursAMonth
  const soFar = spent < 0.01 ? '' : `, ${dollars(spent)} so far`
  return `The ${more} added ${more === 1 ? 'dyno costs' : 'dynos cost'} about ${hourly} an hour${soFar}.`
}

function extraCost(dynoSeconds: number, monthlyPrice: number | null): string | null {
  if (dynoSeconds < 60) return null
  const hours = dynoSeconds / 3600
  if (monthlyPrice === null || monthlyPrice === 0)
    return `${hours < 0.1 ? hours.toFixed(2) : hours.toFixed(1)} extra dyno-hours`
  const cost = (hours * monthlyPrice) / hoursAMonth
  return cost < 0.01 ? 'extra cost below $0.01' : `extra cost about ${dollars(cost)}`
}
