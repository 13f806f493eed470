/** What all charts draw in the same way. */
import type { ScaleContinuousNumeric } from 'd3'
import { shape } from './element.ts'
import type { Child } from './element.ts'

/** Screen readers get the table and the announcements of a chart instead. */
export function drawing(width: number, height: number, ...shapes: readonly Child[]): SVGSVGElement {
  return shape('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, shapes)
}

export interface ValueAxis {
  readonly name: string
  readonly ticks: readonly number[]
  readonly y: ScaleContinuousNumeric<number, number>
  /** Where the grid lines begin and end. */
  readonly left: number
  readonly right: number
  readonly text: (tick: number) => string
}

/** Horizontal grid lines, each with its value on the left. */
export function valueAxis({ name, ticks, y, left, right, text }: ValueAxis): SVGElement {
  const rows = ticks.map((tick) => [
    shape('line.grid', { x1: left, x2: right, y1: y(tick), y2: y(tick) }),
    shape('text.tick', { x: left - 8, y: y(tick) + 4, 'text-anchor': 'end' }, text(tick))
  ])
  return shape('g', { class: name }, rows)
}
