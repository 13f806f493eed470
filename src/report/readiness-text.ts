/** How a run tells of the process types that it waits for. Plain text: not escaped. */
import type { Lack, RunReport } from '../core/model/run-report.ts'

/** With more than this that are not ready, the rest is counted. */
const mostNamed = 5

/** The end of a look's line: `; ready`, `; waiting: sharp web has 1 of 3 dynos up (2 starting)`; empty where nothing is waited for. */
export function describeReadiness({ readiness }: RunReport): string {
  if (readiness === undefined) return ''
  return readiness.kind === 'ready' ? '; ready' : `; waiting: ${named(readiness.lacking)}`
}

/** The error of a run that waited in vain; none where it did not wait, or all is ready. */
export function notReady({ readiness }: RunReport): readonly string[] {
  if (readiness?.kind !== 'late') return []
  const { app = 'APP' } = readiness.lacking[0] ?? {}
  return [
    `Not ready in time: ${named(readiness.lacking)}. Look at "heroku ps -a ${app}" and "heroku logs -a ${app}"; where it only takes longer to start, raise "wait".`
  ]
}

function named(lacking: readonly Lack[]): string {
  const rest = lacking.length - mostNamed
  return [...lacking.slice(0, mostNamed).map(({ message }) => message), ...(rest > 0 ? [`and ${rest} more`] : [])].join(
    ', '
  )
}
