import type { MonthToDate } from '../core/model.ts'
import { maximumOf } from '../core/plan/flat-maximum.ts'
import { hasSizes } from '../core/schedule/dyno-size.ts'
import { percentSaved } from '../core/pricing/dyno-hours.ts'
import { ecoFlatRate, hoursAMonth, listPrices, monthlyPrice } from '../core/pricing/prices.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { counted, dollars } from '../core/format.ts'
import { sum } from '../core/statistics.ts'
import { isWorthTelling } from './worth-comparing.ts'
import { inert, table } from './markdown.ts'
import { monthName } from './month-name.ts'
import { decimal, describeSaved } from './numbers.ts'

const mostRows = 200
const secondsAnHour = 3600

/** What ran of a process type this month, and its maximum all the time. */
interface MonthEntry {
  readonly report: ProcessReport
  readonly month: string
  readonly sizes: readonly SizeHours[]
  readonly ran: Sum
  readonly flat: Sum
}

interface SizeHours {
  /** null: not known. */
  readonly size: string | null
  readonly dynoHours: number
}

interface Sum {
  readonly dynoHours: number
  /** US$; null: a price is not known. */
  readonly cost: number | null
}

/**
 * The cost of the month so far beside that of the maximum all the time, in dollars where the dyno type has a price;
 * empty until something worth a word was counted. Text from outside is escaped.
 */
export function monthCost({ processes }: RunReport): string {
  const known = processes.flatMap((report): readonly MonthEntry[] => {
    const sums = report.state.history.month
    return sums === null || sums.flatDynoSeconds + sums.dynoSeconds === 0 ? [] : [monthEntry(report, sums)]
  })
  const [first] = known
  if (first === undefined || !(['ran', 'flat'] as const).some((of) => isWorthTelling(sumOfAll(known, of)))) return ''
  const rows = known
    .slice(0, mostRows)
    .map((entry) => [
      inert(entry.report.policy.app),
      inert(entry.report.policy.process),
      describeSizes(entry),
      sumText([entry], 'ran'),
      sumText([entry], 'flat'),
      saved([entry]) ?? '–'
    ])
  const rest = known.length - rows.length
  const month = monthName(first.month)
  const share = saved(known)
  const comparison = share === null ? '' : `, ${share} always at the maximum (${sumText(known, 'flat')})`
  return [
    `<details><summary>${month} so far: ${sumText(known, 'ran')}${comparison}</summary>`,
    table(['app', 'process', 'dyno type', 'so far', 'always at the maximum', 'the difference'], rows) +
      (rest === 0 ? '' : `\n\n… and ${counted(rest, 'more process type')}.`),
    notes(known),
    '</details>'
  ].join('\n\n')
}

/** What was counted before dyno types were is taken as of the type that runs. */
function monthEntry(report: ProcessReport, sums: MonthToDate): MonthEntry {
  const bySize = Object.entries(sums.bySize ?? {}).map(([size, seconds]) => ({ size, seconds }))
  const rest = sums.dynoSeconds - bySize.reduce((sum, { seconds }) => sum + seconds, 0)
  const sizes = [...bySize, ...(rest > 0.5 ? [{ size: report.size, seconds: rest }] : [])]
    .filter(({ seconds }) => seconds > 0)
    .map(({ size, seconds }) => ({ size, dynoHours: seconds / secondsAnHour }))
  const most = maximumOf(report.policy, report.size ?? '')
  const flatSize = hasSizes(report.policy) ? (most?.size ?? null) : report.size
  const flat = sumOf([{ size: flatSize, dynoHours: sums.flatDynoSeconds / secondsAnHour }])
  return { report, month: sums.month, sizes, ran: sumOf(sizes), flat }
}

function sumOf(sizes: readonly SizeHours[]): Sum {
  const costs = sizes.map(({ size, dynoHours }) => {
    const price = size === null || size.toLowerCase() === 'eco' ? null : monthlyPrice(size)
    return price === null ? null : (dynoHours * price) / hoursAMonth
  })
  return {
    dynoHours: sizes.reduce((sum, { dynoHours }) => sum + dynoHours, 0),
    cost: costs.reduce<number | null>((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0)
  }
}

/** `standard-2x 30 h, standard-1x 54 h` where there are several, else the dyno type. */
function describeSizes({ report, sizes }: MonthEntry): string {
  if (sizes.length < 2) return report.size === null ? '?' : inert(report.size, 40)
  return sizes.map(({ size, dynoHours }) => `${inert(size ?? '?', 40)} ${decimal(dynoHours)} h`).join(', ')
}

/** In dollars where every price is known, else in dyno-hours. */
function sumText(entries: readonly MonthEntry[], of: 'ran' | 'flat'): string {
  return isPriced(entries) ? dollars(total(entries, of)) : `${decimal(total(entries, of))} dyno-hours`
}

/** null: the maximum came to too little to compare with. */
function saved(entries: readonly MonthEntry[]): string | null {
  if (!isWorthTelling(sumOfAll(entries, 'flat'))) return null
  const ran = total(entries, 'ran')
  const percent = percentSaved({ floor: ran, ceiling: ran }, total(entries, 'flat'))
  return percent === null
    ? 'above'
    : describeSaved({ floor: Math.round(percent.floor), ceiling: Math.round(percent.ceiling) })
}

function sumOfAll(entries: readonly MonthEntry[], of: 'ran' | 'flat'): Sum {
  return {
    dynoHours: sum(entries.map((entry) => entry[of].dynoHours)),
    cost: isPriced(entries) ? total(entries, of) : null
  }
}

function total(entries: readonly MonthEntry[], of: 'ran' | 'flat'): number {
  const unit = isPriced(entries) ? 'cost' : 'dynoHours'
  return entries.reduce((sum, entry) => sum + (entry[of][unit] ?? 0), 0)
}

function isPriced(entries: readonly MonthEntry[]): boolean {
  return entries.every(({ ran, flat }) => ran.cost !== null && flat.cost !== null)
}

function notes(known: readonly MonthEntry[]): string {
  const isEco = known.some(({ report }) => report.size?.toLowerCase() === 'eco')
  const isPricedAnywhere = known.some((entry) => isPriced([entry]))
  return [
    'Counted from the looks of this month, in the zone of each app: the dynos that a look left count until the next look.',
    ...(isPricedAnywhere ? [`Prices: ${listPrices.source}, before credits and discounts.`] : []),
    ...(isEco ? [`Eco dynos share a flat rate of ${dollars(ecoFlatRate)} a month.`] : [])
  ].join(' ')
}
