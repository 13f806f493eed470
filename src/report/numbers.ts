/** How dyno-hours, dollars and ranges of them read. Plain text: not escaped. */
import type { Span } from '../core/pricing/dyno-hours.ts'

const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** At most two decimals, thousands apart: `1,770`, `59.5`, `18.06`. */
export function decimal(value: number): string {
  return twoDecimals.format(Math.abs(value) < 0.005 ? 0 : value)
}

/** `59`, `59-83`: one number where both ends read the same. */
export function describeSpan({ floor, ceiling }: Span, format: (value: number) => string = decimal): string {
  const [low, high] = [format(floor), format(ceiling)]
  return low === high ? low : `${low}${low.startsWith('-') || high.startsWith('-') ? ' to ' : '-'}${high}`
}

/** `+21`, `-$3.13`, `+1 to +3`; `±0` where nothing differs. */
export function signedSpan({ floor, ceiling }: Span, format: (value: number) => string = decimal): string {
  const signed = (value: number): string =>
    Math.abs(value) < 0.005 ? '±0' : value > 0 ? `+${format(value)}` : format(value)
  const [one, other] = [signed(Math.min(floor, ceiling)), signed(Math.max(floor, ceiling))]
  return one === other ? one : `${one} to ${other}`
}

/** `18.06 % below`, `10-30 % below`, `as much as`, `5 % above`: to go before the flat maximum. */
export function describeSaved({ floor, ceiling }: Span): string {
  if (Math.max(Math.abs(floor), Math.abs(ceiling)) < 0.005) return 'as much as'
  if (ceiling <= 0) return `${describeSpan({ floor: -ceiling, ceiling: -floor })} % above`
  return `${describeSpan({ floor: Math.max(0, floor), ceiling })} % below`
}
