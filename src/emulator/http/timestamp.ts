import type { EpochMs } from '../../core/model.ts'

/** ISO 8601 in UTC with whole seconds, as Heroku and GitHub write it: `2026-11-23T07:00:00Z`. */
export function timestamp(ms: EpochMs): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}
