import type { Octokit } from '@octokit/rest'
import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import { githubFault } from '../http/github-fault.ts'

/** Who wrote an issue or a comment, as GitHub's answers name them. */
export const authorShape = v.nullish(object({ login: v.nullish(v.string()) }))

/** The login; null: GitHub names nobody. */
export function authorOf(user: v.InferOutput<typeof authorShape>): string | null {
  return user?.login ?? null
}

export interface Authorship {
  /**
   * Whether an author is this program, now or with an earlier token. Asks GitHub at most once, and only where the name does not tell;
   * rejects where GitHub could not be asked.
   *
   * @param known an author that is known to be this program; null: none is
   */
  readonly isOurs: (author: string | null, known: string | null) => Promise<boolean>
}

/**
 * The hidden line by which a comment is found again can be copied by everybody who may comment. What they cannot have is the account: that
 * of a workflow's token or of a GitHub App, whose login ends in `[bot]` and which only somebody of the repository can let in, or that of
 * the person whose token is used.
 */
export function authorship({ rest }: Octokit): Authorship {
  let asking: Promise<string | null> | null = null
  const viewer = async (): Promise<string | null> => {
    asking ??= viewerOf(rest)
    try {
      return await asking
    } catch (error) {
      asking = null
      throw error
    }
  }
  return {
    isOurs: async (author, known) =>
      author === null || author === known || author.endsWith('[bot]') || author === (await viewer())
  }
}

/** The account of the token; null: it is no person's, as that of a workflow. */
async function viewerOf({ users }: Octokit['rest']): Promise<string | null> {
  try {
    return authorOf(v.parse(authorShape, (await users.getAuthenticated()).data))
  } catch (error) {
    const { kind } = githubFault(error)
    if (kind === 'rate-limited' || kind === 'unavailable') throw error
    return null
  }
}
