import { systemClock } from '../../adapters/clock.ts'
import { readDay, readDays } from '../../config/plan-inputs.ts'
import type { Problem } from '../../config/problem.ts'
import { defaultConfigPath } from '../../config/simple-inputs.ts'
import { renderPlanJson } from '../../report/plan/json.ts'
import { renderPlanText } from '../../report/plan/text.ts'
import { preparePlan } from '../prepare-plan.ts'
import { flag, refuseOptions, terminalCommand, text } from './command.ts'
import { checkConfiguration, writePage } from './shown-page.ts'

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
  run: async (options) => {
    const mistakes: Problem[] = []
    const from = readDay(options.from, '--from', mistakes)
    const days = readDays(options.days, '--days', mistakes)
    refuseOptions(mistakes)
    const checked = await checkConfiguration(options)
    if (checked === null) return 1
    const request = { ...checked.request, nowMs: systemClock.now(), from, days }
    const render = options.json ? renderPlanJson : renderPlanText
    return writePage(await preparePlan(checked.loaded, request), checked, (page) => ({ text: `${render(page)}\n` }))
  }
})
