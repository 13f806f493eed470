import type { Backtest, BacktestRow } from '../../core/backtest/backtest.ts'
import type { EpochMs } from '../../core/model.ts'
import type { BacktestPage } from './page.ts'

/**
 * The backtest as one JSON object for machines: `{"version": 1, ...}`. Instants are ISO 8601 in UTC, shares are from 0 to 1. New keys
 * may come, none will go while the version stays.
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
      from: iso(proposal.fromMs),
      to: iso(proposal.toMs),
      expected: proposal.expected,
      present: proposal.present
    })),
    skipped
  }
  return `${JSON.stringify(document, rounded, 2)}\n`
}

/** Shares of requests end in digits that mean nothing. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value
}

function iso(atMs: EpochMs): string {
  return new Date(atMs).toISOString()
}

function backtestJson({ fromMs, toMs, holes, rows, most, peak, ...rest }: Backtest): unknown {
  return {
    ...rest,
    from: iso(fromMs),
    to: iso(toMs),
    holes: holes.map((hole) => ({ from: iso(hole.fromMs), to: iso(hole.toMs) })),
    peakRequestsPerSecond: peak,
    maximum: most,
    results: rows.map(rowJson)
  }
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
