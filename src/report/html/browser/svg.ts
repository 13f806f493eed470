/** What all charts draw with D3 in the same way. */
import { create } from 'd3'
import type { ScaleContinuousNumeric, Selection } from 'd3'

export type SvgDrawing = Selection<SVGSVGElement, undefined, null, undefined>

/** Screen readers get the table and the announcements of a chart instead. */
export function createDrawing(width: number, height: number): SvgDrawing {
  return create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('aria-hidden', 'true')
}

export function svgElement(svg: SvgDrawing): SVGSVGElement {
  const made = svg.node()
  if (made === null) throw new Error('A chart without an element.')
  return made
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
export function drawValueAxis(svg: SvgDrawing, { name, ticks, y, left, right, text }: ValueAxis): void {
  const axis = svg.append('g').attr('class', name)
  for (const tick of ticks) {
    axis.append('line').attr('class', 'grid').attr('x1', left).attr('x2', right).attr('y1', y(tick)).attr('y2', y(tick))
    axis
      .append('text')
      .attr('class', 'tick')
      .attr('x', left - 8)
      .attr('y', y(tick) + 4)
      .attr('text-anchor', 'end')
      .text(text(tick))
  }
}
