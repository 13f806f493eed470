/** Zones of the tz database that look like a place's clock and never change to daylight saving time, and what is meant. */
const meant: Readonly<Record<string, string>> = {
  EST: '"America/New_York"',
  MST: '"America/Denver" (or "America/Phoenix", where there is none)'
}

/** Abbreviations that the tables of the runtime give to a place far from where most people mean. */
const elsewhere: Readonly<Record<string, readonly [place: string, meant: string]>> = {
  BST: ['Bangladesh', '"Europe/London"'],
  AST: ['Alaska', '"America/Halifax" (or "America/Puerto_Rico")']
}

/** Why the name of a zone hardly means what it says; null: it does. `HST` is right, as Hawaii has no daylight saving time. */
export function zoneWarning(zone: string): string | null {
  const name = meant[zone.toUpperCase()]
  if (name !== undefined)
    return `timezone "${zone}" has no daylight saving time, so in summer every window is an hour late. Write ${name}.`
  const [place, there] = elsewhere[zone.toUpperCase()] ?? []
  if (place !== undefined && there !== undefined)
    return `timezone "${zone}" is the clock of ${place}. Write ${there}, or the zone of the place that you mean.`
  const [, sign = '', hours = ''] = /^etc\/gmt([+-])(\d+)$/i.exec(zone) ?? []
  if (Number(hours) === 0) return null
  const side = sign === '+' ? 'behind' : 'ahead of'
  return (
    `timezone "${zone}" is ${hours} h ${side} UTC, as the sign of such zones is turned round, and has no daylight ` +
    'saving time. Write the zone of a place, such as "America/New_York" or "Europe/Berlin".'
  )
}
