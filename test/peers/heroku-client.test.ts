import { createRequire } from 'node:module'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../src/adapters/clock.ts'
import { startEmulator, type Emulator } from '../../src/emulator/heroku/emulator.ts'

/** The part of heroku-client that is used here; the package brings no types. */
interface HerokuClient {
  readonly get: (path: string) => Promise<unknown>
  readonly patch: (path: string, options: { readonly body: unknown }) => Promise<unknown>
}
type HerokuClientConstructor = new (options: { readonly token: string; readonly host: string }) => HerokuClient

const require = createRequire(new URL('.install/package.json', import.meta.url))
const Client = require('heroku-client') as HerokuClientConstructor
const apps = Array.from({ length: 3 }, (_, index) => ({
  name: `sharp-${index + 1}`,
  processes: [{ process: 'web', quantity: 1 }]
}))

let emulator: Emulator
let heroku: HerokuClient
beforeAll(async () => {
  emulator = await startEmulator({ apps, clock: systemClock, token: 'secret' })
})
afterAll(async () => emulator.close())
beforeEach(() => {
  emulator.app('sharp-1').setQuantity('web', 1)
  heroku = new Client({ token: 'secret', host: emulator.apiUrl })
})

test('reads an app and its formation', async () => {
  expect(await heroku.get('/apps/sharp-1')).toMatchObject({ name: 'sharp-1', maintenance: false })
  expect(await heroku.get('/apps/sharp-1/formation')).toMatchObject([{ type: 'web', quantity: 1 }])
  expect(emulator.requests.at(-1)).toMatchObject({
    headers: { authorization: expect.stringMatching(/^Basic /) as string, range: 'id ..; max=1000' }
  })
})

test('scales, one type and in a batch', async () => {
  expect(await heroku.patch('/apps/sharp-1/formation/web', { body: { quantity: 4 } })).toMatchObject({
    type: 'web',
    quantity: 4
  })
  const batch = { updates: [{ type: 'web', quantity: '-1' }] }
  expect(await heroku.patch('/apps/sharp-1/formation', { body: batch })).toMatchObject([{ type: 'web', quantity: 3 }])
  expect(emulator.app('sharp-1').quantity('web')).toBe(3)
})

test('reads a list', async () => {
  const all = (await heroku.get('/apps')) as readonly { readonly name: string }[]
  expect(all.map(({ name }) => name).sort()).toEqual(['sharp-1', 'sharp-2', 'sharp-3'])
})

test.each([
  ['an app that is not there', '/apps/other', 404, 'not_found'],
  ['a type that is not there', '/apps/sharp-1/formation/clock', 404, 'not_found']
])('%s is an error with its status', async (_, path, statusCode, id) => {
  await expect(heroku.get(path)).rejects.toMatchObject({ statusCode, body: { id } })
})

test('a quantity above the limit is an error that names it', async () => {
  const refused = heroku.patch('/apps/sharp-1/formation/web', { body: { quantity: 500 } })
  await expect(refused).rejects.toMatchObject({
    statusCode: 422,
    body: { id: 'cannot_update_above_limit', limit: 100 }
  })
})

test('another token is refused', async () => {
  const stranger = new Client({ token: 'wrong', host: emulator.apiUrl })
  await expect(stranger.get('/apps')).rejects.toMatchObject({ statusCode: 401, body: { id: 'unauthorized' } })
})
