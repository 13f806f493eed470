import { problem } from '../config/problem.ts'
import type { Problem } from '../config/problem.ts'
import { tokenMistake } from '../config/values/token.ts'

/** What is wrong with HEROKU_API_KEY of a command in the terminal. */
export function keyProblems(token: string): readonly Problem[] {
  const mistake = tokenMistake(token)
  return mistake === null ? [] : [problem(`HEROKU_API_KEY ${mistake}`)]
}
