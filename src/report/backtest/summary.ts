import type { Backtest } from '../../core/backtest/backtest.ts'
import { backtestChart, backtestTitle, cellsOf, describeAssumptions, describeProposal, spanOfTraffic } from './page.ts'
import type { BacktestPage } from './page.ts'
import { counted } from '../../core/format.ts'
import { inert, table } from '../markdown.ts'
import { mermaidBlock } from '../mermaid.ts'

/** Characters that fit in a comment (65,536), with room for a marker. */
export const backtestCommentLimit = 64_000
/** Characters that fit in a job summary (1 MiB a step), with room for what else a step writes. */
export const backtestSummaryLimit = 300_000

/**
 * The backtest in Markdown, for a job summary or a comment. Text from outside is escaped.
 *
 * @param limit characters that there is room for; process types that do not fit are counted
 */
export function renderBacktestSummary(page: BacktestPage, limit: number = backtestSummaryLimit): string {
  const parts = [
    ...page.backtests.map((backtest) => section(backtest, page.priceSource)),
    ...page.proposals.map((found) => proposalSection(found)),
    ...(page.skipped.length === 0
      ? []
      : [page.skipped.map(({ app, process, why }) => `- ${inert(`${app} ${process}`)}: ${inert(why)}`).join('\n')])
  ].map((part) => part.replaceAll('$', '&#36;'))
  const shown: string[] = []
  let room = limit - 200
  for (const part of parts) {
    if (part.length + 2 > room) break
    room -= part.length + 2
    shown.push(part)
  }
  const rest = parts.length - shown.length
  return [...shown, ...(rest === 0 ? [] : [`… and ${counted(rest, 'more part')}: too long to show here.`])]
    .join('\n\n')
    .concat('\n')
}

function section(backtest: Backtest, priceSource: string): string {
  const rows = backtest.rows.map((row) => {
    const [name = '', ...figures] = cellsOf(backtest, row)
    return [row.kind === 'configuration' ? `**${inert(name, 80)}**` : inert(name, 80), ...figures]
  })
  return [
    `## Backtest: ${inert(backtestTitle(backtest))}`,
    inert(spanOfTraffic(backtest), 400),
    table(['', 'dyno-hours a week', '$ a month', 'slow minutes', 'failed requests', 'changes a day'], rows),
    mermaidBlock(backtestChart(backtest)),
    [
      '<details><summary>What the model assumes</summary>',
      '',
      ...describeAssumptions(backtest, priceSource).map((sentence) => `- ${inert(sentence.replaceAll('`', ''), 600)}`),
      '',
      '</details>'
    ].join('\n')
  ].join('\n\n')
}

function proposalSection({ app, process, proposal }: BacktestPage['proposals'][number]): string {
  return [
    `### A schedule for ${inert(`${app} ${process}`)}`,
    `\`\`\`yaml\n${proposal.yaml}\`\`\``,
    ...describeProposal(proposal).map((sentence) => inert(sentence.replaceAll('`', ''), 600))
  ].join('\n\n')
}
