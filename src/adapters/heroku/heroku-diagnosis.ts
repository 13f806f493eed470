import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import { dateTime } from './date-time.ts'
import type { HerokuClientOptions } from './heroku-client.ts'
import { herokuHeaders } from './heroku-headers.ts'
import { parseJson, send } from '../http/http.ts'
import { secondMs } from '../../core/durations.ts'
import { quoted } from '../../report/quoted.ts'
import type { Diagnosis } from '../../core/model.ts'
import type { Diagnose } from '../../ports.ts'

export interface HerokuDiagnosisOptions extends Pick<HerokuClientOptions, 'baseUrl' | 'token' | 'redact'> {
  /** Heroku's status page, without a slash at the end; null: not asked. */
  readonly statusUrl: string | null
}

/** The list of dynos is slow at times. */
const timeoutMs = 10 * secondMs
const bodyLimit = 1_000_000
/** Of a title or a state. */
const longestWords = 200

const dynosShape = v.array(object({ type: v.string(), state: v.string() }))
const releasesShape = v.array(
  object({ version: v.pipe(v.number(), v.safeInteger()), created_at: dateTime, status: v.fallback(v.string(), '') })
)
const statusShape = object({ incidents: v.array(object({ title: v.string() })) })

/**
 * What Heroku shows of an app that is down: the states of its dynos, its newest release, and open incidents of Heroku
 * itself. What cannot be read is null: in outages the status page has failed, too.
 */
export function herokuDiagnosis({ baseUrl, token, statusUrl, redact }: HerokuDiagnosisOptions): Diagnose {
  const read = async <T>(
    url: string,
    headers: Readonly<Record<string, string>>,
    shape: v.GenericSchema<unknown, T>
  ): Promise<T | null> => {
    const answer = await send({ method: 'GET', url, headers, timeoutMs, bodyLimit })
    if (answer.kind !== 'answer' || answer.status < 200 || answer.status > 299) return null
    const parsed = v.safeParse(shape, parseJson(answer.body))
    return parsed.success ? parsed.output : null
  }

  const told = (words: string): string => quoted(words, longestWords, redact)

  return async (app, process): Promise<Diagnosis> => {
    const path = `${baseUrl}/apps/${encodeURIComponent(app)}`
    const [dynos, releases, status] = await Promise.all([
      read(`${path}/dynos`, herokuHeaders(token), dynosShape),
      read(`${path}/releases`, { ...herokuHeaders(token), range: 'version ..; max=1, order=desc' }, releasesShape),
      statusUrl === null
        ? null
        : read(
            `${statusUrl}/api/v4/current-status`,
            { accept: 'application/json', 'user-agent': 'dyno-scaler' },
            statusShape
          )
    ])
    const newest = releases?.[0]
    return {
      dynos:
        dynos === null
          ? null
          : countStates(dynos.filter(({ type }) => type === process).map(({ state }) => told(state))),
      release:
        newest === undefined
          ? null
          : { version: newest.version, atMs: Date.parse(newest.created_at), status: told(newest.status) },
      platform: status === null ? null : status.incidents.map(({ title }) => told(title))
    }
  }
}

function countStates(states: readonly string[]): NonNullable<Diagnosis['dynos']> {
  const counts = new Map<string, number>()
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  return [...counts].map(([state, count]) => ({ state, count }))
}
