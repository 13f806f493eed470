import { proxyMistakes } from '../adapters/http/proxy.ts'
import type { StoreKind } from '../adapters/stores/store.ts'
import { problem } from './problem.ts'
import type { Parsed, Problem } from './problem.ts'
import { mayCarryToken } from '../core/token-address.ts'

export interface Endpoints {
  readonly herokuApi: string
  readonly herokuMetrics: string
  readonly githubApi: string
  /** Heroku's status page; null where Heroku's API is somebody else's. */
  readonly herokuStatus: string | null
  /** null: not in a repository. */
  readonly repository: { readonly owner: string; readonly repo: string } | null
}

const variables = {
  herokuApi: { name: 'HEROKU_API_URL', otherwise: 'https://api.heroku.com' },
  herokuMetrics: { name: 'HEROKU_METRICS_URL', otherwise: 'https://api.metrics.heroku.com' },
  githubApi: { name: 'GITHUB_API_URL', otherwise: 'https://api.github.com' }
} as const

/** The addresses to talk to, from the environment. Every one of them is sent a token, so each must be https or on this machine. */
export function readEndpoints(
  environment: Readonly<Record<string, string | undefined>>,
  { needsRepository }: Pick<StoreKind, 'needsRepository'>
): Parsed<Endpoints> {
  const problems: Problem[] = proxyMistakes(environment).map((mistake) => problem(mistake))
  const read = ({ name, otherwise }: { readonly name: string; readonly otherwise: string }): string => {
    const text = environment[name] || otherwise
    if (!mayCarryToken(text))
      problems.push(
        problem(`${name} is "${text}": a token is sent over https only (or to this machine). Write an https address.`)
      )
    return text.replace(/\/+$/, '')
  }
  const [owner, repo] = (environment['GITHUB_REPOSITORY'] ?? '').split('/')
  const herokuApi = read(variables.herokuApi)
  const endpoints = {
    herokuApi,
    herokuMetrics: read(variables.herokuMetrics),
    herokuStatus:
      environment['HEROKU_STATUS_URL']?.replace(/\/+$/, '') ||
      (herokuApi === variables.herokuApi.otherwise ? 'https://status.heroku.com' : null),
    githubApi: read(variables.githubApi),
    repository: owner && repo ? { owner, repo } : null
  }
  if (needsRepository !== null && endpoints.repository === null) problems.push(problem(needsRepository))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: endpoints }
}
