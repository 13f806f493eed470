/** The part of the state's document that remembers what was sent to whom. */
import * as z from 'zod'
import { incidentKinds } from '../../../core/model/incident.ts'
import { isIanaZone } from '../../../core/schedule/iana-zone.ts'
import { instant, verdict, wholeNumber } from './schema-units.ts'

const notice = z.object({
  kind: z.enum(['incident-opened', 'incident-closed', 'scale', 'at-max', 'at-min', 'look', 'budget', 'test']),
  app: z.string().nullable(),
  process: z.string().nullable(),
  // A zone that nobody knows would end the run that tells of it.
  timezone: z.string().refine(isIanaZone).catch('UTC').default('UTC'),
  atMs: instant,
  title: z.string(),
  text: z.string(),
  from: wholeNumber.nullable(),
  to: wholeNumber.nullable(),
  verdict,
  responseTimeMs: z.number().min(0).nullable(),
  reasons: z.array(z.object({ code: z.string(), message: z.string() })),
  incident: z
    .object({
      kind: z.enum(incidentKinds),
      sinceMs: instant,
      endedMs: instant.nullable(),
      issue: z.object({ number: z.int().min(1), url: z.string() }).nullable()
    })
    .nullable(),
  runUrl: z.string().nullable()
})

export const notices = z.record(
  z.string(),
  z.object({ sentAt: z.record(z.string(), instant), pending: z.array(notice), outgoing: z.array(notice).default([]) })
)
