import type { Backtest } from '../../core/backtest/backtest.ts'
import { backtestTitle, cellsOf, describeAssumptions, describeProposal, spanOfTraffic } from './page.ts'
import type { BacktestPage } from './page.ts'
import { oneLine } from '../markdown.ts'
import { aligned, blocks, wrapped } from '../terminal.ts'

const header = ['', 'h a week', '$ a month', 'slow minutes', 'failed', 'changes a day']

/**
 * The backtest for a terminal: plain text of at most 100 columns, ending in a line break. Control characters from
 * outside are removed.
 */
export function renderBacktestText(page: BacktestPage): string {
  const parts: readonly (readonly string[])[] = [
    ...page.backtests.flatMap((backtest) => backtestParts(backtest, page)),
    ...page.proposals.map(({ app, process, proposal }) => [
      ...wrapped(`A schedule for ${app} ${process}`),
      ...proposal.yaml
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`),
      ...describeProposal(proposal).flatMap((sentence) => wrapped(sentence))
    ]),
    page.skipped.flatMap(({ app, process, why }) => wrapped(`${app} ${process}: ${why}`, 2))
  ]
  return blocks(parts)
}

function backtestParts(backtest: Backtest, { priceSource }: BacktestPage): readonly (readonly string[])[] {
  return [
    [...wrapped(`Backtest of ${backtestTitle(backtest)}`), ...wrapped(spanOfTraffic(backtest))],
    aligned([header, ...backtest.rows.map((row) => cellsOf(backtest, row))], [1, 2, 3, 4, 5], 30),
    [
      'What the model assumes',
      ...describeAssumptions(backtest, priceSource).flatMap((sentence) =>
        wrapped(`- ${oneLine(sentence.replaceAll('`', ''), 1000)}`, 2)
      )
    ]
  ]
}
