import type Holidays from 'date-holidays'
import type { DayNumber, Holiday } from '../../core/model.ts'
import { dayMs, hourMs } from '../../core/durations.ts'
import { dayNumber } from '../../core/schedule/local-time.ts'
import { nearest } from '../../core/suggest.ts'

/** Every country with all its rules: 1.5 MB, so it is loaded only where a region is written. */
async function almanac(place: readonly string[]): Promise<Holidays> {
  const { default: Almanac } = await import('date-holidays')
  const [country, state, region] = place
  const options = { types: ['public' as const] }
  if (country === undefined) return new Almanac()
  if (state === undefined) return new Almanac(country, options)
  return region === undefined ? new Almanac(country, state, options) : new Almanac(country, state, region, options)
}

/**
 * Public holidays of a region, substitute days included, by the calendar on the wall there. A region that `regionMistake` objects to
 * has none.
 *
 * @param region `US`, `US-NY` or `US-LA-NO`
 */
export async function regionHolidays(
  region: string,
  fromDay: DayNumber,
  toDay: DayNumber
): Promise<readonly Holiday[]> {
  const place = await placeOf(region)
  if ('mistake' in place) return []
  const book = await almanac(place.codes)
  const years = { first: yearOf(fromDay) - 1, last: yearOf(toDay) + 1 }
  const days: Holiday[] = []
  // A holiday is listed under the year of its rule: the substitute of 1 January may lie in December, and long ones reach over.
  for (let year = years.first; year <= years.last; year++) {
    for (const { date, start, end, name, type } of book.getHolidays(year, 'en')) {
      const first = dayOfText(date)
      if (type !== 'public' || first === null) continue
      for (let day = first; day < first + wholeDays(start, end); day++) {
        if (fromDay <= day && day <= toDay) days.push({ day, name })
      }
    }
  }
  return days
}

/**
 * The first local day. `start` is an instant in whatever zone the package knows for the country; the text is the date of the place.
 * Jewish and Islamic days begin at sunset, and the package then writes `2026-03-20 00:00:00 -0600`: six hours earlier, but dated by
 * the day on which offices are closed.
 */
function dayOfText(date: string): DayNumber | null {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? []
  return dayNumber(Number(year), Number(month), Number(dayOfMonth))
}

/**
 * Only days that are free from morning to night count: holidays from noon or from the evening (12-24 14:00) have none, and the 90
 * hours of a Turkish Bayram are three days (its half day is the eve). The spare hour is for days that are short of one in spring.
 */
function wholeDays(start: Date, end: Date): number {
  const hours = (end.getTime() - start.getTime()) / hourMs
  return Math.floor((hours + 1) / 24)
}

function yearOf(day: DayNumber): number {
  return new Date(day * dayMs).getUTCFullYear()
}

/** What is wrong with the name of a region, and what to write instead; null: nothing. */
export async function regionMistake(region: string): Promise<string | null> {
  const place = await placeOf(region)
  return 'mistake' in place ? place.mistake : null
}

type Place = { readonly codes: readonly string[] } | { readonly mistake: string }

/** Territories of the United States with an ISO code of a country. */
const territories: Readonly<Record<string, string>> = { PR: 'PR', GU: 'GU', VI: 'VI', AS: 'AS', MP: 'MP', UM: 'UM' }

/** What people write for a country that has another code. */
const habits: Readonly<Record<string, string>> = {
  UK: 'GB',
  USA: 'US',
  EN: 'GB',
  ENG: 'GB-ENG',
  ENGLAND: 'GB-ENG',
  SCOTLAND: 'GB-SCT',
  WALES: 'GB-WLS'
}

async function placeOf(region: string): Promise<Place> {
  const book = await almanac([])
  const parts = region.trim().split('-')
  if (parts.length > 3 || parts.some((part) => part === '')) {
    return {
      mistake: `"${region}" is not a region. Write country, country-state or country-state-region, such as US, US-NY or US-LA-NO.`
    }
  }
  const levels = ['country', 'state', 'region of it'] as const
  const codes: string[] = []
  for (const [index, part] of parts.entries()) {
    const known = Object.entries(namesBelow(book, codes) ?? {})
    const code = known.find(([candidate]) => candidate.toLowerCase() === part.toLowerCase())?.[0]
    const country = codes.length === 1 && codes[0] === 'US' ? territories[part.toUpperCase()] : undefined
    // In the package they are countries, as in ISO 3166-1; under US their holidays would be those of no state.
    if (country !== undefined && namesBelow(book, [])?.[country] !== undefined)
      return { mistake: `"${region}" has holidays of its own. Did you mean "${country}"?` }
    if (code === undefined && index === 1 && codes[0] === 'US' && part.toUpperCase() in territories)
      return {
        mistake: `"${region}": the holidays of this territory are not known. Write "US", and its own days under "dates".`
      }
    if (code === undefined) return { mistake: unknownPlace(region, part, levels[index] ?? 'region', codes, known) }
    codes.push(code)
  }
  return { codes }
}

/** Codes and names one level down. The package answers undefined where nothing is below, whatever its types say. */
function namesBelow(book: Holidays, [country, state]: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (country === undefined) return book.getCountries('en')
  return state === undefined ? book.getStates(country, 'en') : book.getRegions(country, state, 'en')
}

function unknownPlace(
  region: string,
  part: string,
  level: string,
  above: readonly string[],
  known: readonly (readonly [string, string])[]
): string {
  const parent = above.join('-')
  if (known.length === 0) return `"${region}": ${parent} has no parts with holidays of their own. Write "${parent}".`
  const prefix = parent === '' ? '' : `${parent}-`
  const named = known.find(([, name]) => name.toLowerCase() === part.toLowerCase())?.[0]
  const meant = (parent === '' ? habits[part.toUpperCase()] : undefined) ?? named
  const codes = known.map(([code]) => code)
  const near =
    nearest(part, codes) ??
    nearest(
      part,
      known.map(([, name]) => name)
    )
  const suggestion = meant ?? known.find(([code, name]) => code === near || name === near)?.[0]
  const hint = suggestion === undefined ? '' : ` Did you mean "${prefix}${suggestion}"?`
  const list =
    known.length <= 60
      ? ` ${parent} has ${codes.join(', ')}.`
      : ' Write the two letters of ISO 3166, such as US, DE or GB.'
  return `"${region}": there is no ${level} "${part}".${hint}${list}`
}
