/** Where the bars of a chart end, so that one value far above all others does not make these vanish: its axis has no logarithm. */
import { response } from './html/chart-numbers.ts'

/** So many times the middle value has room: the bar of that one then has at least a thirtieth of the height. */
const mostOfMiddle = 20
/** A bar that is cut stands so far above the highest that is not. */
const roomAbove = 1.25

export interface ChartCut {
  /** Where bars that are higher end. */
  readonly atMost: number
  /** What they come to, for the title: `, 1 above: 30 s at 05`. */
  readonly note: string
}

/** Where a chart of response times in ms is cut; null: nowhere. `labels` are those of the values. */
export function cutResponses(labels: readonly string[], values: readonly (number | null)[]): ChartCut | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  const middle = known[Math.floor((known.length - 1) / 2)] ?? 0
  const kept = known.findLast((value) => value <= mostOfMiddle * middle) ?? 0
  const highest = known.at(-1) ?? 0
  if (kept <= 0 || highest === kept) return null
  const above = known.filter((value) => value > kept).length
  const label = labels[values.indexOf(highest)] ?? ''
  return {
    atMost: Math.ceil(roomAbove * kept),
    note: `, ${above === 1 ? '1 above:' : `${above} above, up to`} ${response(highest)} at ${label}`
  }
}
