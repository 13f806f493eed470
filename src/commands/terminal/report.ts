import path from 'node:path'
import { systemClock } from '../../adapters/clock.ts'
import { readEndpoints } from '../../config/endpoints.ts'
import { defaultConfigPath } from '../../config/simple-inputs.ts'
import type { LoadedPolicy } from '../../config/load.ts'
import { problem } from '../../config/problem.ts'
import type { Parsed } from '../../config/problem.ts'
import { readConfig } from '../../config/source.ts'
import type { Policy } from '../../core/model.ts'
import { heroku } from '../../adapters/heroku/heroku.ts'
import { asRemembered } from '../../core/select-apps.ts'
import { createRedact } from '../../core/redact.ts'
import type { Names } from '../../report/html/public-text.ts'
import { fileStore } from '../../adapters/stores/file.ts'
import { withKnownHolidays } from '../holidays.ts'
import { readSizes } from '../prepare-plan.ts'
import { loadPolicy } from '../load-policy.ts'
import { cannotWrite, reportFileName, writeReport } from '../report-file.ts'
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
  run: ({ state, config, out, anonymous }) => {
    if (state === '') throw new UsageError('Write: report --state FILE.')
    return writeReportOf(state, { config, out, names: anonymous ? 'anonymous' : 'shown' })
  }
})

interface ReportOptions {
  /** Empty: not given. */
  readonly config: string
  readonly out: string
  readonly names: Names
}

async function writeReportOf(state: string, { config, out, names }: ReportOptions): Promise<number> {
  const { HEROKU_API_KEY: token = '' } = process.env
  const { policy: configured, holidays, secrets } = await policyFor(config)
  const endpoints = readEndpoints(process.env, { needsRepository: null })
  const redact = createRedact([token, ...secrets])
  if (!configured.ok || !endpoints.ok)
    return complain(
      [...(configured.ok ? [] : configured.problems), ...(endpoints.ok ? [] : endpoints.problems)],
      redact
    )
  const loaded = await fileStore({ path: state }).load()
  if (loaded.kind === 'empty')
    return complain(
      [problem(`There is no state file ${state}. Name the file of "state: file:PATH" with --state.`)],
      redact
    )
  const found = stateIn(loaded)
  if (!found.ok) return complain([problem(found.problem)], redact)

  const nowMs = systemClock.now()
  const policy =
    configured.value === null
      ? null
      : await withKnownHolidays(asRemembered(configured.value, found.state), holidays, found.state, nowMs)
  const platform =
    token === '' ? null : heroku({ baseUrl: endpoints.value.herokuApi, token, clock: systemClock, redact })
  const sizes = await readSizes(
    platform,
    policy ?? {
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
      policy,
      redact,
      nowMs,
      sizes: (app, process) => sizes.entry(app, process)?.size ?? null,
      prices: sizes.prices,
      names
    })
    process.stdout.write(`${line}\n`)
    return 0
  } catch (error) {
    return complain([problem(cannotWrite(file, error))], redact)
  }
}

/** The configuration that is named, or the usual one where it exists; null: there is none, and the state alone is shown. */
async function policyFor(
  config: string
): Promise<Pick<LoadedPolicy, 'holidays' | 'secrets'> & { readonly policy: Parsed<Policy | null> }> {
  const file = config || defaultConfigPath
  const { kind } = await readConfig('', file)
  if (kind !== 'absent') return loadPolicy({ config: file, simple: {} }, '', process.env)
  return {
    policy: config === '' ? { ok: true, value: null } : { ok: false, problems: [problem(noConfig(config))] },
    holidays: null,
    secrets: []
  }
}
