import { backtestCommentLimit, renderBacktestSummary } from '../../report/backtest/summary.ts'
import { renderBacktestText } from '../../report/backtest/text.ts'
import { fromFile, fromState } from '../backtest-traffic.ts'
import { openStore } from '../open-store.ts'
import { prepareBacktest } from '../prepare-backtest.ts'
import { refused } from './command.ts'
import type { ActionCommand } from './command.ts'
import { comparedRequest, correctPolicy, showPage } from './shown-page.ts'

const seed = 1

/** `command: backtest`: the replay of what was recorded, or of a file. */
export const backtest: ActionCommand = async (context) => {
  const { inputs, endpoints, folder, redact } = context
  const found =
    inputs.traffic === null
      ? fromState(
          await openStore(inputs, endpoints, redact).load(),
          'Give a file of timestamp,requests_per_second as the input "traffic", or the same "state" as the runs that scale.'
        )
      : await fromFile(folder, inputs.traffic, 'Input "traffic"')
  if (!found.ok) return refused(redact(found.problems))
  const { source, gaps } = found.value
  const prepared = await prepareBacktest(correctPolicy(context), {
    ...comparedRequest(context),
    source,
    rhythm: { kind: 'cron', gaps },
    seed,
    proposals: 'wanted'
  })
  return showPage(context, prepared, {
    text: renderBacktestText,
    summary: renderBacktestSummary,
    commentLimit: backtestCommentLimit,
    marker: '<!-- dyno-scaler backtest -->'
  })
}
