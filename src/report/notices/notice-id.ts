import type { Notice } from '../../core/model.ts'
import { isoInstant } from '../json-document.ts'

/**
 * Names what a notice tells: the incident and its event, or what happened at a look. A repeat has the same, whenever it is sent, so that
 * whoever receives it can leave it out.
 */
export function noticeId({ app, process, kind, atMs, incident }: Notice): string {
  const what = incident === null ? [isoInstant(atMs)] : [incident.kind, isoInstant(incident.sinceMs)]
  return [app, process, kind, ...what].join('/')
}
