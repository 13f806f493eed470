import type { RecordedRequest } from '../../src/emulator/heroku/emulator.ts'

/** Every request of one run. Neighbouring `GET`s are sorted: they may be under way at the same time. */
export interface Requests {
  /** `PATCH /apps/sharp/formation/web {"quantity":3}`; without what only a diagnosis asks for. */
  readonly heroku: readonly string[]
  /** `sharp GET /` */
  readonly pings: readonly string[]
  /** `PATCH /issues/1`, below the repository. */
  readonly github: readonly string[]
  /** `CreateCacheEntry`, `PUT blob`; only where there is a cache service. */
  readonly cache?: readonly string[]
}

export const noRequests: Requests = { heroku: [], pings: [], github: [] }

/** A look at an app asks Heroku these. */
export function reading(app = 'sharp'): readonly string[] {
  return [`GET /apps/${app}`, `GET /apps/${app}/formation`]
}

export function scaling(quantity: number, process = 'web', app = 'sharp'): string {
  return `PATCH /apps/${app}/formation/${process} {"quantity":${quantity}}`
}

/** The pings of a look, three where nothing else is configured. */
export function pinging(count = 3, app = 'sharp'): readonly string[] {
  return Array.from({ length: count }, () => `${app} GET /`)
}

/** Each run asks GitHub this first. */
export const listing = 'GET /issues'

/** To open an issue, besides the first listing: one before and one after, as another run may have opened it since. */
export const opening: readonly string[] = ['GET /issues', 'POST /labels', 'POST /issues', 'GET /issues']

/** To close the first issue: its comments are read before the last one is written. */
export const closing: readonly string[] = ['GET /issues/1/comments', 'POST /issues/1/comments', 'PATCH /issues/1']

/** A look at `sharp` that changes nothing, with what it asks GitHub besides the listing. */
export function lookOnly(...github: readonly string[]): Requests {
  return { heroku: reading(), pings: pinging(), github: [listing, ...github] }
}

/** A look at `sharp` that scales `web`. */
export function lookAndScale(quantity: number, ...github: readonly string[]): Requests {
  return { ...lookOnly(...github), heroku: [...reading(), scaling(quantity)] }
}

// ── What was received, in these words ───────────────────────────────────────────────────────────────────────

export function herokuRequests(requests: readonly RecordedRequest[]): readonly string[] {
  return sortedGets(
    requests
      .filter((request) => !isDiagnosis(request))
      .map(({ method, path, body }) => `${method} ${path}${body === null ? '' : ` ${JSON.stringify(body)}`}`)
  )
}

/** The paths that only a diagnosis asks for. */
export function diagnosisPaths(requests: readonly RecordedRequest[]): readonly string[] {
  return requests
    .filter(isDiagnosis)
    .map(({ path }) => path)
    .sort()
}

export function githubRequests(
  requests: readonly { readonly method: string; readonly path: string }[]
): readonly string[] {
  return sortedGets(requests.map(({ method, path }) => `${method} ${path.replace('/repos/octo/shop', '')}`))
}

/** `POST /twirp/…CacheService/CreateCacheEntry` is `CreateCacheEntry`, `PUT /account/cache/1` is `PUT blob`. */
export function cacheRequest(request: string): string {
  return request.replace(/^POST .*CacheService\//, '').replace(/ \/account\/cache\/\d+$/, ' blob')
}

function isDiagnosis({ method, path }: RecordedRequest): boolean {
  return method === 'GET' && /\/(?:dynos|releases)$/.test(path)
}

function sortedGets(lines: readonly string[]): readonly string[] {
  const groups: string[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (line.startsWith('GET ') && last?.[0]?.startsWith('GET ') === true) last.push(line)
    else groups.push([line])
  }
  return groups.flatMap((group) => group.sort())
}
