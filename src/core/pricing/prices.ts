/** What dynos cost. */
import { ownValue } from '../own-value.ts'

/** The dyno type that is assumed where it is not known. */
export const assumedSize = 'Standard-1X'

/** The most hours that Heroku charges in a month: 30 days of 24 hours, whatever the calendar says. */
export const hoursAMonth = 720

/**
 * US$ a month for all Eco dynos of an account together, which share 1000 dyno-hours. A further Eco dyno costs nothing.
 */
export const ecoFlatRate = 5

/** Prices of one dyno that runs all month. */
export interface PriceList {
  /** Where the prices come from, to be shown. */
  readonly source: string
  /** US$ a month, by name of the dyno type in lower case. */
  readonly monthly: Readonly<Record<string, number>>
}

/**
 * Heroku's list prices, in US$ a month, as the official command line of August 2026 has them. An hour costs a 720th and
 * is prorated to the second. Eco is 0: it is a flat rate for the account (`ecoFlatRate`).
 */
export const listPrices: PriceList = {
  source: "Heroku's list prices of August 2026",
  monthly: {
    eco: 0,
    basic: 7,
    'standard-1x': 25,
    'standard-2x': 50,
    'performance-m': 250,
    'performance-l': 500,
    'performance-l-ram': 500,
    'performance-xl': 750,
    'performance-2xl': 1500,
    'private-s': 225,
    'private-m': 450,
    'private-l': 900,
    'shield-s': 270,
    'shield-m': 540,
    'shield-l': 1080,
    'dyno-1c-0.5gb': 25,
    'dyno-2c-1gb': 50,
    'dyno-1c-4gb': 80,
    'dyno-2c-8gb': 160
  }
}

/** US$ a month of one dyno of a type, whatever the case of its name; null: the list does not have it. */
export function monthlyPrice(size: string, prices: PriceList = listPrices): number | null {
  return ownValue(prices.monthly, size.toLowerCase()) ?? null
}

/** An item of Heroku's answer to `GET /dyno-sizes`, as far as it concerns the price. */
export interface DynoSize {
  readonly name: string
  /** Absent or null where Heroku names no price. `unit` is `month`, or `hour`. */
  readonly cost?: { readonly cents: number; readonly unit: string } | null
}

/**
 * The price list from Heroku's answer to `GET /dyno-sizes`. Dyno types without a usable price in it keep the list
 * price.
 */
export function pricesOf(sizes: readonly DynoSize[]): PriceList {
  const found = sizes.flatMap(({ name, cost }): readonly (readonly [string, number])[] => {
    const months = cost?.unit === 'month' ? 1 : cost?.unit === 'hour' ? hoursAMonth : null
    if (cost === undefined || cost === null || months === null || !Number.isFinite(cost.cents) || cost.cents < 0)
      return []
    return [[name.toLowerCase(), (cost.cents * months) / 100]]
  })
  if (found.length === 0) return listPrices
  return {
    source: "the prices that Heroku's API names",
    monthly: { ...listPrices.monthly, ...Object.fromEntries(found) }
  }
}
