import type { MonthToDate } from '../core/model.ts'
import { percentSaved } from '../core/pricing/dyno-hours.ts'
import { ecoFlatRate, hoursAMonth, listPrices, monthlyPrice } from '../core/pricing/prices.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { counted } from '../core/format.ts'
import { inert, table } from './markdown.ts'
import { decimal, describeSaved, dollars } from './numbers.ts'

const mostRows = 200

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

/** What a process type came to this month, beside its maximum all the time. */
interface Counted {
  readonly report: ProcessReport
  readonly sums: MonthToDate
  /** US$ of one dyno for a second; null: unknown, or a flat rate for the account. */
  readonly priceASecond: number | null
}

/** The cost of the month so far against always-at-maximum, in dollars where the dyno type has a price; empty where nothing was counted. Text from outside is escaped. */
export function monthCost({ processes }: RunReport): string {
  const known = processes.flatMap((report): readonly Counted[] => {
    const sums = report.state.history.month
    return sums === null || sums.flatDynoSeconds + sums.dynoSeconds === 0
      ? []
      : [{ report, sums, priceASecond: secondPrice(report.size) }]
  })
  const [first] = known
  if (first === undefined) return ''
  const rows = known
    .slice(0, mostRows)
    .map((entry) => [
      inert(entry.report.policy.app),
      inert(entry.report.policy.process),
      entry.report.size === null ? '?' : inert(entry.report.size, 40),
      amount([entry], ran),
      amount([entry], flat),
      saved([entry])
    ])
  const rest = known.length - rows.length
  return [
    `<details><summary>${months[Number(first.sums.month.slice(5)) - 1] ?? ''} so far: ${amount(known, ran)}, ${saved(known)} always at the maximum (${amount(known, flat)})</summary>`,
    table(['app', 'process', 'dyno type', 'so far', 'always at the maximum', 'the difference'], rows) +
      (rest === 0 ? '' : `\n\n… and ${counted(rest, 'more process type')}.`),
    notes(known),
    '</details>'
  ].join('\n\n')
}

const ran = ({ sums }: Counted): number => sums.dynoSeconds
const flat = ({ sums }: Counted): number => sums.flatDynoSeconds

function secondPrice(size: string | null): number | null {
  const price = size === null || size.toLowerCase() === 'eco' ? null : monthlyPrice(size)
  return price === null ? null : price / hoursAMonth / 3600
}

/** In dollars where every price is known, else in dyno-hours. */
function amount(entries: readonly Counted[], seconds: (entry: Counted) => number): string {
  const sum = weighed(entries, seconds)
  return isPriced(entries) ? dollars(sum) : `${decimal(sum)} dyno-hours`
}

function saved(entries: readonly Counted[]): string {
  const most = weighed(entries, flat)
  const percent = percentSaved({ floor: weighed(entries, ran), ceiling: weighed(entries, ran) }, most)
  return percent === null
    ? 'above'
    : describeSaved({ floor: Math.round(percent.floor), ceiling: Math.round(percent.ceiling) })
}

function weighed(entries: readonly Counted[], seconds: (entry: Counted) => number): number {
  const isMoney = isPriced(entries)
  return entries.reduce((sum, entry) => sum + seconds(entry) * (isMoney ? (entry.priceASecond ?? 0) : 1 / 3600), 0)
}

function isPriced(entries: readonly Counted[]): boolean {
  return entries.every(({ priceASecond }) => priceASecond !== null)
}

function notes(known: readonly Counted[]): string {
  const isEco = known.some(({ report }) => report.size?.toLowerCase() === 'eco')
  const isPricedAnywhere = known.some(({ priceASecond }) => priceASecond !== null)
  return [
    'Counted from the looks of this month (UTC): what was left runs until the next look.',
    ...(isPricedAnywhere ? [`Prices: ${listPrices.source}, before credits and discounts.`] : []),
    ...(isEco ? [`Eco dynos share a flat rate of ${dollars(ecoFlatRate)} a month.`] : [])
  ].join(' ')
}
