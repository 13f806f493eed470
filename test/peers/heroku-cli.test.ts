import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/adapters/clock.ts'
import { startEmulator, type Emulator } from '../../src/emulator/heroku/emulator.ts'
import { herokuCli, type HerokuCli } from './heroku-cli.ts'

let emulator: Emulator
let heroku: HerokuCli
beforeAll(async () => {
  const processes = [
    { process: 'web', quantity: 1, command: 'node server.js' },
    { process: 'worker', quantity: 1, command: 'node worker.js' }
  ]
  emulator = await startEmulator({
    apps: [{ name: 'sharp', processes }],
    clock: systemClock,
    token: 'secret',
    bootMs: 0
  })
  heroku = await herokuCli(emulator.apiUrl)
})
afterAll(async () => {
  await emulator.close()
  await heroku.close()
})
beforeEach(async () => {
  await patchFormation({ updates: ['web', 'worker'].map((type) => ({ type, quantity: 1, size: 'standard-1x' })) })
})

async function patchFormation(body: unknown): Promise<void> {
  const response = await fetch(`${emulator.apiUrl}/apps/sharp/formation`, {
    method: 'PATCH',
    headers: {
      Accept: 'application/vnd.heroku+json; version=3',
      Authorization: 'Bearer secret',
      'Content-Type': 'application/json'
    },
    body: JSON.stringify(body)
  })
  expect(response.status).toBe(200)
}

function held(): string {
  const app = emulator.app('sharp')
  return ['web', 'worker'].map((type) => `${type}=${app.quantity(type)}:${app.size(type)}`).join(' ')
}

describe('heroku ps:scale', () => {
  test('reads what a PATCH has set', async () => {
    await patchFormation({
      updates: [
        { type: 'web', quantity: 7 },
        { type: 'worker', quantity: 0 }
      ]
    })
    expect((await heroku.run('ps:scale', '-a', 'sharp')).stdout.trim()).toBe('web=7:Standard-1X worker=0:Standard-1X')
  })

  test.each([
    [['web=2'], 'web=2:Standard-1X worker=1:Standard-1X'],
    [['web+1', 'worker-1'], 'web=2:Standard-1X worker=0:Standard-1X'],
    [['web=2:standard-2x'], 'web=2:Standard-2X worker=1:Standard-1X'],
    [['web=0'], 'web=0:Standard-1X worker=1:Standard-1X']
  ])('%j leaves %s', async (changes, formation) => {
    const { stderr } = await heroku.run('ps:scale', ...changes, '-a', 'sharp')
    expect(stderr).toContain('done, now running')
    expect(held()).toBe(formation)
    expect((await heroku.run('ps:scale', '-a', 'sharp')).stdout.trim()).toBe(formation)
  })

  test.each([
    ['above the limit', ['web=101'], 'Cannot update to more than 100'],
    ['a type that is not there, and nothing else either', ['web=5', 'clock=1'], "Couldn't find that process type."],
    ['to fewer than none', ['worker-2'], 'Quantity must be a whole number'],
    ['to a size that is not there', ['web=1:huge'], 'No such dyno size']
  ])('tells why it cannot scale %s', async (_, changes, message) => {
    await expect(heroku.run('ps:scale', ...changes, '-a', 'sharp')).rejects.toMatchObject({
      stderr: expect.stringContaining(message) as string
    })
    expect(held()).toBe('web=1:Standard-1X worker=1:Standard-1X')
  })
})

test('heroku ps lists the dynos', async () => {
  await patchFormation({ updates: [{ type: 'web', quantity: 2 }] })
  const { stdout } = await heroku.run('ps', '-a', 'sharp')
  for (const line of [
    'web (Standard-1X): node server.js (2)',
    'web.1: up',
    'web.2: up',
    'worker (Standard-1X): node worker.js (1)',
    'worker.1: up'
  ]) {
    expect(stdout).toContain(line)
  }
})

test('heroku maintenance:on and off', async () => {
  await heroku.run('maintenance:on', '-a', 'sharp')
  expect(emulator.app('sharp').maintenance()).toBe(true)
  await heroku.run('maintenance:off', '-a', 'sharp')
  expect(emulator.app('sharp').maintenance()).toBe(false)
})

test('heroku releases lists the newest first', async () => {
  emulator.app('sharp').release()
  const { stdout } = await heroku.run('releases', '-a', 'sharp', '--json')
  const versions = (JSON.parse(stdout) as readonly { readonly version: number }[]).map(({ version }) => version)
  expect(versions).toEqual([2, 1])
})

test('another token is refused', async () => {
  const stranger = await herokuCli(emulator.apiUrl, 'wrong')
  await expect(stranger.run('ps:scale', '-a', 'sharp')).rejects.toThrow()
  await stranger.close()
  expect(emulator.requests.at(-1)).toMatchObject({ status: 401 })
})
