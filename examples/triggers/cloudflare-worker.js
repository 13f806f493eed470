// Starts a run of the workflow in examples/outside.yml by a Worker's cron, see wrangler.toml beside it:
//   npx wrangler secret put GITHUB_DISPATCH_TOKEN   (a fine-grained token for that repository, "Contents: read and write")
//   npx wrangler deploy
const githubApi = 'https://api.github.com'

export default {
  async scheduled(_, env) {
    const answer = await fetch(`${env.GITHUB_API_URL ?? githubApi}/repos/${env.GITHUB_REPOSITORY}/dispatches`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${env.GITHUB_DISPATCH_TOKEN}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        // GitHub refuses a request without one, and a Worker sends none of its own.
        'user-agent': 'dyno-scaler-trigger',
        'x-github-api-version': '2022-11-28'
      },
      body: JSON.stringify({ event_type: 'dyno-scaler' }),
      signal: AbortSignal.timeout(20_000)
    })
    // It shows as a failed event of the Worker. The next one tries again.
    if (answer.status !== 204)
      throw new Error(`GitHub answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`)
  }
}
