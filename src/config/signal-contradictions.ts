import { numberSignals } from '../adapters/signals/signals.ts'
import { mayCarryToken } from '../core/token-address.ts'
import { defaultFast, defaultSlow } from './control-schema.ts'
import { percentDecoded } from './values/percent-decoded.ts'
import { parseDuration } from './values/duration.ts'
import { entries, entry, isMapping, items } from './values/plain-values.ts'
import { isSecretHeader } from './plain-secrets.ts'
import { oneOf } from './problem.ts'

/** What is known around a process type. */
export interface Surroundings {
  readonly process: string
  /** What stands under `url` of the app. */
  readonly url: unknown
  /** Whether there are pings. */
  readonly isPinged: boolean
  /** Values that came from the environment. */
  readonly secrets: readonly string[]
}

/** A mistake below a process type. */
export interface Contradiction {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

export const openAddress =
  'This address holds a value from the environment: it goes over https only (or to this machine). Write an https address.'

/** What does not go together in the settings of one process type about how its quantity moves. */
export function* signalContradictions(
  value: unknown,
  { process, url, isPinged, secrets }: Surroundings
): Generator<Contradiction> {
  const metrics = items(entry(value, 'metrics'))
  yield* openHeaders(value, { url, secrets })
  yield* pingContradictions(value, { isPinged })
  yield* fallbackContradictions(value)
  for (const [index, metric] of metrics.entries()) {
    const router = entry(metric, 'router')
    if (router !== undefined && process !== 'web') {
      yield {
        path: ['metrics', index, 'router'],
        message: `The router knows of web dynos only. For ${process} use ${oneOf(numberSignals.map(({ kind }) => kind))}.`
      }
    }
    if (typeof router === 'string' && metrics.slice(0, index).some((other) => entry(other, 'router') === router)) {
      yield { path: ['metrics', index, 'router'], message: `"router: ${router}" is there already. Keep one of them.` }
    }
    for (const { kind: key } of numberSignals.filter(({ isAddressSecret }) => !isAddressSecret)) {
      if (tellsSecret(entry(metric, key), secrets)) {
        yield {
          path: ['metrics', index, key],
          message: openAddress
        }
      }
    }
  }
  if (
    entry(value, 'idle') !== undefined &&
    !metrics.some((metric) => ['router', 'json'].some((key) => entry(metric, key) !== undefined))
  ) {
    yield {
      path: ['idle'],
      message:
        'Nothing shows whether there are requests. Add a router or json metric, for example "- { router: throughput }" below "metrics:".'
    }
  }
  const [max, quantity] = [entry(value, 'max'), entry(entry(value, 'idle'), 'quantity')]
  if (typeof max === 'number' && typeof quantity === 'number' && quantity > max) {
    yield { path: ['idle', 'quantity'], message: `idle.quantity (${quantity}) is above max (${max}).` }
  }
}

function* pingContradictions(value: unknown, { isPinged }: Pick<Surroundings, 'isPinged'>): Generator<Contradiction> {
  const [scaleOut, scaleIn] = [entry(value, 'scale-out'), entry(value, 'scale-in')]
  const asked = [
    ...['above', 'consecutive', 'step'].map((key) => ({ path: ['scale-out', key], written: entry(scaleOut, key) })),
    ...['below', 'consecutive', 'step'].map((key) => ({ path: ['scale-in', key], written: entry(scaleIn, key) }))
  ].filter(({ written }) => written !== undefined)
  const hasMetrics = items(entry(value, 'metrics')).length > 0
  if (!isPinged) {
    for (const { path } of asked.filter((setting) => !hasMetrics || isThreshold(setting))) {
      const isAbout = isThreshold({ path })
        ? 'pings, and there are none'
        : 'pings or metrics, and there are none of both'
      yield {
        path,
        message: `"${path.join('.')}" is about ${isAbout}. Give the app a url and the process a probe, or leave it out.`
      }
    }
    return
  }
  // Beside metrics pings count in a direction only where their threshold is written.
  const counts = (side: string): boolean =>
    !hasMetrics || asked.some((setting) => setting.path[0] === side && isThreshold(setting))
  if (scaleOut === 'off' || scaleIn === 'off' || !counts('scale-out') || !counts('scale-in')) return
  const above = durationOf(entry(scaleOut, 'above'), defaultSlow.aboveMs)
  const below = durationOf(entry(scaleIn, 'below'), defaultFast.belowMs)
  if (above === null || below === null || below < above) return
  const belowWritten = entry(scaleIn, 'below') !== undefined
  const usual = (written: boolean): string => (written ? '' : ', its default')
  yield {
    path: belowWritten ? ['scale-in', 'below'] : ['scale-out', 'above'],
    message: `scale-in.below (${below}ms${usual(belowWritten)}) must be less than scale-out.above (${above}ms${usual(entry(scaleOut, 'above') !== undefined)}): a ping would be fast and slow at once.`
  }
}

function isThreshold({ path }: { readonly path: readonly string[] }): boolean {
  return path[1] === 'above' || path[1] === 'below'
}

/** What stands in for metrics has to be able to. */
function* fallbackContradictions(value: unknown): Generator<Contradiction> {
  const fallback = entry(value, 'fallback')
  if (fallback === undefined) return
  const [max, quantity] = [entry(value, 'max'), entry(fallback, 'quantity')]
  if (items(entry(value, 'metrics')).length === 0)
    yield {
      path: ['fallback'],
      message: 'A fallback stands in for metrics, and there are none. Add "metrics:", or leave it out.'
    }
  if (entry(value, 'scale-out') === 'off')
    yield {
      path: ['fallback'],
      message: 'A fallback scales out, and "scale-out" is off. Switch it on, or leave the fallback out.'
    }
  if (typeof max === 'number' && typeof quantity === 'number' && quantity > max)
    yield { path: ['fallback', 'quantity'], message: `fallback.quantity (${quantity}) is above max (${max}).` }
}

/** null: not a duration, which is told elsewhere. */
function durationOf(written: unknown, usualMs: number): number | null {
  if (written === undefined) return usualMs
  return typeof written === 'string' ? parseDuration(written) : null
}

/** Headers of the pings that are known to be secrets, to an address where others can read them. */
function* openHeaders(
  value: unknown,
  { url, secrets }: Pick<Surroundings, 'url' | 'secrets'>
): Generator<Contradiction> {
  if (typeof url !== 'string' || !URL.canParse(url) || mayCarryToken(url)) return
  for (const [name, sent] of entries(entry(entry(value, 'probe'), 'headers')))
    if (isSecretHeader(name) || (typeof sent === 'string' && secrets.some((secret) => sent.includes(secret))))
      yield {
        path: ['probe', 'headers', name],
        message: `The header "${name}" is a secret, and "url" is no https address: it goes over https only (or to this machine). Write an https address.`
      }
}

/**
 * Whether a value from the environment would go over the net in the clear: as a whole address, or in the path or the query of one, as
 * a host alone is no secret.
 */
export function tellsSecret(address: unknown, secrets: readonly string[]): boolean {
  if (typeof address !== 'string' || !URL.canParse(address) || mayCarryToken(address)) return false
  const { pathname, search, hash } = new URL(address)
  const shown = `${pathname}${search}${hash}`
  if (secrets.some((secret) => secret.includes('://') && address.startsWith(secret))) return true
  return secrets.some(
    (secret) => secret.length >= 4 && (shown.includes(secret) || percentDecoded(shown).includes(secret))
  )
}

/** Whether a process type is pinged, as far as what is written says. */
export function isProbed(value: unknown, process: string, url: unknown): boolean {
  const probe = entry(value, 'probe')
  return url !== 'none' && probe !== 'off' && (isMapping(probe) || process === 'web')
}
