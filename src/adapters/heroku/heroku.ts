import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import { secondMs } from '../../core/durations.ts'
import type { Clock, Platform, ReadDynos } from '../../ports.ts'
import { listApps } from './heroku-app-lists.ts'
import { readPreboot, setMaintenance } from './heroku-app.ts'
import { appList } from './heroku-apps.ts'
import { isAutoscaled } from './heroku-autoscaling.ts'
import { herokuClient } from './heroku-client.ts'
import { readDynos, restartDyno } from './heroku-dynos.ts'
import { readFormation } from './heroku-formation.ts'
import { scaleFormation } from './heroku-scaling.ts'

export interface HerokuOptions {
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** The metrics API, which alone knows whether Heroku's own autoscaling is on. Default null: it is never asked. */
  readonly metricsUrl?: string | null
  readonly token: string
  readonly clock: Clock
  /** Takes the secrets out of what Heroku answers, before it is cut. Default: leaves it as it is. */
  readonly redact?: (text: string) => string
  /** All calls for one app in one look may take this long together, waits included. Default 30 s. */
  readonly budgetMs?: number
}

const sizesShape = v.array(
  object({ name: v.string(), cost: v.nullish(object({ cents: v.pipe(v.number(), v.finite()), unit: v.string() })) })
)

/** Dyno types with what they cost, as the API names them. */
export type DynoSizes = v.InferOutput<typeof sizesShape>

/** A platform that also has a price list, and shows which dynos are up. */
export interface Heroku extends Platform {
  readonly dynos: ReadDynos
  /** null: it could not be read. Never rejects. */
  readonly dynoSizes: () => Promise<DynoSizes | null>
}

/** Heroku's Platform API, version 3. */
export function heroku({
  baseUrl,
  metricsUrl = null,
  token,
  clock,
  redact = (text) => text,
  budgetMs = 30 * secondMs
}: HerokuOptions): Heroku {
  const client = herokuClient({ baseUrl, token, clock, redact, budgetMs })
  const apps = appList(async (range) => {
    // The list is worth a third of an app's time: the rest is for calls app by app where it does not come.
    const page = await client.call({ method: 'GET', path: '/apps', range }, clock.now() + budgetMs / 3)
    return page.ok ? page : null
  })
  const reader = {
    client,
    apps,
    isAutoscaled:
      metricsUrl === null
        ? null
        : (appId: string, deadlineMs: number) => isAutoscaled({ metricsUrl, token, clock, deadlineMs }, appId)
  }
  return {
    announce: apps.announce,
    listApps: (sources) => listApps({ client, learn: apps.learn, deadlineMs: clock.now() + budgetMs }, sources),
    callsLeft: client.callsLeft,
    countCalls: client.countCalls,
    read: (app) => readFormation(reader, app),
    scale: (change) => scaleFormation(client, change),
    setMaintenance: (app, to) => setMaintenance(client, app, to),
    restart: (app, dyno) => restartDyno(client, app, dyno),
    readPreboot: (app) => readPreboot(client, app),
    endLook: client.budgets.endLook,
    dynos: (app) => readDynos(client, app),
    dynoSizes: async () => {
      const answer = await client.call({ method: 'GET', path: '/dyno-sizes' }, clock.now() + budgetMs)
      const sizes = v.safeParse(sizesShape, answer.ok ? answer.body : null)
      return sizes.success ? sizes.output : null
    }
  }
}
