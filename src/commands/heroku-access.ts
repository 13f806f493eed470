import { systemClock } from '../adapters/clock.ts'
import { heroku } from '../adapters/heroku/heroku.ts'
import type { Heroku } from '../adapters/heroku/heroku.ts'
import type { Endpoints } from '../config/endpoints.ts'
import { problem } from '../config/problem.ts'
import type { Problem } from '../config/problem.ts'
import { tokenMistake } from '../config/values/token.ts'
import type { Redact } from '../core/redact.ts'

/** HEROKU_API_KEY of a command in the terminal; empty: none. */
export function herokuKey(): string {
  return (process.env['HEROKU_API_KEY'] ?? '').trim()
}

/** What is wrong with HEROKU_API_KEY of a command in the terminal. */
export function keyProblems(token: string): readonly Problem[] {
  const mistake = tokenMistake(token)
  return mistake === null ? [] : [problem(`HEROKU_API_KEY ${mistake}`)]
}

/** Heroku for what is shown, not scaled; null: without a token. */
export function openHeroku(token: string, { herokuApi }: Endpoints, redact: Redact): Heroku | null {
  return token === '' ? null : heroku({ baseUrl: herokuApi, token, clock: systemClock, redact })
}
