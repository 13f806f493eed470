import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { systemClock } from '../adapters/clock.ts'
import { startEmulator } from '../emulator/heroku/emulator.ts'
import { startGitHub } from '../emulator/github/github.ts'
import { demoRepository } from './simulate-day.ts'
import { demoApp, demoConfiguration } from './policy.ts'

/** The result of a run of the action, started as a GitHub runner does. */
export interface ActionRun {
  readonly status: number | null
  /** As GitHub shows it: without the workflow commands that mask secrets. */
  readonly log: string
  /** The job summary, in Markdown. */
  readonly summary: string
}

/**
 * Starts the bundled action once, now, with the environment of a runner, against an emulated Heroku and GitHub.
 *
 * @param bundle path of `dist/index.js`
 * @param folder an empty folder to work in
 */
export async function runAction(bundle: string, folder: string): Promise<ActionRun> {
  const emulator = await startEmulator({
    clock: systemClock,
    apps: [{ name: demoApp, processes: [{ process: 'web', quantity: 5 }] }]
  })
  emulator.app(demoApp).setRouterMetrics(() => ({ statuses: { status_2xx: 1520 }, p95Ms: 210 }))
  const repository = `${demoRepository.owner}/${demoRepository.repo}`
  const github = await startGitHub({ clock: systemClock, repository })
  const summaryFile = path.join(folder, 'summary.md')
  const outputFile = path.join(folder, 'output')
  try {
    await mkdir(folder, { recursive: true })
    await Promise.all([
      writeFile(summaryFile, ''),
      writeFile(outputFile, ''),
      writeFile(path.join(folder, 'dyno-scaler.yml'), demoConfiguration)
    ])
    const { status, log } = await start(bundle, folder, {
      PATH: process.env['PATH'] ?? '',
      GITHUB_WORKSPACE: folder,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_OUTPUT: outputFile,
      GITHUB_REPOSITORY: repository,
      GITHUB_RUN_ID: '1234',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_API_URL: github.url,
      HEROKU_API_URL: emulator.apiUrl,
      HEROKU_METRICS_URL: emulator.metricsUrl,
      'INPUT_HEROKU-API-KEY': 'a-token-for-the-demo',
      'INPUT_GITHUB-TOKEN': 'another-token-for-the-demo',
      INPUT_CONFIG: 'dyno-scaler.yml',
      INPUT_STATE: 'file:state.json'
    })
    return { status, log, summary: await readFile(summaryFile, 'utf8') }
  } finally {
    await Promise.all([emulator.close(), github.close()])
  }
}

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
