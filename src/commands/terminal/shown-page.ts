/** What the commands `plan` and `backtest` have in common: a page about a configuration, and about another one beside it. */
import { readEndpoints } from '../../config/endpoints.ts'
import { appTerms } from '../../config/load-inputs.ts'
import { problem } from '../../config/problem.ts'
import type { Problem } from '../../config/problem.ts'
import { readConfig } from '../../config/source.ts'
import { createRedact } from '../../core/redact.ts'
import { logLine } from '../../report/log-text.ts'
import { sizeProblems } from '../dyno-sizes.ts'
import { herokuKey, keyProblems, openHeroku } from '../heroku-access.ts'
import { regionProblems } from '../holidays.ts'
import { loadPolicy } from '../load-policy.ts'
import type { ComparedRequest, CorrectPolicy, Prepared } from '../prepare-plan.ts'
import { complain, noConfig } from './command.ts'

export interface Checked {
  readonly loaded: CorrectPolicy
  readonly request: ComparedRequest
  /** What is not to be shown. */
  readonly secrets: readonly string[]
}

interface CheckOptions {
  readonly config: string
  /** Empty: all. */
  readonly app?: string
  /** Empty: nothing. */
  readonly 'compare-to': string
}

/** Reads configuration and environment. Where something is wrong, it tells all of it, the others' too, and gives null. */
export async function checkConfiguration(
  { config, app = '', 'compare-to': compareTo }: CheckOptions,
  others: readonly Problem[] = []
): Promise<Checked | null> {
  const token = herokuKey()
  const told = (problems: readonly Problem[], secrets: readonly string[]): null => {
    complain(problems, createRedact(secrets))
    return null
  }
  const { kind } = await readConfig('', config)
  if (kind === 'absent') return told([problem(noConfig(config))], [token])
  const endpoints = readEndpoints(process.env, { needsRepository: null })
  const loaded = await loadPolicy({ config, simple: app === '' ? {} : { app } }, '', process.env)
  const { policy } = loaded
  const secrets = [token, ...loaded.secrets]
  const heroku = endpoints.ok ? openHeroku(token, endpoints.value, createRedact(secrets)) : null
  const problems = [
    ...keyProblems(token),
    ...(endpoints.ok ? [] : endpoints.problems),
    ...(policy.ok ? [] : policy.problems),
    ...others,
    ...(await regionProblems(loaded)),
    ...(await sizeProblems(loaded, heroku))
  ]
  if (problems.length > 0 || !policy.ok) return told(problems, secrets)
  const request = {
    folder: '',
    file: config,
    environment: process.env,
    compareTo: compareTo || null,
    compareToName: '--compare-to',
    only: app === '' ? null : appTerms(app),
    heroku
  }
  return { loaded: { ...loaded, policy }, request, secrets }
}

/** Writes a page, or what is wrong. Returns the exit status. */
export function writePage<Page>(
  prepared: Prepared<Page>,
  { secrets }: Checked,
  render: (page: Page) => { readonly text: string; readonly warnings?: readonly string[] }
): 0 | 1 {
  const redact = createRedact([...secrets, ...prepared.secrets])
  if (!prepared.ok) return complain(prepared.problems, redact)
  const { text, warnings = [] } = render(redact(prepared.page))
  for (const warning of [...prepared.warnings, ...warnings]) process.stderr.write(`${logLine(redact(warning))}\n`)
  process.stdout.write(text)
  return 0
}
