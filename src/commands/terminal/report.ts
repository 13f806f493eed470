import path from 'node:path'
import { readEndpoints } from '../../config/endpoints.ts'
import { defaultConfigPath } from '../../config/simple-inputs.ts'
import type { LoadedPolicy } from '../../config/load.ts'
import { problem, refusal } from '../../config/problem.ts'
import type { Parsed } from '../../config/problem.ts'
import { readConfig } from '../../config/source.ts'
import type { Policy } from '../../core/model.ts'
import { createRedact } from '../../core/redact.ts'
import { logLine } from '../../report/log-text.ts'
import { fileStore } from '../../adapters/stores/file.ts'
import { openHeroku } from '../heroku-access.ts'
import { loadPolicy } from '../load-policy.ts'
import { reportFileName, writeStateReport } from '../report-file.ts'
import { stateIn } from '../report-state.ts'
import { complain, flag, noConfig, terminalCommand, text, UsageError } from './command.ts'

/** The report of a state file. */
export const terminalReport = terminalCommand({
  name: 'report',
  meaning: 'the history of a state file as one HTML page',
  options: {
    state: text('FILE', 'the file of "state: file:PATH"'),
    config: text('PATH', `the configuration (${defaultConfigPath}, if it exists)`),
    out: text('FILE', `where to write (${reportFileName})`),
    anonymous: flag("app-1, app-2 in place of the apps' names")
  },
  run: async ({ state, config, out, anonymous }) => {
    if (state === '') throw new UsageError('Write: report --state FILE.')
    const token = process.env['HEROKU_API_KEY'] ?? ''
    const { policy, holidays, secrets } = await policyFor(config)
    const endpoints = readEndpoints(process.env, { needsRepository: null })
    const redact = createRedact([token, ...secrets])
    if (!policy.ok || !endpoints.ok)
      return complain(
        [policy, endpoints].flatMap((read) => (read.ok ? [] : read.problems)),
        redact
      )
    const loaded = await fileStore({ path: state }).load()
    const absent = `There is no state file ${state}. Name the file of "state: file:PATH" with --state.`
    if (loaded.kind === 'empty') return complain([problem(absent)], redact)
    const found = stateIn(loaded)
    if (!found.ok) return complain([problem(found.problem)], redact)

    const { written, warnings } = await writeStateReport({
      file: path.resolve(out || reportFileName),
      sources: { [state]: 'the state', [config || defaultConfigPath]: 'the configuration' },
      state: found.state,
      policy: policy.value,
      holidays,
      platform: openHeroku(token, endpoints.value, redact),
      names: anonymous ? 'anonymous' : 'shown',
      redact
    })
    warnings.forEach((warning) => process.stderr.write(`${logLine(redact(warning))}\n`))
    if (!written.ok) return complain(written.problems, redact)
    process.stdout.write(`${written.value}\n`)
    return 0
  }
})

/** The configuration that is named, or the usual one where it exists; null: there is none, and the state alone is shown. */
async function policyFor(
  config: string
): Promise<Pick<LoadedPolicy, 'holidays' | 'secrets'> & { readonly policy: Parsed<Policy | null> }> {
  const file = config || defaultConfigPath
  const { kind } = await readConfig('', file)
  if (kind !== 'absent') return loadPolicy({ config: file, simple: {} }, '', process.env)
  return {
    policy: config === '' ? { ok: true, value: null } : refusal(noConfig(config)),
    holidays: null,
    secrets: []
  }
}
