/**
 * Names and messages as a report may show them: without addresses, and without the apps' names if it is to be
 * anonymous.
 */
import type { Policy, State } from '../../core/model.ts'

/** Whether a report shows the apps' names, or `app-1`, `app-2` … in their place. */
export type Names = 'shown' | 'anonymous'

export interface PublicText {
  readonly app: (name: string) => string
  /** A message of this program, which may hold text from outside. */
  readonly message: (text: string) => string
  /** The address of an issue; null: it is not to be shown, or is none. */
  readonly link: (url: string) => string | null
}

const longestMessage = 500
const addresses = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.herokuapp\.com\b/gi

/** @param policy null: not known; the apps are those of the state */
export function publicText(policy: Policy | null, state: State, names: Names): PublicText {
  const apps = [
    ...new Set([
      ...(policy?.apps ?? []).map(({ app }) => app),
      ...Object.keys(state.apps),
      ...[...state.incidents, ...state.closed].flatMap(({ app }) => app ?? [])
    ])
  ]
  const aliases = new Map(apps.map((app, index) => [app, `app-${index + 1}`]))
  const hosts = [...new Set((policy?.apps ?? []).flatMap(hostsOf))]
  const hide = names === 'shown' ? (text: string): string => text : replaceAll(aliases)
  const hideHosts = replaceAll(new Map(hosts.map((host) => [host, '(address)'])))
  return {
    // It names the repository, and what is no address of the web might be run.
    link: (url) => (names === 'shown' && /^https?:$/.test(protocolOf(url)) ? url : null),
    app: (name) => (names === 'shown' ? name : (aliases.get(name) ?? 'app')),
    message: (text) => {
      const plain = hide(hideHosts(text.replace(addresses, '(address)'))).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      return plain.length > longestMessage
        ? `${Array.from(plain)
            .slice(0, longestMessage - 1)
            .join('')}…`
        : plain
    }
  }
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : ''
}

/** Host names of the addresses that a policy holds. */
function hostsOf({ url, processes }: Policy['apps'][number]): readonly string[] {
  const urls = [
    ...(url.kind === 'url' ? [url.url] : []),
    ...processes.flatMap(({ metrics }) => metrics.map(({ source }) => source.url))
  ]
  return urls.flatMap((text) => (URL.canParse(text) ? [new URL(text).hostname] : [])).filter((host) => host !== '')
}

/** Replaces whole names: `shop` stays in `shopping` and in `my-shop`. */
function replaceAll(replacements: ReadonlyMap<string, string>): (text: string) => string {
  const known = [...replacements.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length)
  if (known.length === 0) return (text) => text
  const byName = new Map([...replacements].map(([name, alias]) => [name.toLowerCase(), alias]))
  const pattern = new RegExp(
    `(?<![a-z0-9_-])(?:${known.map((name) => name.replace(/[^a-z0-9_-]/gi, '\\$&')).join('|')})(?![a-z0-9_-])`,
    'gi'
  )
  return (text) => text.replace(pattern, (name) => byName.get(name.toLowerCase()) ?? '')
}
