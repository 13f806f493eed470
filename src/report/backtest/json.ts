import type { Backtest, BacktestRow } from '../../core/backtest/backtest.ts'
import { jsonDocument } from '../json-document.ts'
import type { BacktestPage } from './page.ts'

/**
 * The backtest as one JSON object for machines: `{"version": 1, ...}`. Instants are ISO 8601 in UTC, shares are from 0
 * to 1. Keys may be added; none is removed while the version stays.
 */
export function renderBacktestJson({ backtests, proposals, skipped, file, priceSource }: BacktestPage): string {
  const document = {
    version: 1,
    traffic: file === null ? { kind: 'recorded' } : { kind: 'file', file },
    prices: priceSource,
    processes: backtests.map(backtestJson),
    proposals: proposals.map(({ app, process, proposal }) => ({
      app,
      process,
      windows: proposal.windows,
      yaml: proposal.yaml,
      fromMs: proposal.fromMs,
      toMs: proposal.toMs,
      expected: proposal.expected,
      present: proposal.present
    })),
    skipped
  }
  return jsonDocument(document)
}

function backtestJson({ fromMs, toMs, holes, rows, most, peak, ...rest }: Backtest): unknown {
  const named = { peakRequestsPerSecond: peak, maximum: most, results: rows.map(rowJson) }
  return { ...rest, fromMs, toMs, holes, ...named }
}

function rowJson({ hours, slowMinutes, requests, failed, changes, dynoHours, ...rest }: BacktestRow): unknown {
  return {
    ...rest,
    dynoHours,
    dynoHoursAWeek: hours === 0 ? 0 : (dynoHours / hours) * 168,
    slowMinutes,
    slowShare: hours === 0 ? 0 : slowMinutes / (hours * 60),
    requests,
    failed,
    failedShare: requests === 0 ? 0 : failed / requests,
    changes,
    changesADay: hours === 0 ? 0 : (changes / hours) * 24
  }
}
