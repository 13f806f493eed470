import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile
} from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { encodeReadable } from '../../../src/adapters/stores/document/codec.ts'
import { fileStore } from '../../../src/adapters/stores/file.ts'
import { stateOf } from './document/states.ts'
import { storeContract } from './store-contract.ts'

storeContract('A file', {
  create: async () => {
    const base = await mkdtemp(path.join(os.tmpdir(), 'state-'))
    const folder = path.join(base, 'deep', 'down')
    const file = path.join(folder, 'state.json')
    return {
      folder,
      open: () => fileStore({ path: file }),
      plant: async (text) => {
        await mkdir(folder, { recursive: true })
        await writeFile(file, text)
      },
      remove: () => rm(base, { recursive: true })
    }
  },
  troubles: [
    {
      name: 'a file stands where a folder of the path should be',
      cause: 'permission',
      says: /state\.json(?: could not be read)?: (?:ENOTDIR|EEXIST).+ Check the path given as `state: file:PATH`/,
      arrange: async ({ folder }) => {
        await rename(folder, `${folder}.aside`)
        await writeFile(folder, '')
      },
      heal: async ({ folder }) => {
        await rm(folder)
        await rename(`${folder}.aside`, folder)
      }
    }
  ]
})

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'state-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('the file is indented JSON that only its owner can read, and no other file is left', async () => {
  const file = path.join(folder, 'state.json')
  await writeFile(file, 'old', { mode: 0o666 })
  const before = await stat(file)
  expect(await fileStore({ path: file }).save(stateOf(1))).toEqual({ kind: 'saved' })
  expect(await readFile(file, 'utf8')).toBe(encodeReadable(stateOf(1)))
  const after = await stat(file)
  expect(after.mode & 0o777).toBe(0o600)
  expect(after.ino, 'replaced as a whole').not.toBe(before.ino)
  expect(await readdir(folder)).toEqual(['state.json'])
})

test('twenty saves at once leave one whole document', async () => {
  const file = path.join(folder, 'state.json')
  const saves = Array.from({ length: 20 }, (_, index) => fileStore({ path: file }).save(stateOf(index, 200)))
  const results = await Promise.all(saves)
  expect(results.map(({ kind }) => kind)).toEqual(
    results.map((result) => (result.kind === 'conflict' ? 'conflict' : 'saved'))
  )
  // Whoever comes late is told so: the highest sequence stays.
  expect(results.at(-1)).toEqual({ kind: 'saved' })
  expect(await fileStore({ path: file }).load()).toMatchObject({ kind: 'loaded', state: { sequence: 19 } })
  expect(await readdir(folder)).toEqual(['state.json'])
})

test.each([
  ['another run has saved', (file: string) => fileStore({ path: file }).save(stateOf(7))],
  ['somebody has put another file there', (file: string) => writeFile(file, encodeReadable(stateOf(7)))]
])('what this store knows of the file does not stand in the way when %s', async (_, interfere) => {
  const file = path.join(folder, 'state.json')
  const store = fileStore({ path: file })
  await store.save(stateOf(5))
  expect(await store.load()).toMatchObject({ kind: 'loaded', state: { sequence: 5 } })
  await interfere(file)
  expect(await store.save(stateOf(6))).toEqual({ kind: 'conflict', state: stateOf(7) })
  expect(await store.save(stateOf(8))).toEqual({ kind: 'saved' })
  expect(await store.save(stateOf(8))).toEqual({ kind: 'conflict', state: stateOf(8) })
  expect(await store.save(stateOf(9))).toEqual({ kind: 'saved' })
})

test('a lock that a killed run left is taken away', async () => {
  const file = path.join(folder, 'state.json')
  await writeFile(`${file}.lock`, '')
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(`${file}.lock`, longAgo, longAgo)
  expect(await fileStore({ path: file }).save(stateOf(1))).toEqual({ kind: 'saved' })
  expect(await readdir(folder)).toEqual(['state.json'])
})

test('a failing save leaves no temporary file', async () => {
  await mkdir(path.join(folder, 'state.json'))
  expect(await fileStore({ path: path.join(folder, 'state.json') }).save(stateOf(1))).toMatchObject({
    kind: 'failed',
    cause: 'permission'
  })
  expect(await readdir(folder)).toEqual(['state.json'])
})

test('a file of a gigabyte is not read', async () => {
  const file = path.join(folder, 'state.json')
  await writeFile(file, '{')
  await truncate(file, 1_000_000_000)
  expect(await fileStore({ path: file }).load()).toEqual({
    kind: 'unusable',
    warning: `The state file ${file} cannot be used: it has 1000000000 bytes, more than any document of ours. This run starts with a fresh state.`
  })
})

test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
  const file = path.join(folder, 'state.json')
  execFileSync('mkfifo', [file])
  expect(await fileStore({ path: file }).load()).toMatchObject({ kind: 'unreachable', cause: 'permission' })
})

test('a link that leads in a circle is a value, too', async () => {
  const file = path.join(folder, 'state.json')
  await symlink(file, file)
  expect(await fileStore({ path: file }).load()).toMatchObject({ kind: 'unreachable', cause: 'permission' })
})
