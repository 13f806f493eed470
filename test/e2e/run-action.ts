import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** One run as the runner starts it. */
export interface ActionRun {
  /** Where files of the step go, outside the workspace. */
  readonly temporary: string
  /** `GITHUB_WORKSPACE` and the working directory. */
  readonly workspace: string
  /** The step's `with:`; the defaults of action.yml are filled in. */
  readonly inputs: Readonly<Record<string, string>>
  /** What `${{ github.token }}` stands for. */
  readonly githubToken: string
  /** The rest of the environment. */
  readonly env: Readonly<Record<string, string>>
  /** When the process believes to start, e.g. `2026-11-27T03:00:00Z`. Default: now. */
  readonly at?: string
  /** How many times as fast as ours its clock runs from `at` on; at 0 it stands still. Default: 1. */
  readonly speed?: number
  /** Default: the Node that runs the tests. */
  readonly node?: string
  /** What Node runs, and its options. Default: the action. */
  readonly program?: readonly string[]
  /** Sent to the process as soon as `when` holds: how long a start takes, nobody knows. */
  readonly signal?: { readonly name: NodeJS.Signals; readonly when: () => boolean }
  /** Told how to send the process a signal. */
  readonly started?: (kill: (signal: NodeJS.Signals) => void) => void
}

/** What the runner would see of it. */
export interface ActionResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  readonly durationMs: number
  /** Names of the files that are still in the runner's temporary folder. */
  readonly leftFiles: readonly string[]
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  /** As far as they are given. */
  readonly file?: string
  readonly line?: number
  readonly col?: number
}

/** The shipped file, or another build of it that is to be tried. */
export const bundle =
  process.env['DYNO_SCALER_BUNDLE'] ?? fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const clock = new URL('clock.mjs', import.meta.url).href

/** A run that takes longer is killed. On a machine that is busy with others the longest ones take twice their time. */
const killAfterMs = 150_000

/** The bundle is compiled once for all processes of a test run: a sixth of their time. Node 20 ignores the variable. */
export const compileCache: Readonly<Record<string, string>> = {
  NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'node-compile-cache')
}

/** Starts the bundle in a process of its own, and waits for its end. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const folder = await mkdtemp(path.join(run.temporary, 'step-'))
  const files = { output: path.join(folder, 'output'), summary: path.join(folder, 'summary') }
  await Promise.all([mkdir(path.join(folder, 'temp')), ...Object.values(files).map((file) => writeFile(file, ''))])
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: run.workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: path.join(folder, 'temp'),
    ...compileCache,
    ...inputVariables(run),
    ...timeVariables(run),
    ...run.env
  }
  const startMs = performance.now()
  const child = spawn(run.node ?? process.execPath, run.program ?? [bundle], {
    cwd: run.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  run.started?.((signal) => child.kill(signal))
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk))
  const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const { signal } = run
  const signalling = setInterval(() => {
    if (signal?.when() !== true) return
    clearInterval(signalling)
    child.kill(signal.name)
  }, 50)
  const [status] = (await once(child, 'close')) as [number | null]
  clearTimeout(timer)
  clearInterval(signalling)
  const durationMs = performance.now() - startMs

  const stdout = Buffer.concat(chunks.stdout).toString('utf8')
  const result = {
    status,
    stdout,
    stderr: Buffer.concat(chunks.stderr).toString('utf8'),
    summary: await readFile(files.summary, 'utf8'),
    outputs: parseOutputs(await readFile(files.output, 'utf8')),
    annotations: parseAnnotations(stdout),
    durationMs,
    leftFiles: await readdir(path.join(folder, 'temp'))
  }
  await rm(folder, { recursive: true, force: true })
  return result
}

// ── What goes in ────────────────────────────────────────────────────────────────────────────────────────────

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly outputs: Readonly<Record<string, unknown>>
}

const manifest = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as Manifest

/** Each of them alone is the output of the command that bears its name. */
const otherCommands = ['matrix', 'report']

/** The outputs of `command: run`. */
export const outputNames: readonly string[] = Object.keys(manifest.outputs).filter(
  (name) => !otherCommands.includes(name) && name !== 'healthy'
)

/** The outputs that this one comes with. */
export function outputsBeside(name: string): readonly string[] {
  return otherCommands.includes(name) ? [name] : outputNames
}

/** Every declared input has a variable, an empty one where there is neither a value nor a default. */
function inputVariables({ inputs, githubToken }: ActionRun): Record<string, string> {
  const defaults = Object.entries(manifest.inputs).map(
    ([name, input]) => [name, (input.default ?? '').replace('${{ github.token }}', githubToken)] as const
  )
  const all = Object.entries({ ...Object.fromEntries(defaults), ...inputs })
  return Object.fromEntries(all.map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]))
}

function timeVariables({ at, speed = 1 }: ActionRun): Record<string, string> {
  if (at === undefined) return {}
  return { NODE_OPTIONS: `--import=${clock}`, TEST_CLOCK_START: at, TEST_CLOCK_SPEED: String(speed) }
}

// ── What comes out ──────────────────────────────────────────────────────────────────────────────────────────

/** The file that `GITHUB_OUTPUT` names: `name<<delimiter`, the value, the delimiter. Throws on anything else. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  while (lines.length > 1) {
    const head = /^([\w-]+)<<(\S+)$/.exec(lines.shift() ?? '')
    const end = head === null ? -1 : lines.indexOf(head[2] ?? '')
    if (head === null || end < 0) throw new Error(`not an output file:\n${text}`)
    outputs[head[1] ?? ''] = lines.splice(0, end).join('\n')
    lines.shift()
  }
  return outputs
}

function parseAnnotations(stdout: string): readonly Annotation[] {
  return stdout.split('\n').flatMap((line) => {
    const match = /^::(error|warning|notice)(?: ([^:]*))?::(.*)$/.exec(line)
    if (match === null) return []
    const properties = new Map(
      (match[2] ?? '')
        .split(',')
        .map((pair) => [pair.split('=')[0] ?? '', unescape(pair.split('=').slice(1).join('='))])
    )
    const [file, row, column] = ['file', 'line', 'col'].map((name) => properties.get(name))
    return [
      {
        level: match[1] as Annotation['level'],
        message: unescape(match[3] ?? ''),
        ...(file === undefined ? {} : { file }),
        ...(row === undefined ? {} : { line: Number(row) }),
        ...(column === undefined ? {} : { col: Number(column) })
      }
    ]
  })
}

function unescape(text: string): string {
  return text
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}
