/** From the apps and selectors of a configuration to the apps that they mean now. */
import type { AppListing, AppPolicy, ListedApp, Policy, SelectorPolicy, State } from './model.ts'
import { ownValue } from './own-value.ts'
import { appKey, isGlob, matchesGlob } from './selectors.ts'

export interface AppSelection {
  /** With the apps alone: nothing below knows selectors. */
  readonly policy: Policy
  /** The apps of each selector, to be remembered; of one that could not be listed, those that it had. */
  readonly selected: State['selected']
  /** Apps that no selector had before. */
  readonly newcomers: readonly { readonly app: string; readonly selector: string }[]
  readonly errors: readonly string[]
}

/**
 * Gives every listed app to the first selector that takes it, unless the configuration names it itself. Nothing is done for a selector
 * that could not be listed, nor for the apps that it had when it could be: another one further down must not take them over.
 *
 * @param listings by the key of the selector
 * @param remembered the apps of each selector when it was listed last
 */
export function selectApps(
  policy: Policy,
  listings: ReadonlyMap<string, AppListing>,
  remembered: State['selected']
): AppSelection {
  const { selectors = [], only, ...rest } = policy
  const taken = new Set(policy.apps.map(({ app }) => app))
  const known = new Set(Object.values(remembered).flat())
  const apps: AppPolicy[] = [...policy.apps]
  const selected: Record<string, readonly string[]> = {}
  const newcomers: AppSelection['newcomers'][number][] = []
  const errors: string[] = []
  const unlisted: SelectorPolicy[] = []
  for (const selector of selectors) {
    const { key } = selector
    const listing = listings.get(key) ?? notListed
    if (listing.status === 'ok') {
      const found = listing.apps
        .filter((app) => takes(selector, app) && !taken.has(app.name) && !taken.has(app.id))
        .filter((app) => !unlisted.some((earlier) => earlier.glob !== null && takes(earlier, app)))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
      for (const { id, name } of found) {
        taken.add(name).add(id)
        apps.push(appOf(selector.template, name))
        if (!known.has(name)) newcomers.push({ app: name, selector: key })
      }
      selected[key] = found.map(({ name }) => name)
      continue
    }
    const before = ownValue(remembered, key) ?? []
    before.forEach((name) => taken.add(name))
    unlisted.push(selector)
    selected[key] = before
    if (listing.status === 'unknown') errors.push(`"${key}": ${listing.message}`)
    else apps.push({ ...appOf(mute(selector.template), key), unlisted: listing.fault })
  }
  const unseen = unlisted.flatMap(({ key }) => [key, ...(selected[key] ?? [])])
  const whole: Policy = { ...rest, apps, ...(unseen.length === 0 ? {} : { unseen }) }
  const picked = only === undefined ? { policy: whole, missing: [] } : pickApps(whole, only)
  return {
    policy: picked.policy,
    selected,
    newcomers: newcomers.filter(({ app }) => picked.policy.apps.some((other) => other.app === app)),
    // A selector, or a part of it, may have no app now; a name was meant.
    errors: [...errors, ...picked.missing.filter((term) => appKey(term).kind === 'app').map(describeMissing)]
  }
}

/**
 * Every app and every selector as it is written, as far as they are asked for, for what is said of a configuration rather than of apps: a
 * selector stands for one of its apps.
 */
export function asWritten({ apps, selectors = [], ...rest }: Policy): Policy {
  const templates = selectors.map(({ key, template }) => appOf(template, key))
  const named = apps.filter(({ selectedBy }) => selectedBy === undefined)
  const keys = [...new Set(apps.flatMap(({ selectedBy }) => selectedBy ?? []))]
  const firstOf = keys.flatMap((key) => {
    const first = apps.find(({ selectedBy }) => selectedBy === key)
    return first === undefined ? [] : [appOf(first, key)]
  })
  const whole = { ...rest, apps: [...named, ...firstOf, ...templates] }
  return rest.only === undefined ? whole : pickApps(whole, rest.only).policy
}

/** With the apps that each selector had at the last run, for what is told of the past. */
export function asRemembered(policy: Policy, { selected }: Pick<State, 'selected'>): Policy {
  const listings = (policy.selectors ?? []).map(({ key }): readonly [string, AppListing] => [
    key,
    { status: 'ok', apps: (ownValue(selected, key) ?? []).map((name) => ({ id: name, name })) }
  ])
  return selectApps(policy, new Map(listings), selected).policy
}

/**
 * The apps that are asked for by names, globs or keys of the configuration.
 *
 * @returns `missing`: what none of them is
 */
export function pickApps(
  policy: Policy,
  only: readonly string[]
): { readonly policy: Policy; readonly missing: readonly string[] } {
  // A key of its own wins over every selector.
  const names = new Set(policy.apps.flatMap(({ app, selectedBy }) => (selectedBy === undefined ? [app] : [])))
  const isMeant = ({ app, selectedBy }: AppPolicy, term: string): boolean =>
    term === app ||
    term === selectedBy ||
    (isGlob(term) && matchesGlob(term, app)) ||
    (app === selectedBy && !names.has(term) && mayTake(app, term))
  const apps = policy.apps.filter((app) => only.some((term) => isMeant(app, term)))
  const missing = only.filter((term) => !policy.apps.some((app) => isMeant(app, term)))
  return { policy: { ...policy, apps, isPartial: true }, missing }
}

function describeMissing(name: string): string {
  return `Input "app": no app is called "${name}" now, neither in the configuration nor under its selectors.`
}

const notListed: AppListing = {
  status: 'unavailable',
  fault: { kind: 'transient', scope: 'account', message: 'The apps of this selector were not listed.' }
}

function takes({ glob, except }: SelectorPolicy, { id, name }: ListedApp): boolean {
  return (glob === null || matchesGlob(glob, name)) && !except.some((item) => item === id || matchesGlob(item, name))
}

/** Whether a selector may have an app of this name, or one that this glob matches. */
function mayTake(key: string, term: string): boolean {
  return !isGlob(key) || isGlob(term) || matchesGlob(key, term)
}

function appOf(template: AppPolicy, app: string): AppPolicy {
  return { ...template, app, processes: template.processes.map((process) => ({ ...process, app })) }
}

/** Without anything that asks the world. */
function mute(template: AppPolicy): AppPolicy {
  const silence = { probe: null, failSafe: null, router: null, metrics: [], idle: null, fallback: null }
  return { ...template, url: { kind: 'none' }, processes: template.processes.map((one) => ({ ...one, ...silence })) }
}
