import * as core from '@actions/core'
import { appTerms } from '../../config/load-inputs.ts'
import { systemClock } from '../../adapters/clock.ts'
import { heroku } from '../../adapters/heroku/heroku.ts'
import { createRedact, isMaskable } from '../../core/redact.ts'
import type { Redact } from '../../core/redact.ts'
import { backtestCommentLimit, renderBacktestSummary } from '../../report/backtest/summary.ts'
import { renderBacktestText } from '../../report/backtest/text.ts'
import { fromFile, fromState } from '../backtest-traffic.ts'
import { prepareBacktest } from '../prepare-backtest.ts'
import { done, refused } from './command.ts'
import type { ActionCommand } from './command.ts'
import { openStore } from '../open-store.ts'
import { commentOn } from '../pull-request.ts'
import { annotations } from '../annotation.ts'

const marker = '<!-- dyno-scaler backtest -->'
const seed = 1

/** `command: backtest`: the replay as log, job summary and, on a pull request, as a comment. */
export const backtest: ActionCommand = async ({ inputs, endpoints, policy, loaded, folder, redact: redactKnown }) => {
  const { herokuApiKey, traffic, compareTo, config, simple } = inputs
  const found =
    traffic === null
      ? fromState(
          await openStore(inputs, endpoints).load(),
          'Give a file of timestamp,requests_per_second as the input "traffic", or the same "state" as the runs that scale.'
        )
      : await fromFile(folder, traffic, 'Input "traffic"')
  if (!found.ok) return refused(redactKnown(found.problems))
  const { source, gaps } = found.value
  const prepared = await prepareBacktest(
    { ...loaded, policy: { ok: true, value: policy } },
    {
      folder,
      file: config,
      environment: process.env,
      compareTo,
      compareToName: 'Input "compare-to"',
      only: simple.app === undefined ? null : appTerms(simple.app),
      source,
      rhythm: { kind: 'cron', gaps },
      seed,
      proposals: 'wanted',
      heroku:
        herokuApiKey === ''
          ? null
          : heroku({ baseUrl: endpoints.herokuApi, token: herokuApiKey, clock: systemClock, redact: redactKnown })
    }
  )
  prepared.secrets.filter(isMaskable).forEach((secret) => core.setSecret(secret))
  const redactFound = createRedact(prepared.secrets)
  const redact: Redact = (value) => redactFound(redactKnown(value))
  if (!prepared.ok) return refused(redact(prepared.problems))

  const page = redact(prepared.page)
  core.info(renderBacktestText(page))
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(renderBacktestSummary(page)).write()
  const comment = await commentOn(inputs, endpoints, renderBacktestSummary(page, backtestCommentLimit), marker)
  const warnings = [...prepared.warnings, ...(comment === null ? [] : [comment])]
  warnings.forEach((message) => annotations.add('warning', redact(message)))
  return done
}
