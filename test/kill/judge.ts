import { parseCommentMarker } from '../../src/report/issue/issue-marker.ts'
import type { HookNotice, KillWorld, StepResult } from './kill-world.ts'
import type { Scenario } from './scenarios.ts'

/** What was wrong in the end, each with its kind before a colon. */
export function judge(
  { end, quantity, killed }: Scenario,
  steps: readonly StepResult[],
  { issues, told }: Pick<KillWorld, 'issues' | 'told'>
): readonly string[] {
  const quantities = steps.map((step) => step.quantity)
  const last = steps.at(-1)
  // An order of which nothing was begun is lost with its run: the person sees that it failed.
  const isLost = killed.inputs?.['scale'] !== undefined && quantities.every((found) => found === quantity)
  const expected = isLost ? quantity : end.quantity
  const held = last?.decision?.holdUntil ?? null
  return [
    ...steps.flatMap(({ decision }) =>
      decision?.reasons.some(({ code }) => code === 'manual-change-noticed') === true
        ? ['own change: taken for one by somebody else']
        : []
    ),
    ...(last?.quantity === expected ? [] : [`formation: ${last?.quantity} instead of ${expected}`]),
    ...((held !== null) === (end.hold === 'kept' && !isLost) ? [] : [`hold: ${held}`]),
    ...steps
      .slice(-2)
      .flatMap(({ result }) => (result.status === 0 ? [] : [`exit: ${result.status} ${result.stdout}`])),
    ...judgeIssues(end, issues()),
    ...judgeNotices(end.events, changesOf([quantity, ...quantities]), told.hook),
    ...(mostOften(told.slack) > 2 ? ['slack: told more than twice'] : [])
  ]
}

function judgeIssues(end: Scenario['end'], issues: ReturnType<KillWorld['issues']>): readonly string[] {
  const states = issues.map(({ state }) => state)
  const listed = issues.map(({ state, title }) => `${state} "${title}"`)
  const comments = issues.flatMap((issue) => issue.comments.map(({ body }) => parseCommentMarker(body)?.occasion))
  return [
    ...(states.join() === (end.issue ?? '') ? [] : [`issues: ${listed.join(', ') || 'none'}`]),
    ...(comments.join() === end.comments.join() ? [] : [`comments: ${comments.join(' ') || 'none'}`])
  ]
}

function judgeNotices(
  events: readonly string[],
  changes: readonly string[],
  hook: readonly HookNotice[]
): readonly string[] {
  const byId = grouped(hook, ({ id }) => id)
  const different = [...byId].filter(([, same]) => new Set(same.map(numbersOf)).size > 1)
  const often = [...byId].filter(([, same]) => same.length > 2)
  const first = [...byId.values()].flatMap(([notice]) => notice ?? [])
  const told = first.flatMap((notice) => (notice.event === 'scale' ? [] : [notice.event]))
  const scaled = first.flatMap(({ event, from, to }) => (event === 'scale' ? [`${from} to ${to}`] : []))
  return [
    ...different.map(([id]) => `notice: ${id} repeated with other numbers`),
    ...often.map(([id]) => `notice: ${id} more than twice`),
    ...(told.join() === events.join() ? [] : [`incident notices: ${told.join(' ') || 'none'}`]),
    ...(scaled.join() === changes.join()
      ? []
      : [`scale notices: ${scaled.join(', ') || 'none'} for ${changes.join(', ')}`])
  ]
}

/** Repeats of a notice, of which a receiver of webhooks can leave out the second. */
export function repeatsIn({ hook }: KillWorld['told']): number {
  return hook.length - new Set(hook.map(({ id }) => id)).size
}

function numbersOf({ event, title, text, at, from, to, incident }: HookNotice): string {
  return JSON.stringify([event, title, text, at, from, to, incident?.kind, incident?.since, incident?.ended])
}

function changesOf(quantities: readonly number[]): readonly string[] {
  return quantities.slice(1).flatMap((to, index) => (to === quantities[index] ? [] : [`${quantities[index]} to ${to}`]))
}

function mostOften(texts: readonly string[]): number {
  return Math.max(0, ...[...grouped(texts, (text) => text).values()].map(({ length }) => length))
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, readonly T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
