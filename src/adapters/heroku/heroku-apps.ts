import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import { dateTime } from './date-time.ts'

export const appShape = object({
  id: v.string(),
  name: v.string(),
  maintenance: v.boolean(),
  web_url: v.nullish(v.string()),
  released_at: v.fallback(v.nullish(dateTime), null),
  generation: v.fallback(v.nullish(object({ name: v.string() })), null)
})

type ListedApp = v.InferOutput<typeof appShape>

/** One page of `GET /apps`; null: it could not be read. */
export type ReadPage = (range: string) => Promise<{ readonly body: unknown; readonly nextRange: string | null } | null>

export interface AppList {
  /** Names the apps that will be read next. */
  readonly announce: (apps: readonly string[]) => void
  /** Takes the items of a list that was read for another reason, for the apps that are announced next. */
  readonly learn: (items: readonly unknown[]) => void
  /** An app from the list, once for each announcement; null: it needs a call of its own. */
  readonly take: (app: string) => Promise<ListedApp | null>
}

/** With fewer apps for each page, a call for each app is about as good. */
const appsWorthAPage = 10
/** The first page of `GET /apps`, as large as pages may be. */
export const firstPage = 'name ..; max=1000'

/**
 * The account's apps by name and id, read as one list instead of one by one. An account may have many more apps than
 * are asked for: reading stops when every one is found, or before it takes more than one page for ten of them.
 *
 * One list is read for each announcement, with the first app that is taken.
 */
export function appList(readPage: ReadPage): AppList {
  let wanted = new Set<string>()
  let reading: Promise<ReadonlyMap<string, ListedApp>> | null = null
  let learned: ReadonlyMap<string, ListedApp> | null = null

  const read = async (names: ReadonlySet<string>): Promise<ReadonlyMap<string, ListedApp>> => {
    const found = new Map<string, ListedApp>()
    const mostPages = Math.max(1, Math.floor(names.size / appsWorthAPage))
    let range: string | null = firstPage
    for (let pages = 0; range !== null && pages < mostPages && [...names].some((name) => !found.has(name)); pages++) {
      const page = await readPage(range)
      if (page === null) break
      const items = Array.isArray(page.body) ? (page.body as readonly unknown[]) : []
      for (const [name, app] of byIdentity(items)) if (names.has(name)) found.set(name, app)
      range = page.nextRange
    }
    return found
  }

  return {
    announce: (apps) => {
      wanted = new Set(learned !== null || apps.length >= appsWorthAPage ? apps : [])
      reading = learned === null ? null : Promise.resolve(learned)
      learned = null
    },
    learn: (items) => {
      learned = new Map([...(learned ?? []), ...byIdentity(items)])
    },
    take: async (app) => {
      if (!wanted.delete(app)) return null
      reading ??= read(new Set([app, ...wanted]))
      return (await reading).get(app) ?? null
    }
  }
}

/** Each app under its name and under its id. */
function byIdentity(items: readonly unknown[]): readonly (readonly [string, ListedApp])[] {
  return items.flatMap((item) => {
    const app = v.safeParse(appShape, item)
    return app.success ? [[app.output.name, app.output] as const, [app.output.id, app.output] as const] : []
  })
}
