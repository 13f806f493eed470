import { realpathSync } from 'node:fs'
import path from 'node:path'
import { systemClock } from '../../adapters/clock.ts'
import { heroku } from '../../adapters/heroku/heroku.ts'
import type { Heroku } from '../../adapters/heroku/heroku.ts'
import { readEndpoints } from '../../config/endpoints.ts'
import { configurationText } from '../../config/import/configuration-text.ts'
import { policyFromInputs } from '../../config/load-inputs.ts'
import { policyFromFile } from '../../config/load.ts'
import { problem, refusal } from '../../config/problem.ts'
import type { Parsed, Problem } from '../../config/problem.ts'
import { defaultConfigPath } from '../../config/simple-inputs.ts'
import type { SimpleInputs } from '../../config/simple-inputs.ts'
import { workflowText } from '../../config/starter/workflow-text.ts'
import { timezoneMistake } from '../../config/values/timezone.ts'
import type { FormationEntry } from '../../core/model.ts'
import { createRedact } from '../../core/redact.ts'
import { didYouMean } from '../../core/suggest.ts'
import { herokuKey, keyProblems } from '../heroku-access.ts'
import { starterAction } from '../starter-action.ts'
import type { StarterAction } from '../starter-action.ts'
import { exists, repositoryRoot, writeStarterFiles } from '../starter-files.ts'
import type { StarterFile } from '../starter-files.ts'
import { starterProcesses } from '../starter-processes.ts'
import type { StarterProcess } from '../starter-processes.ts'
import { workflowMistakes } from '../workflow-mistakes.ts'
import { complain, flag, refuseOptions, terminalCommand, text, UsageError } from './command.ts'
import type { Values } from './command.ts'

const workflowPath = '.github/workflows/dyno-scaler.yml'
const vendorPath = '.github/actions/dyno-scaler'
/** The terminal's commands and the source maps: no run of the action loads them. */
const unusedByRunners = /[\\/](?:cli[^\\/]*|[^\\/]+\.map)$/

const options = {
  app: text('NAME', 'the app; with HEROKU_API_KEY the only one that it sees'),
  process: text('TYPES', 'the process types, with commas (those that run, or web)'),
  schedule: text('WINDOWS', "the hours, with semicolons ('weekdays 07:00-22:00 2; 1')"),
  timezone: text('ZONE', 'the zone of the hours (that of this machine)'),
  min: text('N', 'fewest dynos'),
  max: text('N', 'most dynos'),
  config: flag(`also ${defaultConfigPath}, for several process types`),
  dir: text('FOLDER', 'the repository (the working directory)'),
  vendor: flag(`copies the action to ${vendorPath}`),
  force: flag('overwrites files that are there')
}
type Options = Values<typeof options>

/** Writes the workflow, and with `--config` a configuration file, into a repository. */
export const init = terminalCommand({
  name: 'init',
  meaning: 'writes the workflow into a repository, in dry-run',
  options,
  notes: ['HEROKU_API_KEY lets it see what runs now; without it the options say everything'],
  run: async (values) => {
    const token = herokuKey()
    const redact = createRedact([token])
    const drafted = await draft(values, token)
    if (!drafted.ok) return complain(drafted.problems, redact)
    const { root, files, told } = drafted.value
    const problems = await writeStarterFiles(root, files, values.force ? 'overwrite' : 'keep')
    if (problems.length > 0) return complain(problems, redact)
    process.stdout.write(redact(told))
    return 0
  }
})

interface Draft {
  readonly root: string
  readonly files: readonly StarterFile[]
  /** What is told once they are written. */
  readonly told: string
}

