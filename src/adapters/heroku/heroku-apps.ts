import { z } from 'zod'

export const appShape = z.object({
  id: z.string(),
  name: z.string(),
  maintenance: z.boolean(),
  web_url: z.string().nullish(),
  released_at: z.iso.datetime({ offset: true }).nullish().catch(null),
  generation: z.object({ name: z.string() }).nullish().catch(null)
})

type ListedApp = z.output<typeof appShape>

/** One page of `GET /apps`; null: not to be had. */
export type ReadPage = (range: string) => Promise<{ readonly body: unknown; readonly nextRange: string | null } | null>

export interface AppList {
  /** Names the apps that are read next. */
  readonly announce: (apps: readonly string[]) => void
  /** An app that was announced, once each; null: to be asked for by itself. */
  readonly take: (app: string) => Promise<ListedApp | null>
}

/** With fewer apps, a call for each is about as good. */
const worthAList = 10
const firstPage = 'name ..; max=1000'

/**
 * The account's apps by name and id, read as one list instead of one by one. An account may have many more apps than are asked for: reading
 * stops when every one is found, or when it takes more than a call for ten of them. Apps that the list leaves out are asked for by themselves.
 */
export function appList(readPage: ReadPage): AppList {
  let wanted = new Set<string>()
  let reading: Promise<ReadonlyMap<string, ListedApp>> | null = null

  const read = async (names: ReadonlySet<string>): Promise<ReadonlyMap<string, ListedApp>> => {
    const found = new Map<string, ListedApp>()
    const mostPages = Math.max(1, Math.floor(names.size / worthAList))
    let range: string | null = firstPage
    for (let pages = 0; range !== null && pages < mostPages && [...names].some((name) => !found.has(name)); pages++) {
      const page = await readPage(range)
      if (page === null) break
      for (const item of Array.isArray(page.body) ? (page.body as readonly unknown[]) : []) {
        const app = appShape.safeParse(item)
        if (!app.success) continue
        for (const name of [app.data.name, app.data.id]) if (names.has(name)) found.set(name, app.data)
      }
      range = page.nextRange
    }
    return found
  }

  return {
    announce: (apps) => {
      wanted = new Set(apps.length >= worthAList ? apps : [])
      reading = null
    },
    take: async (app) => {
      if (!wanted.delete(app)) return null
      reading ??= read(new Set([app, ...wanted]))
      return (await reading).get(app) ?? null
    }
  }
}
