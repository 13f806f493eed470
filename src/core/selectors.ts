/** Which apps a key under `apps` means: one by its name or id, or all that a selector finds. */

import type { PipelineStage, SelectorPolicy } from './model.ts'

export const pipelineStages: readonly PipelineStage[] = ['review', 'development', 'test', 'staging', 'production']

/** `except` and the input `app` take names and globs alike. */
export type AppKey =
  { readonly kind: 'app' } | ({ readonly kind: 'selector' } & Pick<SelectorPolicy, 'source' | 'glob'>)

/** What a key is, by the way it is written. Whether its names can exist is checked with the configuration. */
export function appKey(key: string): AppKey {
  const [, kind, name = '', , stage] = /^(pipeline|team):([^/]*)(\/(.*))?$/.exec(key) ?? []
  if (kind === 'team') return { kind: 'selector', source: { kind, name }, glob: null }
  if (kind === 'pipeline')
    return {
      kind: 'selector',
      source: { kind, name, stage: pipelineStages.find((known) => known === stage) ?? null },
      glob: null
    }
  return isGlob(key) ? { kind: 'selector', source: { kind: 'all' }, glob: key } : { kind: 'app' }
}

export function isGlob(text: string): boolean {
  return /[*?]/.test(text)
}

/**
 * Whether a glob takes a whole name: `*` any characters or none, `?` exactly one, everything else itself, in the same case.
 *
 * Only the last `*` is ever tried again, so that it takes at most one step for each pair of characters, whatever the glob.
 */
export function matchesGlob(glob: string, name: string): boolean {
  const [pattern, text] = [Array.from(glob), Array.from(name)]
  let [at, star, retryFrom] = [0, -1, 0]
  for (let index = 0; index < text.length;) {
    if (pattern[at] === '*') {
      star = at++
      retryFrom = index
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[index])) {
      at += 1
      index += 1
    } else if (star >= 0) {
      at = star + 1
      index = ++retryFrom
    } else return false
  }
  return pattern.slice(at).every((character) => character === '*')
}
