import type { MonthToDate } from '../core/model.ts'
import { maximumOf } from '../core/plan/flat-maximum.ts'
import { hasSizes } from '../core/schedule/dyno-size.ts'
import { percentSaved } from '../core/pricing/dyno-hours.ts'
import { ecoFlatRate, hoursAMonth, listPrices, monthlyPrice } from '../core/pricing/prices.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { counted, dollars } from '../core/format.ts'
import { inert, table } from './markdown.ts'
import { monthName } from './month-name.ts'
import { decimal, describeSaved } from './numbers.ts'

const mostRows = 200
const secondsAnHour = 3600

/** The dyno-seconds of a process type this month, and those of its maximum all the time. */
interface MonthEntry {
  readonly report: ProcessReport
  readonly sums: MonthToDate
  /** Dyno-seconds by dyno type; null: not known. */
  readonly ran: readonly SizeSeconds[]
  readonly flat: SizeSeconds
}

interface SizeSeconds {
  /** null: not known. */
  readonly size: string | null
  readonly dynoSeconds: number
}

/**
 * The cost of the month so far beside that of the maximum all the time, in dollars where the dyno type has a price;
 * empty where nothing was counted. Text from outside is escaped.
 */
export function monthCost({ processes }: RunReport): string {
  const known = processes.flatMap((report): readonly MonthEntry[] => {
    const sums = report.state.history.month
    return sums === null || sums.flatDynoSeconds + sums.dynoSeconds === 0 ? [] : [monthEntry(report, sums)]
  })
  const [first] = known
  if (first === undefined) return ''
  const rows = known
    .slice(0, mostRows)
    .map((entry) => [
      inert(entry.report.policy.app),
      inert(entry.report.policy.process),
      sizesOf(entry),
      sumText([entry], ran),
      sumText([entry], flat),
      saved([entry])
    ])
  const rest = known.length - rows.length
  const month = monthName(first.sums.month)
  const comparison = `${saved(known)} always at the maximum (${sumText(known, flat)})`
  return [
    `<details><summary>${month} so far: ${sumText(known, ran)}, ${comparison}</summary>`,
    table(['app', 'process', 'dyno type', 'so far', 'always at the maximum', 'the difference'], rows) +
      (rest === 0 ? '' : `\n\n… and ${counted(rest, 'more process type')}.`),
    notes(known),
    '</details>'
  ].join('\n\n')
}

/** What was counted before dyno types were is taken as of the type that runs. */
function monthEntry(report: ProcessReport, sums: MonthToDate): MonthEntry {
  const bySize = Object.entries(sums.bySize ?? {}).map(([size, dynoSeconds]) => ({ size, dynoSeconds }))
  const rest = sums.dynoSeconds - bySize.reduce((sum, { dynoSeconds }) => sum + dynoSeconds, 0)
  const most = maximumOf(report.policy, report.size ?? '')
  return {
    report,
    sums,
    ran: [...bySize, ...(rest > 0.5 ? [{ size: report.size, dynoSeconds: rest }] : [])].filter(
      ({ dynoSeconds }) => dynoSeconds > 0
    ),
    flat: { size: hasSizes(report.policy) ? (most?.size ?? null) : report.size, dynoSeconds: sums.flatDynoSeconds }
  }
}

const ran = (entry: MonthEntry): readonly SizeSeconds[] => entry.ran
const flat = (entry: MonthEntry): readonly SizeSeconds[] => [entry.flat]

/** `standard-2x 30 h, standard-1x 54 h` where there are several, else the dyno type. */
function sizesOf({ report, ran: sizes }: MonthEntry): string {
  if (sizes.length < 2) return report.size === null ? '?' : inert(report.size, 40)
  return sizes
    .map(({ size, dynoSeconds }) => `${inert(size ?? '?', 40)} ${decimal(dynoSeconds / secondsAnHour)} h`)
    .join(', ')
}

function secondPrice(size: string | null): number | null {
  const price = size === null || size.toLowerCase() === 'eco' ? null : monthlyPrice(size)
  return price === null ? null : price / hoursAMonth / secondsAnHour
}

/** In dollars where every price is known, else in dyno-hours. */
function sumText(entries: readonly MonthEntry[], seconds: (entry: MonthEntry) => readonly SizeSeconds[]): string {
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
function total(entries: readonly MonthEntry[], seconds: (entry: MonthEntry) => readonly SizeSeconds[]): number {
  const isMoney = isPriced(entries)
  return entries
    .flatMap(seconds)
    .reduce(
      (sum, { size, dynoSeconds }) => sum + dynoSeconds * (isMoney ? (secondPrice(size) ?? 0) : 1 / secondsAnHour),
      0
    )
}

function isPriced(entries: readonly MonthEntry[]): boolean {
  return entries.every(({ ran: sizes, flat: most }) => [...sizes, most].every(({ size }) => secondPrice(size) !== null))
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
