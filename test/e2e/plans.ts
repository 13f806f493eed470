import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'
import { noRequests } from './requests.ts'
import { messagesOf } from './world.ts'
import type { Run, World, WorldOptions, WorldRun } from './world.ts'

export const file = '.github/dyno-scaler.yml'
export const at = '2026-11-23T12:00:00Z'

/** A configuration with `web` of `sharp` on this schedule, without a ping; line 8 holds its first window. */
export function scheduled(
  windows: readonly (string | number)[],
  head: readonly string[] = ['timezone: America/New_York']
): Readonly<Record<string, string>> {
  const lines = [
    ...head,
    'apps:',
    '  sharp:',
    '    url: none',
    '    processes:',
    '      web:',
    '        schedule:',
    ...windows.map((window) => `          - ${window}`),
    ''
  ]
  return { [file]: lines.join('\n') }
}

export const usual = scheduled(['07:00-22:00 3', '22:00-03:00 2', 1])

/** A plan of the week from Monday 2026-11-23, without any token for Heroku. */
export function planning({ inputs = {}, ...rest }: WorldRun = {}): WorldRun {
  return { at, files: usual, ...rest, inputs: { command: 'plan', 'heroku-api-key': '', ...inputs } }
}

/** The run ended with these errors, texts or patterns, before any request. */
export function expectRefusal(result: Run, ...errors: readonly (string | RegExp)[]): void {
  expect(messagesOf(result)).toEqual(
    errors.map((error) => (typeof error === 'string' ? `error: ${error}` : matching(error)))
  )
  expect([result.status, result.summary, result.requests]).toEqual([1, '', noRequests])
}

function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern)
}

// ── On a pull request ───────────────────────────────────────────────────────────────────────────────────────

/** Of the pull request. */
const number = 7
export const opened = {
  number,
  title: 'More dynos',
  body: null,
  state: 'open',
  stateReason: null,
  labels: [],
  createdMs: 0,
  updatedMs: 0,
  closedMs: null,
  comments: [],
  kind: 'pull-request'
} as const

/** A world with a pull request, and what a workflow that it started has. */
export async function pullRequest(
  world: (options?: WorldOptions) => Promise<World>,
  options: WorldOptions = {}
): Promise<World & { readonly env: Readonly<Record<string, string>> }> {
  const it = await world(options)
  it.github.put(opened)
  const event = path.join(it.workspace, '..', 'event.json')
  await writeFile(event, JSON.stringify({ action: 'synchronize', number, pull_request: { number } }))
  return { ...it, env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event } }
}
/** Those of the pull request. */
export const comments = ({ github }: World): readonly { readonly id: number; readonly body: string }[] =>
  github.issues.get(number)?.comments ?? []
