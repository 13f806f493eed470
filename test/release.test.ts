import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const release = readFileSync('.github/workflows/release.yml', 'utf8')
const usesOf = (text: string): readonly string[] => [...text.matchAll(/uses: (\S+)/g)].map(([, name = '']) => name)

it('a release uses the actions of others by commit, as what it signs is no better than they are', () => {
  expect(usesOf(release).length).toBeGreaterThan(2)
  expect(usesOf(release).filter((name) => !/^[\w-]+\/[\w-]+@[\da-f]{40}$/.test(name))).toEqual([])
})

it('the notes of a release are the chapter of its version', () => {
  const node = (version: string): string =>
    execFileSync(process.execPath, ['scripts/release-notes.mjs', version], { encoding: 'utf8', stdio: 'pipe' })
  expect(node('Unreleased')).toMatch(/^### Added\n/)
  expect(() => node('v99.0.0')).toThrow('CHANGELOG.md has no chapter "## 99.0.0"')
})

it.each(globSync('.github/ISSUE_TEMPLATE/{bug,question}.yml'))(
  '%s asks for what is needed, each thing once',
  (file) => {
    const form = parse(readFileSync(file, 'utf8')) as {
      readonly name: string
      readonly description: string
      readonly body: readonly { readonly type: string; readonly id?: string }[]
    }
    expect([form.name, form.description]).not.toContain('')
    const ids = form.body.filter(({ type }) => type !== 'markdown').map(({ id }) => id)
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
  }
)
