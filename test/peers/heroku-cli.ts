import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const cli = fileURLToPath(new URL('.install/node_modules/heroku/bin/run.js', import.meta.url))

/** Heroku's official command line, pointed at an emulator. */
export interface HerokuCli {
  /** Runs `heroku ...args` and gives what it prints. Rejects with its `stderr` when it fails. */
  readonly run: (...args: readonly string[]) => Promise<{ readonly stdout: string; readonly stderr: string }>
  /** Removes its home folder. */
  readonly close: () => Promise<void>
}

/** A command line with a home of its own, so that no login or plug-in of this machine takes part. */
export async function herokuCli(apiUrl: string, token = 'secret'): Promise<HerokuCli> {
  const home = await mkdtemp(join(tmpdir(), 'heroku-cli-'))
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    HEROKU_HOST: apiUrl,
    HEROKU_API_KEY: token,
    HEROKU_SKIP_NEW_VERSION_CHECK: '1',
    DISABLE_TELEMETRY: 'true',
    NO_COLOR: '1'
  }
  return {
    run: (...args) => run(process.execPath, ['--no-deprecation', cli, ...args], { env, cwd: home, timeout: 50_000 }),
    close: () => rm(home, { recursive: true, force: true })
  }
}