/** Everything that is written, checked; nothing is changed yet. */
async function draft(options: Options, token: string): Promise<Parsed<Draft>> {
  const folder = path.resolve(options.dir)
  const root = (await exists(folder)) ? await repositoryRoot(folder) : null
  if (root === null)
    return refusal(`${folder} is not in a git repository. Start it where the workflow is to stand, or write --dir.`)
  // Beside the bundle, wherever a link to it stands.
  const home = path.dirname(path.dirname(realpathSync(process.argv[1] ?? '')))
  const action: StarterAction = options.vendor
    ? { uses: `./${vendorPath}`, comment: '', isOwnerKnown: true }
    : await starterAction(home)
  const usesPresent = !options.config && (await exists(path.join(root, defaultConfigPath)))
  const found = usesPresent ? presentConfiguration(options) : await describeApp(options, token)
  if (!found.ok) return found
  const { simple, configuration, about } = found.value
  const workflow = workflowText({ action: action.uses, actionComment: action.comment, simple })
  const mistakes = await workflowMistakes(workflowPath, workflow)
  if (mistakes.length > 0)
    return { ok: false, problems: mistakes.map((mistake) => problem(`${workflowPath}: ${mistake}`)) }
  const vendored = { from: home, names: ['action.yml', 'LICENSE', 'dist'], without: unusedByRunners }
  const files: readonly StarterFile[] = [
    ...(configuration === null ? [] : [{ path: defaultConfigPath, content: configuration }]),
    ...(options.vendor ? [{ path: vendorPath, content: vendored }] : []),
    { path: workflowPath, content: workflow }
  ]
  const told = [...about, ...written(files), ...nextSteps(action)].map((line) => `${line}\n`).join('')
  return { ok: true, value: { root, files, told } }
}

interface Described {
  /** null: a configuration file says everything. */
  readonly simple: (SimpleInputs & { readonly app: string }) | null
  /** The configuration file to write; null: none. */
  readonly configuration: string | null
  /** Lines about what was found and assumed. */
  readonly about: readonly string[]
}

/** Inputs beside a configuration file would stop each run. */
function presentConfiguration(options: Options): Parsed<Described> {
  const beside = (['app', 'process', 'schedule', 'timezone', 'min', 'max'] as const).filter(
    (name) => options[name] !== ''
  )
  if (beside.length > 0)
    return refusal(
      `${defaultConfigPath} is there and says what to do: leave out ${beside.map((name) => `--${name}`).join(', ')}, or write the file anew with --config --force.`
    )
  return {
    ok: true,
    value: { simple: null, configuration: null, about: [`The workflow uses the ${defaultConfigPath} that is there.`] }
  }
}

async function describeApp(options: Options, token: string): Promise<Parsed<Described>> {
  const timezone = options.timezone || Intl.DateTimeFormat().resolvedOptions().timeZone
  const mistake = timezoneMistake(timezone)
  if (mistake !== null) throw new UsageError(`--timezone: ${mistake}`)
  const listed = await findApp(options.app, token)
  if (!listed.ok) return listed
  const { app, formation } = listed.value
  const wished = splitList(options.process, ',')
  const unknown = wished.find((name) => formation !== null && !formation.some(({ process }) => process === name))
  if (unknown !== undefined) return refusal(unknownProcess(app, unknown, formation ?? []))
  const all = starterProcesses(formation, { processes: wished, schedule: splitList(options.schedule, /[;\n]/) })
  // One process type fits into the workflow; web is what most people mean.
  const chosen = options.config || wished.length > 0 ? all : all.slice(0, 1)
  if (!options.config && chosen.length > 1)
    throw new UsageError(
      `--process names ${chosen.length} process types, and the workflow alone describes one: add --config.`
    )
  const bounds = { ...(options.min && { min: options.min }), ...(options.max && { max: options.max }) }
  const common = { app, timezone, ...bounds }
  const inputs = chosen.map(({ process, schedule }) => ({ ...common, process, schedule: schedule.join('\n') }))
  const problems = refuseOptions(inputs.flatMap(mistakesIn))
  const [first] = inputs
  if (problems.length > 0 || first === undefined) return { ok: false, problems }
  const about = [
    ...(formation ?? []).map((entry) => `${entry.process} is at ${entry.quantity} ${entry.size.toLowerCase()} now.`),
    ...(options.timezone === '' ? [`Hours are in ${timezone}, the zone of this machine.`] : []),
    ...(chosen.length < all.length ? [`Only ${first.process} is scaled; with --config the others are, too.`] : [])
  ]
  if (!options.config) return { ok: true, value: { simple: first, configuration: null, about } }
  const configuration = configurationOf(app, timezone, chosen, bounds)
  const checked = policyFromFile(defaultConfigPath, configuration, {}, null).policy
  return checked.ok ? { ok: true, value: { simple: null, configuration, about } } : checked
}

