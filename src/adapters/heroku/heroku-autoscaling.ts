import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import { herokuHeaders } from './heroku-headers.ts'
import { parseJson, sendWithRetry } from '../http/http.ts'
import { secondMs } from '../../core/durations.ts'
import type { EpochMs, FormationEntry } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import { mayCarryToken } from '../../core/token-address.ts'

export interface AutoscalingOptions {
  /** Of the metrics API, without a slash at the end. */
  readonly metricsUrl: string
  readonly token: string
  readonly clock: Clock
  readonly deadlineMs: EpochMs
}

const timeoutMs = 5 * secondMs
const bodyLimit = 1_000_000

const monitorsShape = v.array(v.fallback(v.nullable(object({ action_type: v.string(), is_active: v.boolean() })), null))

/** Heroku autoscales only web dynos of these types. */
export function canAutoscale({ process, size }: Pick<FormationEntry, 'process' | 'size'>): boolean {
  return process === 'web' && /^(?:performance|private|shield)-/i.test(size)
}

/**
 * Whether Heroku's own autoscaling is on for an app's web dynos: the metrics API has an active monitor that scales.
 * That API is not documented, so any failure means no. It is asked once and for at most 5 s. Never rejects.
 */
export async function isAutoscaled(
  { metricsUrl, token, clock, deadlineMs }: AutoscalingOptions,
  appId: string
): Promise<boolean> {
  if (!mayCarryToken(metricsUrl)) return false
  const answer = await sendWithRetry(
    {
      method: 'GET',
      url: `${metricsUrl}/apps/${encodeURIComponent(appId)}/formation/web/monitors`,
      headers: herokuHeaders(token),
      timeoutMs,
      bodyLimit
    },
    { clock, deadlineMs, attempts: 1 }
  )
  if (answer.kind !== 'answer' || answer.status !== 200) return false
  const monitors = v.safeParse(monitorsShape, parseJson(answer.body))
  return monitors.success && monitors.output.some((monitor) => monitor?.action_type === 'scale' && monitor.is_active)
}
