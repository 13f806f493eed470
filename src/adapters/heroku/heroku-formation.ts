import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import type { AppReading, EpochMs, FormationEntry } from '../../core/model.ts'
import { dynoLimit, sizeLimit } from '../../core/pricing/dyno-limit.ts'
import { appShape } from './heroku-apps.ts'
import type { AppList } from './heroku-apps.ts'
import { canAutoscale } from './heroku-autoscaling.ts'
import type { HerokuAnswer, HerokuClient } from './heroku-client.ts'
import { callFault, unreadableFault } from './heroku-faults.ts'

export interface FormationReader {
  readonly client: HerokuClient
  readonly apps: AppList
  /** Whether Heroku's own autoscaling is on for an app, by its id; null: it is never asked. */
  readonly isAutoscaled: ((appId: string, deadlineMs: EpochMs) => Promise<boolean>) | null
}

/** An entry of `GET /apps/{app}/formation`, and the answer to a change of it. */
export const formationShape = object({
  type: v.string(),
  quantity: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  size: v.nullish(v.string()),
  dyno_size: v.fallback(v.nullish(object({ name: v.string() })), null)
})

const entriesShape = v.array(formationShape)

/** Reads an app and its formation side by side. Never rejects. */
export async function readFormation(reader: FormationReader, app: string): Promise<AppReading> {
  const { client } = reader
  const path = `/apps/${encodeURIComponent(app)}`
  const [appAnswer, formationAnswer] = await client.budgets.within(app, (deadlineMs) =>
    Promise.all([readApp(reader, app, deadlineMs), client.list(`${path}/formation`, deadlineMs)])
  )
  const attempt = `read the formation of ${app}`
  if (!appAnswer.ok) return { status: 'unavailable', fault: callFault(appAnswer.answer, `read the app ${app}`) }
  if (!formationAnswer.ok)
    return { status: 'unavailable', fault: { ...callFault(formationAnswer.answer, attempt), isPartial: true } }
  const details = v.safeParse(appShape, appAnswer.body)
  const entries = v.safeParse(entriesShape, formationAnswer.body)
  if (!details.success || !entries.success) return { status: 'unavailable', fault: unreadableFault(attempt) }
  const { id, name, maintenance, web_url: webUrl, released_at: releasedAt, generation } = details.output
  const formation = entries.output.map((entry) => formationEntry(entry, generation?.name))
  return {
    status: 'ok',
    id,
    name,
    maintenance,
    webUrl: webUrl ?? null,
    releasedAtMs: releasedAt == null ? null : Date.parse(releasedAt),
    formation: await withAutoscaling(reader, { app, id, formation })
  }
}

/** From the list of apps if it is in there, else with a call of its own. */
async function readApp({ client, apps }: FormationReader, app: string, deadlineMs: EpochMs): Promise<HerokuAnswer> {
  const listed = await apps.take(app)
  return listed === null
    ? client.call({ method: 'GET', path: `/apps/${encodeURIComponent(app)}` }, deadlineMs)
    : { ok: true, body: listed, nextRange: null }
}

async function withAutoscaling(
  { client, isAutoscaled }: FormationReader,
  { app, id, formation }: { readonly app: string; readonly id: string; readonly formation: readonly FormationEntry[] }
): Promise<readonly FormationEntry[]> {
  if (isAutoscaled === null || !formation.some(canAutoscale)) return formation
  const autoscaled = await client.budgets.within(app, (deadlineMs) => isAutoscaled(id, deadlineMs))
  return formation.map((entry) => (canAutoscale(entry) ? { ...entry, autoscaled } : entry))
}

/** @param generation of the app; undefined where a list does not say: the name of its dyno type tells it */
function formationEntry(entry: v.InferOutput<typeof formationShape>, generation: string | undefined): FormationEntry {
  const size = entry.dyno_size?.name ?? entry.size ?? ''
  return {
    process: entry.type,
    quantity: entry.quantity,
    size,
    limit: generation === undefined ? sizeLimit(size) : dynoLimit(size, generation),
    autoscaled: false
  }
}