function configurationOf(
  app: string,
  timezone: string,
  processes: readonly StarterProcess[],
  bounds: Readonly<Record<string, string>>
): string {
  const more = Object.entries(bounds).map(([name, value]) => `${name}: ${value}`)
  return configurationText({
    comments: ['One window a line; the first that matches wins.'],
    timezone,
    apps: [{ app, processes: processes.map((one) => ({ ...one, more })) }]
  })
}

/** What is wrong with the options, by their names. */
function mistakesIn(inputs: SimpleInputs): readonly Problem[] {
  const read = policyFromInputs(inputs)
  return read.ok ? [] : read.problems.map(({ message }) => problem(message.replace(/^Input "(\w+)"/, '--$1')))
}

interface FoundApp {
  readonly app: string
  /** null: without a token. */
  readonly formation: readonly FormationEntry[] | null
}

async function findApp(name: string, token: string): Promise<Parsed<FoundApp>> {
  if (token === '' && name === '')
    throw new UsageError('Which app? Write --app NAME, or set HEROKU_API_KEY to find it.')
  if (token === '') return { ok: true, value: { app: name, formation: null } }
  const endpoints = readEndpoints(process.env, { needsRepository: null })
  const mistakes = [...keyProblems(token), ...(endpoints.ok ? [] : endpoints.problems)]
  if (mistakes.length > 0 || !endpoints.ok) return { ok: false, problems: mistakes }
  const platform = heroku({ baseUrl: endpoints.value.herokuApi, token, clock: systemClock })
  const app = name === '' ? await onlyApp(platform) : { ok: true as const, value: name }
  if (!app.ok) return app
  const reading = await platform.read(app.value)
  if (reading.status !== 'ok') return refusal(reading.fault.message)
  if (reading.formation.length === 0)
    return refusal(
      `${app.value} has no process types yet: deploy it first, or unset HEROKU_API_KEY and write --process.`
    )
  return { ok: true, value: { app: app.value, formation: reading.formation } }
}

const mostListed = 10

async function onlyApp(platform: Heroku): Promise<Parsed<string>> {
  const [listing] = (await platform.listApps?.([{ kind: 'all' }])) ?? []
  if (listing === undefined || listing.status === 'unknown') return refusal('Write --app NAME.')
  if (listing.status === 'unavailable') return refusal(listing.fault.message)
  const names = listing.apps.map(({ name }) => name)
  if (names.length === 1) return { ok: true, value: names[0] ?? '' }
  const some = names.slice(0, mostListed).join(', ') + (names.length > mostListed ? ', ...' : '')
  return refusal(`The token sees ${names.length} apps${some && `: ${some}`}. Write --app NAME.`)
}

function unknownProcess(app: string, name: string, formation: readonly FormationEntry[]): string {
  const known = formation.map(({ process }) => process)
  return `--process: ${app} has no "${name}".${didYouMean(name, known)} It has ${known.join(', ')}.`
}

function splitList(written: string, separator: string | RegExp): readonly string[] {
  return written
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function written(files: readonly StarterFile[]): readonly string[] {
  return files.map(({ path: file }) =>
    file === workflowPath ? `wrote ${file}   (checked with GitHub's parser; dry-run is on)` : `wrote ${file}`
  )
}

function nextSteps({ isOwnerKnown }: StarterAction): readonly string[] {
  return [
    ...(isOwnerKnown
      ? []
      : ['replace OWNER in it by the owner of the repository of the action, or start again with --vendor --force']),
    'heroku authorizations:create -d dyno-scaler -s write   and save it as the secret HEROKU_API_KEY (gh secret set HEROKU_API_KEY)',
    'commit, push, and run it once by hand (gh workflow run dyno-scaler.yml): the summary says what it would do',
    'delete the line "dry-run: true"'
  ].map((step, index) => `${index === 0 ? 'next:' : '     '} ${index + 1}  ${step}`)
}
