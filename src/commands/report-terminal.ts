import path from 'node:path'
import { systemClock } from '../adapters/clock.ts'
import { readEndpoints } from '../config/endpoints.ts'
import { defaultConfigPath } from '../config/inputs.ts'
import { problem } from '../config/problem.ts'
import type { Parsed, Problem } from '../config/problem.ts'
import { readConfig } from '../config/source.ts'
import type { Policy } from '../core/model.ts'
import { heroku } from '../adapters/heroku/heroku.ts'
import { createRedact } from '../core/redact.ts'
import type { Names } from '../report/html/public-text.ts'
import { fileStore } from '../adapters/stores/file.ts'
import { readSizes } from './plan.ts'
import { loadPolicy } from './policy.ts'
import { cannotWrite, reportFileName, writeReport } from './report-file.ts'
import { stateIn } from './report-state.ts'

/** The options as written; empty: not given. */
export interface TerminalReport {
  readonly state: string
  readonly config: string
  readonly out: string
  readonly names: Names
}

/** Writes the report of a state file. Returns the exit status. */
export async function reportOnTerminal({ state, config, out, names }: TerminalReport): Promise<number> {
  const { HEROKU_API_KEY: token = '' } = process.env
  const { policy, secrets } = await policyFor(config)
  const endpoints = readEndpoints(process.env, { kind: 'none' })
  const redact = createRedact([token, ...secrets])
  const complain = (problems: readonly Problem[]): number => {
    for (const { message, place } of problems)
      process.stderr.write(
        redact(`${place === null ? '' : `${place.file}:${place.line}:${place.column} `}${message}\n`)
      )
    return 1
  }
  if (!policy.ok || !endpoints.ok)
    return complain([...(policy.ok ? [] : policy.problems), ...(endpoints.ok ? [] : endpoints.problems)])
  const loaded = await fileStore({ path: state }).load()
  if (loaded.kind === 'empty')
    return complain([problem(`There is no state file ${state}. Name the file of "state: file:PATH" with --state.`)])
  const found = stateIn(loaded)
  if (!found.ok) return complain([problem(found.problem)])

  const platform =
    token === '' ? null : heroku({ baseUrl: endpoints.value.herokuApi, token, clock: systemClock, redact })
  const sizes = await readSizes(
    platform,
    policy.value ?? {
      apps: Object.keys(found.state.apps).map((app) => ({ app, url: { kind: 'none' }, processes: [] })),
      notify: []
    }
  )
  sizes.warnings.forEach((warning) => process.stderr.write(`${redact(warning)}\n`))
  const file = path.resolve(out || reportFileName)
  try {
    const line = await writeReport({
      file,
      state: found.state,
      policy: policy.value,
      redact,
      nowMs: systemClock.now(),
      sizes: (app, process) => sizes.entry(app, process)?.size ?? null,
      prices: sizes.prices,
      names
    })
    process.stdout.write(`${line}\n`)
    return 0
  } catch (error) {
    return complain([problem(cannotWrite(file, error))])
  }
}

/** The configuration that is named, or the usual one where it exists; null: there is none, and the state alone is shown. */
async function policyFor(
  config: string
): Promise<{ readonly policy: Parsed<Policy | null>; readonly secrets: readonly string[] }> {
  const file = config || defaultConfigPath
  const { kind } = await readConfig('', file)
  if (kind !== 'absent') return loadPolicy({ config: file, simple: {} }, '', process.env)
  return {
    policy:
      config === ''
        ? { ok: true, value: null }
        : { ok: false, problems: [problem(`There is no ${config} here. Name the configuration with --config.`)] },
    secrets: []
  }
}
