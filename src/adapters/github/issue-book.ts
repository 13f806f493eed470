/** What this run knows of our issues, so that GitHub is asked once and told only what is new. */
import type { Issue, IssueApi, IssueChange, Result } from './issue-api.ts'

export interface IssueBook {
  /** The open issues, lowest number first, as this run knows them; asks GitHub if it has not yet, or if something went wrong since. */
  readonly list: () => Promise<Result<readonly Issue[]>>
  /** The same, asked anew. */
  readonly refresh: () => Promise<Result<readonly Issue[]>>
  readonly open: (page: { readonly title: string; readonly body: string }) => Promise<Result<Issue>>
  /** Sends a change, unless it would change nothing that is known. Answers with what is known of the issue then. */
  readonly write: (issue: number, change: IssueChange) => Promise<Result<Issue>>
  /** The issue is not there any more. */
  readonly forget: (issue: number) => void
}

export function issueBook(api: IssueApi): IssueBook {
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
    // What was written while the list was on its way is newer than the list.
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
      // A lost answer may have made an issue all the same: the next list shows it.
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
        // As it was sent: GitHub may trim what it keeps, and that is no reason to send it again.
        known.set(number, { ...updated.value, title: change.title, body: change.body })
      } else {
        known.delete(number)
        listing = null
      }
      return updated
    },
    forget: (number) => {
      known.delete(number)
      gone.add(number)
      listing = null
    }
  }
}
