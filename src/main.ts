import * as core from '@actions/core'
import { annotationAt } from './commands/annotation.ts'
import { regionProblems } from './commands/holidays.ts'
import { loadPolicy } from './commands/policy.ts'
import { run } from './commands/run.ts'
import { readEndpoints } from './config/endpoints.ts'
import { readInputs } from './config/inputs.ts'
import type { Problem } from './config/problem.ts'
import { ambiguousScale } from './config/run-inputs.ts'
import { createRedact, isMaskable } from './core/redact.ts'

const read = (name: string): string => core.getInput(name)
const tokenInputs = ['heroku-api-key', 'state-token', 'github-token']

/** The action. Every outcome of the world ends in an exit status; a rejection is a bug. */
async function main(): Promise<0 | 1> {
  const tokens = tokenInputs.map(read).filter((token) => token !== '')
  tokens.forEach((token) => core.setSecret(token))

  const folder = process.env['GITHUB_WORKSPACE'] ?? ''
  const { inputs, problems: inputProblems } = readInputs(read)
  const endpoints = readEndpoints(process.env, inputs.state)
  const loaded = await loadPolicy(inputs, folder, process.env)
  loaded.secrets.filter(isMaskable).forEach((secret) => core.setSecret(secret))
  const redact = createRedact([...tokens, ...loaded.secrets])

  const failed = (problems: readonly Problem[]): 0 | 1 => {
    problems.forEach(({ message, place }) => core.error(redact(message), annotationAt(place)))
    core.info('Nothing was read from or written to Heroku.')
    return inputs.failOn === 'never' ? 0 : 1
  }
  const { policy } = loaded
  const regions = await regionProblems(loaded)
  if (inputProblems.length > 0 || regions.length > 0 || !endpoints.ok || !policy.ok) {
    return failed([
      ...inputProblems,
      ...(endpoints.ok ? [] : endpoints.problems),
      ...(policy.ok ? [] : policy.problems),
      ...regions
    ])
  }

  const ambiguous = ambiguousScale(inputs, policy.value)
  if (ambiguous.length > 0) return failed(ambiguous)

  // A run, which is started every few minutes, loads nothing of what the others need.
  switch (inputs.command) {
    case 'run':
      return run({ inputs, endpoints: endpoints.value, policy: policy.value, loaded, redact })
    case 'plan': {
      const { plan } = await import('./commands/plan-action.ts')
      const problems = await plan({ inputs, endpoints: endpoints.value, loaded: { ...loaded, policy }, folder, redact })
      return problems.length > 0 ? failed(problems) : 0
    }
    case 'backtest': {
      const { backtest } = await import('./commands/backtest-action.ts')
      const problems = await backtest({
        inputs,
        endpoints: endpoints.value,
        loaded: { ...loaded, policy },
        folder,
        redact
      })
      return problems.length > 0 ? failed(problems) : 0
    }
    case 'report': {
      const { report } = await import('./commands/report.ts')
      const problems = await report({ inputs, endpoints: endpoints.value, policy: policy.value, folder, redact })
      return problems.length > 0 ? failed(problems) : 0
    }
    case 'matrix': {
      const { matrix } = await import('./commands/matrix.ts')
      await matrix(policy.value, redact)
      return 0
    }
  }
}

/** The cache client may keep sockets open long after it was given up, so the process ends itself once the log is out. */
function exit(status: 0 | 1): void {
  process.stdout.write('', () => process.exit(status))
}

try {
  exit(await main())
} catch (error) {
  const redact = createRedact(tokenInputs.map(read))
  core.error(
    redact(
      `Dyno Scaler failed by a fault of its own; please report it. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
    )
  )
  exit(1)
}
