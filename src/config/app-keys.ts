import { appKey, isGlob, pipelineStages } from '../core/selectors.ts'
import { didYouMean } from '../core/suggest.ts'
import type { Finding } from './finding.ts'
import { appGlobPattern, isName } from './values/patterns.ts'
import { entries, entry, items } from './values/plain-values.ts'
import { oneOf } from './problem.ts'

/** What is wrong with the keys under `apps`, and with what they leave out. Works on unchecked values. */
export function appKeyMistakes(raw: unknown): readonly Finding[] {
  return entries(entry(raw, 'apps')).flatMap(([key, app]) => {
    const mistake = appKeyMistake(key)
    return [
      ...(mistake === null ? [] : [{ path: ['apps', key], at: 'key' as const, message: mistake }]),
      ...exceptMistakes(key, entry(app, 'except'))
    ]
  })
}

/** What is wrong with the name of an app, a glob or a selector; null: nothing. */
export function appKeyMistake(key: string): string | null {
  const [, kind, rest = ''] = /^([^:]*):(.*)$/s.exec(key) ?? []
  if (kind === undefined) {
    if (isGlob(key) ? isGlobOfNames(key) : isName(key)) return null
    return isGlob(key)
      ? `"${key}" can match no app: names have letters, digits and dashes only; "*" and "?" stand for any of them.`
      : `"${key}" is not the name of an app: letters, digits and dashes only.`
  }
  if (kind !== 'pipeline' && kind !== 'team')
    return `"${key}" is no selector.${didYouMean(kind, ['pipeline', 'team'])} Write pipeline:NAME, pipeline:NAME/STAGE, team:NAME, or a glob such as review-*.`
  const [name = '', ...stages] = rest.split('/')
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name))
    return `"${key}" names no ${kind}. Write ${kind}:NAME${kind === 'pipeline' ? ' or pipeline:NAME/STAGE' : ''}.`
  if (stages.length === 0) return null
  if (kind === 'team') return `"${key}": a team has no stages. Write team:${name}.`
  const stage = stages.join('/')
  return pipelineStages.some((known) => known === stage)
    ? null
    : `"${stage}" is no stage of a pipeline.${didYouMean(stage, pipelineStages)} Write ${oneOf(pipelineStages)}.`
}

function exceptMistakes(key: string, except: unknown): readonly Finding[] {
  if (except === undefined) return []
  const wrong = (path: readonly PropertyKey[], message: string): readonly Finding[] => [
    { path: ['apps', key, 'except', ...path], at: path.length === 0 ? 'key' : 'value', message }
  ]
  if (appKey(key).kind === 'app')
    return wrong(
      [],
      `"except" belongs to a selector, and "${key}" names one app. Remove it, or write a glob such as "${key}*".`
    )
  return items(except).flatMap((item, index) => {
    if (typeof item !== 'string') return []
    if (item === '*' || item === key)
      return wrong(
        [index],
        `"${item}" leaves out every app that "${key}" could find. Remove it, or name the apps to leave alone.`
      )
    return isGlobOfNames(item)
      ? []
      : wrong([index], `"${item}" is neither the name of an app nor a glob: letters, digits, dashes, "*" and "?" only.`)
  })
}

function isGlobOfNames(text: string): boolean {
  return new RegExp(appGlobPattern).test(text)
}
