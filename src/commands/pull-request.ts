import { context } from '@actions/github'
import type { Endpoints } from '../config/endpoints.ts'
import type { Inputs } from '../config/inputs.ts'

/**
 * Writes the one comment of its kind on the pull request that the run is about, if it is about one.
 *
 * @param marker tells it from our other comments; undefined: that of the plan
 * @returns a warning when the pull request could not be told, or null
 */
export async function commentOn(
  { githubToken }: Inputs,
  { githubApi, repository }: Endpoints,
  body: string,
  marker?: string
): Promise<string | null> {
  const number = context.payload.pull_request?.number
  if (number === undefined || repository === null || githubToken === '') return null
  const { githubClient } = await import('../adapters/http/github-client.ts')
  const { pullRequestComment } = await import('../adapters/github/pull-request-comment.ts')
  return pullRequestComment({
    octokit: githubClient({ token: githubToken, baseUrl: githubApi }),
    ...repository,
    number,
    ...(marker === undefined ? {} : { marker })
  }).write(body)
}
