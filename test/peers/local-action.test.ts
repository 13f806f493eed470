import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { systemClock } from '../../src/adapters/clock.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { Emulator } from '../../src/emulator/heroku/emulator.ts'

vi.setConfig({ testTimeout: 180_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))
const installed = fileURLToPath(new URL('.install', import.meta.url))
const localAction = path.join(installed, 'node_modules/@github/local-action/bin/local-action.js')

let emulator: Emulator
let folder: string
beforeEach(async () => {
  const processes = [{ process: 'web', quantity: 1 }]
  emulator = await startEmulator({
    apps: [{ name: 'sharp', processes }],
    clock: systemClock,
    token: 'secret',
    bootMs: 0
  })
  folder = await mkdtemp(path.join(tmpdir(), 'local-action-'))
})
afterEach(async () => {
  await emulator.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs `action.yml` with GitHub's own runner for a desk. */
async function run(
  inputs: Readonly<Record<string, string>>
): Promise<{ readonly status: number; readonly log: string; readonly outputs: string }> {
  const action = parse(await readFile(path.join(root, 'action.yml'), 'utf8')) as {
    readonly runs: { readonly main: string }
  }
  const files = { env: path.join(folder, '.env'), output: path.join(folder, 'output') }
  const values = {
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    HEROKU_API_URL: emulator.apiUrl,
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: files.output
  }
  await writeFile(
    files.env,
    Object.entries(values)
      .map(([name, value]) => `${name}='${value}'\n`)
      .join('')
  )
  await writeFile(files.output, '')
  const env = { PATH: process.env['PATH'], HOME: folder }
  const ran = promisify(execFile)(process.execPath, [localAction, root, action.runs.main, files.env], {
    env,
    cwd: installed
  })
  const { status, stdout } = await ran.then(
    ({ stdout }) => ({ status: 0, stdout }),
    (error: unknown) => {
      const { code, stdout } = error as { readonly code: number; readonly stdout: string }
      return { status: code, stdout }
    }
  )
  return { status, log: stdout, outputs: await readFile(files.output, 'utf8') }
}

describe("action.yml under GitHub's @github/local-action", () => {
  it('shows its inputs, scales, sets its outputs and ends with 0', async () => {
    const { status, log, outputs } = await run({
      'heroku-api-key': 'secret',
      app: 'sharp',
      schedule: '3',
      state: 'none',
      issues: 'false'
    })
    expect(log).toContain('heroku-api-key')
    expect(log).toContain('sharp · web   1 → 3')
    expect(outputs).toMatch(/^quantity<<.*\n3\n/m)
    expect(status).toBe(0)
    expect(emulator.app('sharp').quantity('web')).toBe(3)
  })

  it('ends with 1 and says why where an input is wrong', async () => {
    const { status, log } = await run({
      'heroku-api-key': 'secret',
      app: 'sharp',
      schedule: 'noon 3',
      state: 'none',
      issues: 'false'
    })
    expect(log).toMatch(/::error.*"noon 3"/)
    expect(status).toBe(1)
    expect(emulator.app('sharp').quantity('web')).toBe(1)
  })
})
