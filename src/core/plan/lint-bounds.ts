import type { ProcessPolicy, Window } from '../model.ts'

/** Windows that ask for more than `max` or for less than `min`: the rest is cut, which is hardly meant. */
export function* cutWindows(
  { min, max }: ProcessPolicy,
  windows: readonly { readonly window: Window; readonly index: number }[]
): Generator<readonly [code: 'outside-bounds', path: readonly PropertyKey[], message: string]> {
  for (const { window, index } of windows) {
    const { floor, ceiling } = window.bounds
    const path = ['schedule', index]
    if (max !== null && ceiling > max) {
      yield [
        'outside-bounds',
        path,
        `"${window.source}" asks for ${ceiling}, but max is ${max}, so it is cut to ${max}. ` +
          `Raise to "max: ${ceiling}", or write ${max} or less.`
      ]
    }
    if (min !== null && floor < min) {
      yield [
        'outside-bounds',
        path,
        `"${window.source}" asks for ${floor}, but min is ${min}, so it is raised to ${min}. ` +
          `Lower to "min: ${floor}", or write ${min} or more.`
      ]
    }
  }
}
