/** Which apps a run looks at: the selectors of its configuration, as the platform lists them. */
import { minuteMs } from '../core/durations.ts'
import type { AppReading, EpochMs, Policy, State } from '../core/model.ts'
import { selectApps } from '../core/select-apps.ts'
import type { AppSelection } from '../core/select-apps.ts'
import type { ConfigMistake } from './options.ts'
import type { Platform } from '../ports.ts'

/** So long a watch believes a list. */
const listLifetimeMs = 5 * minuteMs

/** The apps now; null: as they were the last time. */
export type SelectApps = (remembered: State['selected'], nowMs: EpochMs) => Promise<AppSelection | null>

/** @param configured with its selectors */
export function openAppSelector(platform: Pick<Platform, 'listApps'>, configured: Policy): SelectApps {
  let listedMs: EpochMs | null = null
  return async (remembered, nowMs) => {
    const isFresh = listedMs !== null && (configured.selectors === undefined || nowMs - listedMs < listLifetimeMs)
    if (isFresh) return null
    listedMs = nowMs
    return selectNow(platform, configured, remembered)
  }
}

/** Lists the apps of every selector. Never rejects. */
export async function selectNow(
  { listApps }: Pick<Platform, 'listApps'>,
  configured: Policy,
  remembered: State['selected']
): Promise<AppSelection> {
  const { selectors = [] } = configured
  const listings = selectors.length === 0 ? [] : ((await listApps?.(selectors.map(({ source }) => source))) ?? [])
  const listed = selectors.flatMap(({ key }, index) => {
    const listing = listings[index]
    return listing === undefined ? [] : [[key, listing] as const]
  })
  return selectApps(configured, new Map(listed), remembered)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An app that the configuration names twice, by its name and by its id, would be scaled twice: what to tell of it. */
export async function sameAppTwice(
  { apps }: Policy,
  readApp: (app: string) => Promise<AppReading>
): Promise<readonly ConfigMistake[]> {
  const named = apps.filter(({ selectedBy }) => selectedBy === undefined).map(({ app }) => app)
  const ids = named.length > 1 ? named.filter((app) => uuid.test(app)) : []
  const readings = await Promise.all(ids.map(async (id) => ({ id, reading: await readApp(id) })))
  return readings.flatMap(({ id, reading }) =>
    reading.status === 'ok' && named.includes(reading.name)
      ? [
          {
            path: ['apps', id],
            at: 'key' as const,
            message: `"${id}" is the id of "${reading.name}": the configuration names one app twice. Keep one of the two.`
          }
        ]
      : []
  )
}
