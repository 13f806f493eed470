/** Where the redirect of a ping may lead, and whether that is still the app. */
import { BlockList, isIP } from 'node:net'
import type { HttpResult } from '../http/http.ts'

/** `refused`: why it is not followed. */
export type Redirect =
  { readonly kind: 'to'; readonly url: string } | { readonly kind: 'refused'; readonly cause: string }

/** Where an answer leads; null: it is no redirect. Name and password in the new address are left out: they are nobody's here. */
export function redirectOf(answer: Extract<HttpResult, { kind: 'answer' }>, from: string): Redirect | null {
  // 304 and the like lead nowhere by nature.
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null
  const location = answer.headers.get('location')
  if (location === undefined || location.trim() === '') return refused(`answered ${answer.status} without a Location`)
  if (!URL.canParse(location, from)) return refused(`answered ${answer.status} with a Location that is no address`)
  const next = new URL(location, from)
  if (!/^https?:$/.test(next.protocol)) return refused(`redirects to an address that begins with ${next.protocol}`)
  if (isInside(next.hostname) && !isInside(new URL(from).hostname))
    return refused('redirects from the internet to an address of a private network')
  next.username = ''
  next.password = ''
  return { kind: 'to', url: next.href }
}

/**
 * Whether an address is that of the same app as another: the same origin, that with https instead of http, and with or without `www.`.
 */
export function isSameApp(url: string, start: string): boolean {
  const [one, other] = [new URL(url), new URL(start)]
  if (bareHost(one) !== bareHost(other)) return false
  return one.protocol === other.protocol ? one.port === other.port : one.protocol === 'https:'
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '')
}

/** Loopback, link-local (where clouds keep their secrets) and private networks: https://www.iana.org/assignments/iana-ipv4-special-registry */
const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16]
] as const)
  inside.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10]
] as const)
  inside.addSubnet(network, bits, 'ipv6')

/** By its spelling: names are not looked up, but for `localhost`. */
function isInside(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  if (family === 0) return /(?:^|\.)localhost\.?$/.test(host)
  return inside.check(host, family === 4 ? 'ipv4' : 'ipv6')
}

function refused(cause: string): Redirect {
  return { kind: 'refused', cause }
}
