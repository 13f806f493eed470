/** GitHub's validation of the bodies for issues, comments and labels. */

/** An item of `errors` in a 422 answer. */
export interface ValidationError {
  readonly resource: 'Issue' | 'IssueComment' | 'Label'
  readonly code: 'missing_field' | 'invalid' | 'custom' | 'already_exists'
  readonly field: string
  readonly message?: string
}

type FieldKind = 'required' | 'text' | 'labels' | 'state' | 'state-reason' | 'color'

/**
 * The fields that a request may have. GitHub ignores others; this emulator refuses them, so that a typing error is
 * noticed.
 */
export type Fields = Readonly<Record<string, FieldKind>>

const maxLengths: Readonly<Record<string, number>> = { title: 256, body: 65_536, name: 50, description: 100 }

/** The first error of a body; null: it is valid. */
export function validationErrorOf(
  body: Readonly<Record<string, unknown>>,
  fields: Fields,
  resource: ValidationError['resource']
): ValidationError | null {
  const unknown = Object.keys(body).find((field) => !Object.hasOwn(fields, field))
  if (unknown !== undefined)
    return { resource, code: 'invalid', field: unknown, message: `"${unknown}" is not a permitted key.` }
  for (const [field, kind] of Object.entries(fields)) {
    const value = body[field] ?? null
    const longest = maxLengths[field] ?? Infinity
    if (value === null && kind === 'required') return { resource, code: 'missing_field', field }
    if (value === null) continue
    if (!fits[kind](value)) return { resource, code: 'invalid', field }
    if (typeof value === 'string' && Array.from(value).length > longest)
      return { resource, code: 'custom', field, message: `${field} is too long (maximum is ${longest} characters)` }
  }
  return null
}

const fits: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  required: (value) => typeof value === 'string' && value.trim() !== '',
  text: (value) => typeof value === 'string',
  labels: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== ''),
  state: (value) => value === 'open' || value === 'closed',
  'state-reason': (value) => value === 'completed' || value === 'not_planned' || value === 'reopened',
  color: (value) => typeof value === 'string' && /^[\da-f]{6}$/i.test(value)
}
