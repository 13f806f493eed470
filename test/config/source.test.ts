import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readCompared, readConfig } from '../../src/config/source.ts'
import { repositoryIn } from '../e2e/repository.ts'

const file = '.github/dyno-scaler.yml'
const unknown = {
  kind: 'unreadable',
  cause: 'it is neither a file nor a commit that git knows here. In a workflow, give actions/checkout "fetch-depth: 0".'
}

const notInUtf8 = { kind: 'unreadable', cause: 'it is not in UTF-8. Save it in that encoding' } as const

async function folderOfTest(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-source-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Two commits: `before` without the file, `base` with it; the file has changed since. */
async function history(): Promise<string> {
  const folder = await folderOfTest()
  const { commit } = await repositoryIn(folder)
  await commit('before', { 'README.md': 'hello' })
  await commit('base', {
    [file]: 'of the base\n',
    'shop/scaler.yml': 'of the shop\n',
    'ops/a b.yml': 'with a blank\n',
    'large.yml': `# ${'x'.repeat(3_000_000)}\n`
  })
  await writeFile(path.join(folder, file), 'of now\n')
  return folder
}

describe('what a configuration is compared with', () => {
  test.for([
    ['a branch', file, 'base', { kind: 'text', value: 'of the base\n' }],
    ['a full name of it', file, 'refs/heads/base', { kind: 'text', value: 'of the base\n' }],
    ['a commit by its distance', file, 'HEAD~0', { kind: 'text', value: 'of the base\n' }],
    ['a commit from before the file', file, 'before', { kind: 'absent' }],
    ['another file of the commit', 'shop/scaler.yml', 'base', { kind: 'text', value: 'of the shop\n' }],
    ['a name with a blank', 'ops/a b.yml', 'base', { kind: 'text', value: 'with a blank\n' }],
    ['a path that turns round', '.github/../shop/scaler.yml', 'base', { kind: 'text', value: 'of the shop\n' }],
    ['a path, which is read as it is now', 'shop/scaler.yml', file, { kind: 'text', value: 'of now\n' }],
    ['a ref that is not there', file, 'origin/main', unknown],
    ['a tree in place of a commit', file, 'base:shop', unknown],
    ['a folder that no ref is called like', file, 'shop', unknown],
    ['an option of git', file, '--all', unknown],
    ['another option of git', file, '--output=stolen', unknown],
    ['two refs', file, 'before..base', unknown],
    ['a line break', file, 'base\nbefore', unknown]
  ] as const)('%s', async ([, asked, reference, expected]) => {
    expect(await readCompared(await history(), asked, reference)).toEqual(expected)
  })

  test('a file of three megabytes', async () => {
    expect(await readCompared(await history(), 'large.yml', 'base')).toMatchObject({
      kind: 'text',
      value: expect.stringMatching(/^# x+\n$/) as string
    })
  })

  test('an absolute path to the file inside the folder', async () => {
    const folder = await history()
    expect(await readCompared(folder, path.join(folder, file), 'base')).toEqual({
      kind: 'text',
      value: 'of the base\n'
    })
  })

  test('from a folder inside the repository, whose paths count from there', async () => {
    const folder = path.join(await history(), 'shop')
    expect(await readCompared(folder, 'scaler.yml', 'base')).toEqual({ kind: 'text', value: 'of the shop\n' })
    expect(await readCompared(folder, '../ops/a b.yml', 'base')).toEqual({ kind: 'text', value: 'with a blank\n' })
  })

  test('a path wins over a branch of the same name', async () => {
    const folder = await history()
    await writeFile(path.join(folder, 'base'), 'a file\n')
    expect(await readCompared(folder, file, 'base')).toEqual({ kind: 'text', value: 'a file\n' })
  })

  test('a folder that hides no branch of the same name', async () => {
    const folder = await history()
    await mkdir(path.join(folder, 'base'))
    expect(await readCompared(folder, file, 'base')).toEqual({ kind: 'text', value: 'of the base\n' })
  })

  test('without a repository only a path is known', async () => {
    const folder = await folderOfTest()
    await writeFile(path.join(folder, 'a.yml'), 'a\n')
    expect(await readCompared(folder, 'b.yml', 'a.yml')).toEqual({ kind: 'text', value: 'a\n' })
    expect(await readCompared(folder, 'b.yml', 'HEAD')).toEqual(unknown)
  })
})

test.for([
  ['a file', 'a.yml', { kind: 'text', value: 'a\n' }],
  ['no file', 'b.yml', { kind: 'absent' }],
  ['a file in the place of a folder', 'a.yml/b.yml', { kind: 'absent' }],
  ['a folder', '.', { kind: 'unreadable', cause: 'it is a folder' }],
  ['a file in Latin-1', 'latin-1.yml', notInUtf8],
  ['a file in UTF-16', 'utf-16.yml', notInUtf8]
] as const)('a configuration is read: %s', async ([, name, expected]) => {
  const folder = await folderOfTest()
  await writeFile(path.join(folder, 'a.yml'), 'a\n')
  await writeFile(path.join(folder, 'latin-1.yml'), 'a: café\n', 'latin1')
  await writeFile(path.join(folder, 'utf-16.yml'), '\uFEFFa: b\n', 'utf16le')
  expect(await readConfig(folder, name)).toEqual(expected)
})
