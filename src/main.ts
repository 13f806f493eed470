import * as core from '@actions/core'
import { storeOf } from './adapters/stores/stores.ts'
import { annotations } from './commands/annotation.ts'
import { sizeProblems } from './commands/dyno-sizes.ts'
import { openHeroku } from './commands/heroku-access.ts'
import { hideSecrets, jobLog } from './commands/job-log.ts'
import { regionProblems } from './commands/holidays.ts'
import { readableStack } from './commands/readable-stack.ts'
import { loadPolicy } from './commands/load-policy.ts'
import { actionCommands } from './commands/action/commands.ts'
import { readEndpoints } from './config/endpoints.ts'
import { readInputs } from './config/inputs.ts'
import type { Problem } from './config/problem.ts'
import { ambiguousScale } from './config/run-inputs.ts'
import { tokenInputs, tokenMistake } from './config/values/token.ts'
import { createRedact, isMaskable } from './core/redact.ts'

const read = (name: string): string => core.getInput(name)

/** The action. Every outcome of the world ends in an exit status; a rejection is a bug. */
async function main(): Promise<0 | 1> {
  const tokens = tokenInputs.map(read).filter((token) => token !== '')
  tokens.forEach((token) => core.setSecret(token))
  hideSecrets(createRedact(tokens))

  const folder = process.env['GITHUB_WORKSPACE'] ?? ''
  const { inputs, problems: inputProblems } = readInputs(read, actionCommands)
  const endpoints = readEndpoints(process.env, storeOf(inputs.state.kind))
  const loaded = await loadPolicy(inputs, folder, process.env)
  loaded.secrets.filter(isMaskable).forEach((secret) => core.setSecret(secret))
  const redact = createRedact([...tokens, ...loaded.secrets])
  hideSecrets(redact)

  const failed = (problems: readonly Problem[]): 0 | 1 => {
    problems.forEach(({ message, place }) => annotations.add('error', redact(message), place))
    jobLog.line('Nothing was read from or written to Heroku.')
    return inputs.failOn === 'never' ? 0 : 1
  }
  const { policy } = loaded
  // A token with a mistake in it is not sent anywhere.
  const platform =
    endpoints.ok && tokenMistake(inputs.herokuApiKey) === null
      ? openHeroku(inputs.herokuApiKey, endpoints.value, redact)
      : null
  const problems = [
    ...inputProblems,
    ...(endpoints.ok ? [] : endpoints.problems),
    ...(policy.ok ? ambiguousScale(inputs, policy.value) : policy.problems),
    ...(await regionProblems(loaded)),
    ...(await sizeProblems(loaded, platform))
  ]
  if (problems.length > 0 || !endpoints.ok || !policy.ok) return failed(problems)

  // The name is one of theirs: readInputs has looked.
  const { load } = actionCommands.find(({ name }) => name === inputs.command) ?? actionCommands[0]
  const command = await load()
  const end = await command({ inputs, endpoints: endpoints.value, policy: policy.value, loaded, folder, redact })
  return end.kind === 'refused' ? failed(end.problems) : end.status
}

/** The cache client may keep sockets open long after it was given up, so the process ends itself once the log is out. */
function exit(status: 0 | 1): void {
  annotations.close()
  process.stdout.write('', () => process.exit(status))
}

try {
  exit(await main())
} catch (error) {
  annotations.add('error', `Dyno Scaler failed by a fault of its own; please report it. ${readableStack(error)}`)
  exit(1)
}
