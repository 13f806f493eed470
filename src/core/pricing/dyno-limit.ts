/** The most dynos of one process type, by Heroku's published limits for dyno types and generations (`cedar`, `fir`). */
export function dynoLimit(size: string, generation: string): number {
  if (/^(eco|basic|free|hobby)$/i.test(size)) return 1
  if (/^(performance|private|shield)-/i.test(size)) return 10
  return generation.toLowerCase() === 'fir' ? 255 : 100
}

/** The generation of the app that an entry of a formation belongs to, by what it allows. */
export function generationOf({ limit }: { readonly limit: number }): string {
  return limit > dynoLimit('', 'cedar') ? 'fir' : 'cedar'
}

/** The most dynos of one process type, by dyno type; empty: not known. */
export type SizeLimits = (size: string) => number

/** As Heroku allows, by what the formation says of what runs, and else by the names. */
export function limitsBeside(running: { readonly size: string; readonly limit: number } | null): SizeLimits {
  return (size) => {
    if (size === '') return Infinity
    if (running === null) return sizeLimit(size)
    return size.toLowerCase() === running.size.toLowerCase() ? running.limit : dynoLimit(size, generationOf(running))
  }
}

/** The most dynos of a type; its name tells its generation. */
export function sizeLimit(size: string): number {
  return dynoLimit(size, /^dyno-/i.test(size) ? 'fir' : 'cedar')
}
