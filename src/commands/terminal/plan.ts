import { systemClock } from '../../adapters/clock.ts'
import { readEndpoints } from '../../config/endpoints.ts'
import { readDay, readDays } from '../../config/plan-inputs.ts'
import { problem } from '../../config/problem.ts'
import { keyProblems } from '../heroku-key.ts'
import type { Problem } from '../../config/problem.ts'
import { readConfig } from '../../config/source.ts'
import { heroku } from '../../adapters/heroku/heroku.ts'
import { createRedact } from '../../core/redact.ts'
import { renderPlanJson } from '../../report/plan/json.ts'
import { renderPlanText } from '../../report/plan/text.ts'
import { sizeProblems } from '../dyno-sizes.ts'
import { regionProblems } from '../holidays.ts'
import { defaultConfigPath } from '../../config/simple-inputs.ts'
import { preparePlan } from '../prepare-plan.ts'
import { loadPolicy } from '../load-policy.ts'
import { complain, flag, noConfig, refuseOptions, terminalCommand, text } from './command.ts'

/** The plan of the configuration in the working directory. */
export const terminalPlan = terminalCommand({
  name: 'plan',
  meaning: 'the coming week of a configuration, with what it costs',
  options: {
    config: text('PATH', `the configuration (${defaultConfigPath})`, defaultConfigPath),
    from: text('YYYY-MM-DD', 'the first local day (today)'),
    days: text('N', 'how many days (7)'),
    'compare-to': text('REF|PATH', 'another configuration beside it'),
    json: flag('everything as JSON')
  },
  notes: ['HEROKU_API_KEY in the environment, if set, gives dyno types and prices'],
  run: async ({ config, from, days, 'compare-to': compareTo, json }) => {
    const mistakes: Problem[] = []
    const token = (process.env['HEROKU_API_KEY'] ?? '').trim()
    const request = { from: readDay(from, '--from', mistakes), days: readDays(days, '--days', mistakes) }
    refuseOptions(mistakes)
    const { kind } = await readConfig('', config)
    if (kind === 'absent') return complain([problem(noConfig(config))], createRedact([token]))
    const endpoints = readEndpoints(process.env, { needsRepository: null })
    const loaded = await loadPolicy({ config, simple: {} }, '', process.env)
    const { policy } = loaded
    const platform =
      token === '' || !endpoints.ok ? null : heroku({ baseUrl: endpoints.value.herokuApi, token, clock: systemClock })
    const problems = [
      ...keyProblems(token),
      ...(endpoints.ok ? [] : endpoints.problems),
      ...(policy.ok ? [] : policy.problems),
      ...(await regionProblems(loaded)),
      ...(await sizeProblems(loaded, platform))
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
        only: null,
        heroku: platform
      }
    )
    const redact = createRedact([token, ...loaded.secrets, ...prepared.secrets])
    if (!prepared.ok) return complain(prepared.problems, redact)
    prepared.warnings.forEach((warning) => process.stderr.write(`${redact(warning)}\n`))
    process.stdout.write(`${json ? renderPlanJson(redact(prepared.page)) : renderPlanText(redact(prepared.page))}\n`)
    return 0
  }
})
