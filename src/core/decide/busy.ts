/** Jobs in work keep their dynos: Heroku stops dynos with SIGTERM and kills what is left after 30 s. */
import { dynosFor } from '../dynos-for.ts'
import { amount, duration } from '../format.ts'
import type { Memory, NumberMetric, NumberReading } from '../model.ts'
import { perDynoOf } from '../per-dyno.ts'
import { sum } from '../statistics.ts'
import { moved, reason, type Proposal } from './proposal.ts'
import type { Situation } from './situation.ts'

/** A metric with jobs in work. */
interface BusyMetric {
  /** Where they are counted: what two metrics name alike are the same jobs. */
  readonly source: string
  readonly jobs: number
  /** How long they may hold back scaling in. */
  readonly forMs: number
  /** The dynos that they need, by what one carries. */
  readonly dynos: number
}

/**
 * Scaling in waits while jobs are in work, `busy-for` at most from the first look that wanted fewer dynos; from then on as many stay as
 * those jobs need.
 */
export function keepBusy(proposal: Proposal, recommended: number, situation: Situation): Proposal {
  const { start, nowMs } = situation
  const metrics = busyMetrics(situation)
  if (metrics.length === 0 || proposal.quantity >= start) return proposal
  const sinceMs = busySince(recommended, situation) ?? nowMs
  const jobs = sum([...new Map(metrics.map((metric) => [metric.source, metric.jobs])).values()])
  const running = `${amount(jobs)} ${jobs === 1 ? 'job is' : 'jobs are'} running`
  const leftMs = Math.max(...metrics.map(({ forMs }) => sinceMs + forMs - nowMs))
  if (leftMs > 0)
    return moved(proposal, start, reason('busy', `${running}; it does not scale in for up to ${duration(leftMs)}`))
  const needed = Math.min(start, Math.max(...metrics.map(({ dynos }) => dynos)))
  if (needed <= proposal.quantity) return proposal
  return moved(proposal, needed, reason('busy', `${running}, which need ${needed}, so not fewer`))
}

/**
 * The first look that wanted fewer dynos while jobs are in work; null: none does. A source that cannot be read hides what is wanted, and
 * stops no clock.
 */
export function busySince(recommended: number, situation: Situation): Memory['busySinceMs'] {
  const { memory, start, range, signals, nowMs } = situation
  if (recommended < start) return busyMetrics(situation).length === 0 ? null : (memory.busySinceMs ?? nowMs)
  const [largest] = signals.proposals
  const isHidden = range !== null && signals.missing.length > 0 && (largest?.quantity ?? 0) < start
  return isHidden ? memory.busySinceMs : null
}

function busyMetrics({ policy, observation, sizes }: Situation): readonly BusyMetric[] {
  return policy.metrics.flatMap(({ goal, busy }, index) => {
    const reading: NumberReading | null | undefined = observation.busy?.[index]
    if (busy === undefined || reading?.status !== 'ok' || reading.value <= 0) return []
    const { kind, url, headers, query } = busy.source
    const source = JSON.stringify([kind, url, headers, query])
    return [{ source, jobs: reading.value, forMs: busy.forMs, dynos: dynosOf(goal, reading.value, sizes.size.to) }]
  })
}

/** What a latency is worth in dynos nobody knows: one stays. */
function dynosOf(goal: NumberMetric['goal'], jobs: number, size: string): number {
  const perDyno = goal.kind === 'per-dyno' ? perDynoOf(goal.perDyno, size) : null
  return perDyno === null ? 1 : dynosFor(jobs, perDyno)
}
