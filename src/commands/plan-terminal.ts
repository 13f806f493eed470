import { systemClock } from '../adapters/clock.ts'
import { readEndpoints } from '../config/endpoints.ts'
import { readDay, readDays } from '../config/inputs.ts'
import { problem } from '../config/problem.ts'
import type { Problem } from '../config/problem.ts'
import { readConfig } from '../config/source.ts'
import { heroku } from '../adapters/heroku/heroku.ts'
import { createRedact } from '../core/redact.ts'
import { renderPlanJson } from '../report/plan/json.ts'
import { renderPlanText } from '../report/plan/text.ts'
import { regionProblems } from './holidays.ts'
import { preparePlan } from './plan.ts'
import { loadPolicy } from './policy.ts'

/** The options as written; empty: not given. */
export interface TerminalPlan {
  readonly config: string
  readonly from: string
  readonly days: string
  readonly compareTo: string
  readonly format: 'text' | 'json'
}

/** Prints the plan of the configuration in the working directory. Returns the exit status. */
export async function planOnTerminal({ config, from, days, compareTo, format }: TerminalPlan): Promise<number> {
  const mistakes: Problem[] = []
  const { HEROKU_API_KEY: token = '' } = process.env
  const request = { from: readDay(from, '--from', mistakes), days: readDays(days, '--days', mistakes) }
  const { kind } = await readConfig('', config)
  if (kind === 'absent')
    return complain(
      [...mistakes, problem(`There is no ${config} here. Name the configuration with --config.`)],
      createRedact([token])
    )
  const endpoints = readEndpoints(process.env, { kind: 'none' })
  const loaded = await loadPolicy({ config, simple: {} }, '', process.env)
  const { policy } = loaded
  const problems = [
    ...mistakes,
    ...(endpoints.ok ? [] : endpoints.problems),
    ...(policy.ok ? [] : policy.problems),
    ...(await regionProblems(loaded))
  ]
  if (problems.length > 0 || !policy.ok || !endpoints.ok)
    return complain(problems, createRedact([token, ...loaded.secrets]))

  const prepared = await preparePlan(
    { ...loaded, policy },
    {
      ...request,
      folder: '',
      file: config,
      environment: process.env,
      nowMs: systemClock.now(),
      compareTo: compareTo || null,
      compareToName: '--compare-to',
      onlyApp: null,
      heroku: token === '' ? null : heroku({ baseUrl: endpoints.value.herokuApi, token, clock: systemClock })
    }
  )
  const redact = createRedact([token, ...loaded.secrets, ...prepared.secrets])
  if (!prepared.ok) return complain(prepared.problems, redact)
  prepared.warnings.forEach((warning) => process.stderr.write(`${redact(warning)}\n`))
  process.stdout.write(
    `${format === 'json' ? renderPlanJson(redact(prepared.page)) : renderPlanText(redact(prepared.page))}\n`
  )
  return 0
}

function complain(problems: readonly Problem[], redact: (text: string) => string): number {
  for (const { message, place } of problems) {
    process.stderr.write(redact(`${place === null ? '' : `${place.file}:${place.line}:${place.column} `}${message}\n`))
  }
  return 1
}
