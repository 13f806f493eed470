import type { Octokit } from '@octokit/rest'
import type { RepositoryAccess } from '../http/github-client.ts'
import { githubFault } from '../http/github-fault.ts'
import { historyLines } from '../../core/history/history-lines.ts'
import type { HistoryLine } from '../../core/history/history-lines.ts'
import type { EpochMs, State } from '../../core/model.ts'
import { hourMs } from '../../core/durations.ts'

export interface HistoryBranchOptions extends RepositoryAccess {
  /** The branch is this with `-history` behind it. */
  readonly stateName: string
}

export type AppendResult =
  | { readonly kind: 'appended' }
  /** Nothing to do yet, or another run was faster: what is not written stays in the state for the next time. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly warning: string }

/** For one commit; what is left over comes with the next. */
const mostCharacters = 5_000_000

/**
 * Keeps the history of years as NDJSON on a branch of its own that shares no commit with others: a file for each
 * commit, at most one commit an hour, and one for each month that is over. A commit is added only to the one that was
 * read, so that no run takes away what another wrote. Only the squash of a month replaces commits, and it drops no
 * file. Never rejects.
 */
export async function appendHistory(
  { octokit, owner, repo, stateName }: HistoryBranchOptions,
  state: State
): Promise<AppendResult> {
  const branch = { git: octokit.rest.git, place: { owner, repo }, name: `${stateName}-history` }
  try {
    return await append(branch, state)
  } catch (error) {
    return failure(error, branch.name)
  }
}

interface Branch {
  readonly git: Octokit['rest']['git']
  readonly place: { readonly owner: string; readonly repo: string }
  readonly name: string
}

async function append(branch: Branch, state: State): Promise<AppendResult> {
  const head = await readHead(branch)
  if (head === 'external') {
    const warning =
      `The branch ${branch.name} holds commits of somebody else, so that no history is written to it. Delete it, or ` +
      'choose another `state-name`.'
    return { kind: 'failed', warning }
  }
  const lines = firstOf(historyLines(state, head?.untilMs ?? -1))
  const isTooSoon = head !== null && (state.lastLookMs ?? 0) - head.untilMs < hourMs
  return lines.length === 0 || isTooSoon ? { kind: 'waiting' } : await commitLines(branch, head, lines)
}

/** null: there is no such branch. */
async function readHead({ git, place, name }: Branch): Promise<Head | null | 'external'> {
  try {
    const { data: ref } = await git.getRef({ ...place, ref: `heads/${name}` })
    const { data: commit } = await git.getCommit({ ...place, commit_sha: ref.object.sha })
    const note = parseNote(commit.message)
    return note === null ? 'external' : { ...note, sha: commit.sha, tree: commit.tree.sha }
  } catch (error) {
    if (githubFault(error).status === 404) return null
    throw error
  }
}

async function commitLines(branch: Branch, head: Head | null, lines: readonly HistoryLine[]): Promise<AppendResult> {
  const untilMs = lines.at(-1)?.atMs ?? 0
  const content = lines.map(({ text }) => `${text}\n`).join('')
  const file = { path: pathOf(untilMs), mode: '100644', type: 'blob', content } as const
  const before = head === null ? {} : { base_tree: head.tree }
  const { data: tree } = await branch.git.createTree({ ...branch.place, tree: [file], ...before })
  const isNewMonth = head !== null && monthOf(head.untilMs) !== monthOf(untilMs)
  const base = isNewMonth
    ? await commit(branch, head.tree, { untilMs: head.untilMs, base: head.base, parent: head.base })
    : (head?.base ?? null)
  const sha = await commit(branch, tree.sha, { untilMs, base, parent: isNewMonth ? base : (head?.sha ?? null) })
  return await moveHead(branch, head, { sha, force: isNewMonth })
}

async function commit({ git, place }: Branch, tree: string, note: Note): Promise<string> {
  const parents = note.parent === null ? [] : [note.parent]
  const { data } = await git.createCommit({ ...place, tree, parents, message: messageOf(note) })
  return data.sha
}

/** Only from the head that was read. */
async function moveHead(
  branch: Branch,
  head: Head | null,
  to: { readonly sha: string; readonly force: boolean }
): Promise<AppendResult> {
  const { git, place, name } = branch
  try {
    if (head === null) await git.createRef({ ...place, ref: `refs/heads/${name}`, sha: to.sha })
    else await git.updateRef({ ...place, ref: `heads/${name}`, ...to })
    return { kind: 'appended' }
  } catch (error) {
    const now = await readHead(branch)
    if (now !== 'external' && now?.sha !== head?.sha) return { kind: 'waiting' }
    throw error
  }
}

/** What the message of a commit says. */
interface Note {
  /** The last instant that is written. */
  readonly untilMs: EpochMs
  /** The commit of the month before; null: there is none. */
  readonly base: string | null
  readonly parent: string | null
}

interface Head extends Omit<Note, 'parent'> {
  readonly sha: string
  readonly tree: string
}

function messageOf({ untilMs, base }: Note): string {
  return `History of ${monthOf(untilMs)}\n\nUntil: ${new Date(untilMs).toISOString()}\nMonth-before: ${base ?? 'none'}`
}

function parseNote(message: string): Omit<Note, 'parent'> | null {
  const found = /^History of \d{4}-\d\d\n\nUntil: (\S+)\nMonth-before: (none|[0-9a-f]{40,64})\s*$/.exec(message)
  const untilMs = Date.parse(found?.[1] ?? '')
  return Number.isNaN(untilMs) ? null : { untilMs, base: found?.[2] === 'none' ? null : (found?.[2] ?? null) }
}

function monthOf(atMs: EpochMs): string {
  return new Date(atMs).toISOString().slice(0, -17)
}

/** `2026/11/22T120000Z.ndjson`, by the last line in it. */
function pathOf(untilMs: EpochMs): string {
  const [day = '', time = ''] = new Date(untilMs).toISOString().split('T')
  return `${day.replaceAll('-', '/')}T${time.slice(0, 8).replaceAll(':', '')}Z.ndjson`
}

/** As many as go into one commit; those of one instant stay together. */
function firstOf(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  let characters = 0
  const tooMany = lines.findIndex(({ text }) => (characters += text.length + 1) > mostCharacters)
  if (tooMany === -1) return lines
  const cutMs = lines[tooMany]?.atMs
  const kept = lines.slice(0, tooMany).filter(({ atMs }) => atMs !== cutMs)
  return kept.length > 0 ? kept : lines.filter(({ atMs }) => atMs === cutMs)
}

function failure(error: unknown, branch: string): AppendResult {
  const { kind, status, message } = githubFault(error)
  const remedy =
    kind === 'forbidden' || kind === 'unauthorized' || kind === 'gone'
      ? 'Give the job `permissions: contents: write`, and `github-token` a token for this repository.'
      : 'It is tried again with the next run; nothing is lost within a day.'
  const cause = `${status === null ? '' : `${status}: `}${message}`
  return {
    kind: 'failed',
    warning: `The history could not be written to the branch ${branch} (${cause}). ${remedy}`
  }
}
