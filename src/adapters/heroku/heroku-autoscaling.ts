import * as z from 'zod'
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

const monitorsShape = z.array(z.object({ action_type: z.string(), is_active: z.boolean() }).nullable().catch(null))

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
  const monitors = monitorsShape.safeParse(parseJson(answer.body))
  return monitors.success && monitors.data.some((monitor) => monitor?.action_type === 'scale' && monitor.is_active)
}
