import type { RepositoryAccess } from '../http/github-client.ts'
import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import { githubFault } from '../http/github-fault.ts'
import { authorOf, authorship, authorShape } from './authorship.ts'
import { addPermission, githubWarning } from './github-warning.ts'

export interface PullRequestCommentOptions extends RepositoryAccess {
  /** Of the pull request. */
  readonly number: number
  /** First line of the comment, by which it is found again. Default `<!-- dyno-scaler plan -->`. */
  readonly marker?: string
}

export interface PullRequestComment {
  /**
   * Makes this Markdown our one comment: edits it in place, writes it if there is none, leaves it alone if it is the
   * same. A body that is too long for GitHub is cut at a line break. Never rejects.
   *
   * @returns null: done; else a warning with what a person can do
   */
  readonly write: (body: string) => Promise<string | null>
}

/** GitHub's limit for the body of a comment, in characters. */
export const longestBody = 65_536

/** Pages of 100 comments that are searched for ours. */
const mostPages = 50
const cutNote = '\n\n… The rest is in the summary of the run.'

const commentShape = object({
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  body: v.nullish(v.string()),
  user: authorShape
})

interface Comment {
  readonly id: number
  readonly body: string
}

export function pullRequestComment(options: PullRequestCommentOptions): PullRequestComment {
  const { octokit, owner, repo, number: issue_number, marker = '<!-- dyno-scaler plan -->' } = options
  const { issues } = octokit.rest
  const { isOurs } = authorship(octokit)

  const find = async (): Promise<Comment | null> => {
    for (let page = 1; page <= mostPages; page++) {
      const answer = await issues.listComments({ owner, repo, issue_number, per_page: 100, page })
      const comments = v.parse(v.array(commentShape), answer.data)
      const marked = comments.filter(({ body }) => body?.split(/\r?\n/, 1)[0]?.trim() === marker)
      for (const { id, body, user } of marked) if (await isOurs(authorOf(user), null)) return { id, body: body ?? '' }
      if (answer.headers.link?.includes('rel="next"') !== true) return null
    }
    return null
  }

  return {
    write: async (markdown) => {
      const body = bounded(`${marker}\n${markdown.trimEnd()}`)
      try {
        const own = await find()
        if (own !== null && comparable(own.body) === comparable(body)) return null
        if (own === null) await issues.createComment({ owner, repo, issue_number, body })
        else await issues.updateComment({ owner, repo, comment_id: own.id, body })
        return null
      } catch (error) {
        return githubWarning(`The comment on pull request ${issue_number} could not be written`, githubFault(error), {
          permission: 'pull-requests',
          otherwise:
            '. Runs of pull requests from forks may not comment whatever the permissions; ' +
            'the plan is in the summary of the run.',
          whenGone,
          whenRefused: 'Is the conversation locked?',
          later: 'The next run tries it again.'
        })
      }
    }
  }
}

/** GitHub may return line breaks as CR LF. */
function comparable(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd()
}

function bounded(body: string): string {
  if (body.length <= longestBody) return body
  const cut = body.slice(0, longestBody - cutNote.length)
  return cut.slice(0, cut.lastIndexOf('\n')) + cutNote
}

function whenGone(status: number | null, message: string): string {
  return status === 404
    ? `GitHub shows no such pull request to this token (404). ${addPermission('pull-requests')}.`
    : `the pull request has another address now, or takes no comments (${status ?? 'unknown'}: ${message}).`
}
