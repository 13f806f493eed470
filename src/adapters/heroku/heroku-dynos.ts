import { z } from 'zod'
import { secondMs } from '../../core/durations.ts'
import type { DynoReading } from '../../core/model.ts'
import type { ReadDynos } from '../../ports.ts'
import { parseJson, send } from '../http/http.ts'
import { herokuHeaders } from './heroku-headers.ts'

/** The list of dynos takes long at times. */
const timeoutMs = 10 * secondMs
const bodyLimit = 1_000_000

/** `updated_at` is when the dyno came into its state. */
const shape = z.array(
  z.object({ type: z.string(), state: z.string(), updated_at: z.iso.datetime({ offset: true }).nullable().catch(null) })
)

/** The dynos of an app by Heroku's Platform API, in one call that is not repeated. */
export function herokuDynos({ baseUrl, token }: { readonly baseUrl: string; readonly token: string }): ReadDynos {
  return async (app) => {
    const url = `${baseUrl}/apps/${encodeURIComponent(app)}/dynos`
    const answer = await send({ method: 'GET', url, headers: herokuHeaders(token), timeoutMs, bodyLimit })
    if (answer.kind !== 'answer' || answer.status < 200 || answer.status > 299) return null
    const parsed = shape.safeParse(parseJson(answer.body))
    return parsed.success ? parsed.data.map(dynoOf) : null
  }
}

function dynoOf({ type, state, updated_at: updatedAt }: z.infer<typeof shape>[number]): DynoReading {
  // An Eco dyno that sleeps is `idle`: the next request wakes it. Where nobody knows since when, it was long ago.
  const isUp = state === 'up' || state === 'idle'
  return { process: type, state, upSinceMs: isUp ? (updatedAt === null ? 0 : Date.parse(updatedAt)) : null }
}
