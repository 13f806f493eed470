import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/adapters/clock.ts'
import { startEmulator, type Emulator } from '../../src/emulator/heroku/emulator.ts'
import { herokuCli, type HerokuCli } from './heroku-cli.ts'

const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url))

let emulator: Emulator
let heroku: HerokuCli
let folder: string
beforeAll(async () => {
  const processes = [
    { process: 'clock', quantity: 1 },
    { process: 'web', quantity: 1 }
  ]
  emulator = await startEmulator({
    apps: [{ name: 'sharp', processes }],
    clock: systemClock,
    token: 'secret',
    bootMs: 0
  })
  heroku = await herokuCli(emulator.apiUrl)
  folder = await mkdtemp(join(tmpdir(), 'action-'))
})
afterAll(async () => {
  await emulator.close()
  await heroku.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs the bundled action as the runner does, and gives its log. */
async function runAction(schedule: string): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    GITHUB_WORKSPACE: folder,
    HEROKU_API_URL: emulator.apiUrl,
    'INPUT_HEROKU-API-KEY': 'secret',
    INPUT_APP: 'sharp',
    INPUT_SCHEDULE: schedule,
    INPUT_STATE: 'none',
    INPUT_ISSUES: 'false'
  }
  return (await promisify(execFile)(process.execPath, [bundle], { env, cwd: folder })).stdout
}

describe('the action beside the official command line', () => {
  test('what the action sets, ps:scale reads', async () => {
    expect(await runAction('3')).toContain('sharp · web   1 → 3')
    expect((await heroku.run('ps:scale', '-a', 'sharp')).stdout.trim()).toBe('clock=1:Standard-1X web=3:Standard-1X')
  })

  test('what ps:scale sets, the action reads, and a range leaves alone', async () => {
    await heroku.run('ps:scale', 'web=5', '-a', 'sharp')
    expect(await runAction('2-6')).toContain('sharp · web   5 = 5')
    await heroku.run('ps:scale', 'web+4', '-a', 'sharp')
    expect(await runAction('2-6')).toContain('sharp · web   9 → 6')
    expect((await heroku.run('ps:scale', '-a', 'sharp')).stdout.trim()).toBe('clock=1:Standard-1X web=6:Standard-1X')
  })
})
