/** The issues as this run knows them, so that GitHub is asked once and nothing is written that it has already. */
import type { Issue, IssueApi, IssueChange, Result } from './issue-api.ts'

export interface IssueCache {
  /** The open issues, lowest number first; asks GitHub the first time, and again after a failure. */
  readonly list: () => Promise<Result<readonly Issue[]>>
  /** The same, always asks GitHub. */
  readonly refresh: () => Promise<Result<readonly Issue[]>>
  readonly open: (page: { readonly title: string; readonly body: string }) => Promise<Result<Issue>>
  /** Sends a change, unless the issue is known to be so already. Returns the issue as it is then. */
  readonly write: (issue: number, change: IssueChange) => Promise<Result<Issue>>
  /** null: not known. */
  readonly authorOf: (issue: number) => string | null
  /** Call it for an issue that is not there any more: lists will leave it out. */
  readonly forget: (issue: number) => void
}

export function issueCache(api: IssueApi): IssueCache {
  const known = new Map<number, Issue>()
  const gone = new Set<number>()
  let listing: Promise<Result<readonly Issue[]>> | null = null

  const read = async (): Promise<Result<readonly Issue[]>> => {
    const before = new Map(known)
    const listed = await api.list()
    if (!listed.ok) {
      listing = null
      return listed
    }
    // What was written while the list was being read is newer than the list.
    for (const [number, issue] of before) if (known.get(number) === issue) known.delete(number)
    for (const issue of listed.value)
      if (!known.has(issue.number) && !gone.has(issue.number)) known.set(issue.number, issue)
    return listed
  }
  const list = async (): Promise<Result<readonly Issue[]>> => {
    listing ??= read()
    const result = await listing
    if (!result.ok) return result
    const open = [...known.values()].filter((issue) => issue.open)
    return { ok: true, value: open.sort((one, other) => one.number - other.number) }
  }

  return {
    list,
    refresh: () => {
      listing = null
      return list()
    },
    open: async (page) => {
      const created = await api.create(page)
      // If only the answer was lost, the issue exists: the next list shows it.
      if (created.ok) known.set(created.value.number, { ...created.value, ...page })
      else listing = null
      return created
    },
    write: async (number, change) => {
      const last = known.get(number)
      const same = last?.title === change.title && last.body === change.body
      if (same && change.state === undefined) return { ok: true, value: last }
      const updated = await api.update(number, change)
      if (updated.ok) {
        // GitHub may trim texts: to know whether the next ones differ, those that were sent are kept.
        known.set(number, { ...updated.value, title: change.title, body: change.body })
      } else {
        known.delete(number)
        listing = null
      }
      return updated
    },
    authorOf: (number) => known.get(number)?.author ?? null,
    forget: (number) => {
      known.delete(number)
      gone.add(number)
      listing = null
    }
  }
}
