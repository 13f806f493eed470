/** From which amount on what ran is compared with the maximum all the time: of seconds, as after a first run, it would say nothing. */
const leastDynoHours = 1
/** US$. What is less is rounded away, or to twice as much. */
const leastDollars = 0.01

/** Dyno-hours, and what they cost; null: a price is not known. */
interface Amount {
  readonly dynoHours: number
  readonly cost: number | null
}

/** Whether so many dyno-hours are worth a word. */
export function isWorthTelling({ dynoHours, cost }: Amount): boolean {
  return dynoHours >= leastDynoHours && (cost === null || cost >= leastDollars)
}
