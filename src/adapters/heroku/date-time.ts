import * as v from 'valibot'

/** An instant as Heroku writes it, by RFC 3339: on a day that there is, which `v.isoTimestamp` does not ask for. */
export const dateTime = v.pipe(v.string(), v.check(isDateTime))

const pattern = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

function isDateTime(text: string): boolean {
  const [, day] = pattern.exec(text) ?? []
  // `Date` takes February 30 for a day of March.
  return day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
}
