/** What GitHub says about a body that it does not take. */

export interface Complaint {
  readonly resource: 'Issue' | 'IssueComment' | 'Label'
  readonly code: 'missing_field' | 'invalid' | 'custom' | 'already_exists'
  readonly field: string
  readonly message?: string
}

type FieldKind = 'required' | 'text' | 'labels' | 'state' | 'state-reason' | 'color' | 'description'

/** The fields that a request may have. GitHub overlooks others; this emulator does not, so that a slip is noticed. */
export type Fields = Readonly<Record<string, FieldKind>>

const longest: Readonly<Record<string, number>> = { title: 256, body: 65_536, name: 50, description: 100 }

/** The first thing that is wrong with a body; null: nothing. */
export function complaintAbout(
  body: Readonly<Record<string, unknown>>,
  fields: Fields,
  resource: Complaint['resource']
): Complaint | null {
  const unknown = Object.keys(body).find((field) => !Object.hasOwn(fields, field))
  if (unknown !== undefined)
    return { resource, code: 'invalid', field: unknown, message: `"${unknown}" is not a permitted key.` }
  for (const [field, kind] of Object.entries(fields)) {
    const value = body[field]
    if (value === undefined || value === null) {
      if (kind === 'required') return { resource, code: 'missing_field', field }
    } else if (!fits[kind](value)) {
      return { resource, code: 'invalid', field }
    } else if (typeof value === 'string' && Array.from(value).length > (longest[field] ?? Infinity)) {
      return {
        resource,
        code: 'custom',
        field,
        message: `${field} is too long (maximum is ${longest[field] ?? 0} characters)`
      }
    }
  }
  return null
}

const isText = (value: unknown): boolean => typeof value === 'string'

const fits: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  required: (value) => typeof value === 'string' && value.trim() !== '',
  text: isText,
  description: isText,
  labels: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== ''),
  state: (value) => value === 'open' || value === 'closed',
  'state-reason': (value) => value === 'completed' || value === 'not_planned' || value === 'reopened',
  color: (value) => typeof value === 'string' && /^[\da-f]{6}$/i.test(value)
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
