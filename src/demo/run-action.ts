import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { dayMs, minuteMs } from '../core/durations.ts'
import { dayStartMs, demoRepository } from './simulate-day.ts'
import type { DemoWorld } from './simulate-day.ts'
import { demoConfiguration } from './policy.ts'

export const stateFileName = 'day.json'
/** Two minutes before midnight, so that it is a run of that day. */
export const lastRunMs = dayStartMs + dayMs - 2 * minuteMs

/** The result of a run of the action, started as a GitHub runner does. */
export interface ActionRun {
  readonly status: number | null
  /** As GitHub shows it: without the workflow commands that mask secrets. */
  readonly log: string
  /** The job summary, in Markdown. */
  readonly summary: string
}

/**
 * Starts the bundled action once, at the end of the day that was simulated and with the state of that day, in the
 * environment of a runner.
 *
 * @param bundle path of `dist/index.js`
 * @param folder where the state of the day is, to work in
 */
export async function runAction(
  { clock, emulator, github }: DemoWorld,
  bundle: string,
  folder: string
): Promise<ActionRun> {
  const summaryFile = path.join(folder, 'summary.md')
  const outputFile = path.join(folder, 'output')
  await Promise.all([
    writeFile(summaryFile, ''),
    writeFile(outputFile, ''),
    writeFile(path.join(folder, 'dyno-scaler.yml'), demoConfiguration)
  ])
  clock.advanceTo(lastRunMs)
  clock.runOn()
  const { status, log } = await start(bundle, folder, {
    PATH: process.env['PATH'] ?? '',
    NODE_OPTIONS: `--import=${shiftedClock}`,
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_OUTPUT: outputFile,
    GITHUB_REPOSITORY: `${demoRepository.owner}/${demoRepository.repo}`,
    GITHUB_RUN_ID: '1234',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_API_URL: github.url,
    HEROKU_API_URL: emulator.apiUrl,
    HEROKU_METRICS_URL: emulator.metricsUrl,
    'INPUT_HEROKU-API-KEY': 'a-token-for-the-demo',
    'INPUT_GITHUB-TOKEN': 'another-token-for-the-demo',
    INPUT_CONFIG: 'dyno-scaler.yml',
    INPUT_STATE: `file:${stateFileName}`
  })
  return { status, log, summary: await readFile(summaryFile, 'utf8') }
}

/** That process begins at `lastRunMs`. */
const shiftedClock = `data:text/javascript,${encodeURIComponent(
  `const Real = Date
const realNow = Real.now
const startMs = realNow()
Real.now = () => ${lastRunMs} + realNow() - startMs
globalThis.Date = new Proxy(Real, {
  construct: (target, args, type) => Reflect.construct(target, args.length === 0 ? [Real.now()] : args, type)
})`
)}`

async function start(bundle: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Pick<ActionRun, 'status' | 'log'>> {
  const child = spawn(process.execPath, [bundle], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({
        status,
        log: Buffer.concat(chunks)
          .toString('utf8')
          .replace(/^::add-mask::.*\n/gm, '')
      })
    )
  })
}
