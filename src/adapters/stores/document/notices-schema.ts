/** The part of the state's document that remembers what was sent to whom. */
import * as v from 'valibot'
import { object, record } from '../../../config/values/mappings.ts'
import { incidentKinds } from '../../../core/model/incident.ts'
import { isIanaZone } from '../../../core/schedule/iana-zone.ts'
import { amount, instant, issueNumber, verdict, wholeNumber } from './schema-units.ts'

const notice = object({
  kind: v.picklist(['incident-opened', 'incident-closed', 'scale', 'at-max', 'at-min', 'look', 'budget', 'test']),
  app: v.nullable(v.string()),
  process: v.nullable(v.string()),
  // A zone that nobody knows would end the run that tells of it.
  timezone: v.fallback(v.pipe(v.string(), v.check(isIanaZone)), 'UTC'),
  atMs: instant,
  title: v.string(),
  text: v.string(),
  from: v.nullable(wholeNumber),
  to: v.nullable(wholeNumber),
  verdict,
  responseTimeMs: v.nullable(amount),
  reasons: v.array(object({ code: v.string(), message: v.string() })),
  incident: v.nullable(
    object({
      kind: v.picklist(incidentKinds),
      sinceMs: instant,
      endedMs: v.nullable(instant),
      issue: v.nullable(object({ number: issueNumber, url: v.string() }))
    })
  ),
  runUrl: v.nullable(v.string())
})

export const notices = record(
  v.string(),
  object({ sentAt: record(v.string(), instant), pending: v.array(notice), outgoing: v.optional(v.array(notice), []) })
)
