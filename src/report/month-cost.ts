import type { MonthToDate } from '../core/model.ts'
import { percentSaved } from '../core/pricing/dyno-hours.ts'
import { ecoFlatRate, hoursAMonth, listPrices, monthlyPrice } from '../core/pricing/prices.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { counted } from '../core/format.ts'
import { inert, table } from './markdown.ts'
import { decimal, describeSaved, dollars } from './numbers.ts'

const mostRows = 200
const secondsAnHour = 3600

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]

/** The dyno-seconds of a process type this month, and those of its maximum all the time. */
interface MonthEntry {
  readonly report: ProcessReport
  readonly sums: MonthToDate
  /** US$ of one dyno for a second; null: unknown, or a flat rate for the account. */
  readonly pricePerSecond: number | null
}

/**
 * The cost of the month so far beside that of the maximum all the time, in dollars where the dyno type has a price;
 * empty where nothing was counted. Text from outside is escaped.
 */
export function monthCost({ processes }: RunReport): string {
  const known = processes.flatMap((report): readonly MonthEntry[] => {
    const sums = report.state.history.month
    return sums === null || sums.flatDynoSeconds + sums.dynoSeconds === 0
      ? []
      : [{ report, sums, pricePerSecond: secondPrice(report.size) }]
  })
  const [first] = known
  if (first === undefined) return ''
  const rows = known
    .slice(0, mostRows)
    .map((entry) => [
      inert(entry.report.policy.app),
      inert(entry.report.policy.process),
      entry.report.size === null ? '?' : inert(entry.report.size, 40),
      sumText([entry], ran),
      sumText([entry], flat),
      saved([entry])
    ])
  const rest = known.length - rows.length
  const month = months[Number(first.sums.month.slice(5)) - 1] ?? ''
  const comparison = `${saved(known)} always at the maximum (${sumText(known, flat)})`
  return [
    `<details><summary>${month} so far: ${sumText(known, ran)}, ${comparison}</summary>`,
    table(['app', 'process', 'dyno type', 'so far', 'always at the maximum', 'the difference'], rows) +
      (rest === 0 ? '' : `\n\n… and ${counted(rest, 'more process type')}.`),
    notes(known),
    '</details>'
  ].join('\n\n')
}

const ran = ({ sums }: MonthEntry): number => sums.dynoSeconds
const flat = ({ sums }: MonthEntry): number => sums.flatDynoSeconds

function secondPrice(size: string | null): number | null {
  const price = size === null || size.toLowerCase() === 'eco' ? null : monthlyPrice(size)
  return price === null ? null : price / hoursAMonth / secondsAnHour
}

/** In dollars where every price is known, else in dyno-hours. */
function sumText(entries: readonly MonthEntry[], seconds: (entry: MonthEntry) => number): string {
  const sum = total(entries, seconds)
  return isPriced(entries) ? dollars(sum) : `${decimal(sum)} dyno-hours`
}

function saved(entries: readonly MonthEntry[]): string {
  const most = total(entries, flat)
  const percent = percentSaved({ floor: total(entries, ran), ceiling: total(entries, ran) }, most)
  return percent === null
    ? 'above'
    : describeSaved({ floor: Math.round(percent.floor), ceiling: Math.round(percent.ceiling) })
}

/** In dollars, or in dyno-hours where a price is unknown. */
function total(entries: readonly MonthEntry[], seconds: (entry: MonthEntry) => number): number {
  const isMoney = isPriced(entries)
  return entries.reduce(
    (sum, entry) => sum + seconds(entry) * (isMoney ? (entry.pricePerSecond ?? 0) : 1 / secondsAnHour),
    0
  )
}

function isPriced(entries: readonly MonthEntry[]): boolean {
  return entries.every(({ pricePerSecond }) => pricePerSecond !== null)
}

function notes(known: readonly MonthEntry[]): string {
  const isEco = known.some(({ report }) => report.size?.toLowerCase() === 'eco')
  const isPricedAnywhere = known.some(({ pricePerSecond }) => pricePerSecond !== null)
  return [
    'Counted from the looks of this month (UTC): the dynos that a look left count until the next look.',
    ...(isPricedAnywhere ? [`Prices: ${listPrices.source}, before credits and discounts.`] : []),
    ...(isEco ? [`Eco dynos share a flat rate of ${dollars(ecoFlatRate)} a month.`] : [])
  ].join(' ')
}
