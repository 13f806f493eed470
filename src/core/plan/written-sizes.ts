import type { PerDyno, Policy, ProcessPolicy } from '../model.ts'

/** A dyno type that the configuration names, and where. */
export interface WrittenSize {
  readonly path: readonly PropertyKey[]
  /** In lower case. */
  readonly size: string
}

export function writtenSizes({ apps }: Policy): readonly WrittenSize[] {
  return apps.flatMap(({ processes }) =>
    processes.flatMap((process) => {
      const path = ['apps', process.app, 'processes', process.process]
      return sizesOf(process).map((written) => ({ ...written, path: [...path, ...written.path] }))
    })
  )
}

function sizesOf({ size: usual, schedule, router, metrics }: ProcessPolicy): readonly WrittenSize[] {
  const windows = schedule.flatMap(({ size }, index) =>
    size === null || size === usual ? [] : [{ path: ['schedule', index], size }]
  )
  const goals = metrics.flatMap(({ goal }) => (goal.kind === 'per-dyno' ? [goal.perDyno] : []))
  const throughput = router?.perDyno ?? 'auto'
  const named = [...goals, ...(throughput === 'auto' ? [] : [throughput])].flatMap(namesIn)
  return [
    ...(usual === null ? [] : [{ path: ['size'], size: usual }]),
    ...windows,
    ...[...new Set(named)].map((size) => ({ path: ['metrics'], size }))
  ]
}

function namesIn(perDyno: PerDyno): readonly string[] {
  return typeof perDyno === 'number' ? [] : Object.keys(perDyno)
}
