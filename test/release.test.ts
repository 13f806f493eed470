import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const release = readFileSync('.github/workflows/release.yml', 'utf8')
const usesOf = (text: string): readonly string[] => [...text.matchAll(/uses: (\S+)/g)].map(([, name = '']) => name)

it('a release uses the actions of others by commit, as what it signs is no better than they are', () => {
  expect(usesOf(release).length).toBeGreaterThan(2)
  expect(usesOf(release).filter((name) => !/^[\w-]+\/[\w-]+@[\da-f]{40}$/.test(name))).toEqual([])
})

const { jobs } = parse(release) as {
  readonly jobs: { readonly release: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] } }
}
const scriptOf = (words: string): string => jobs.release.steps.find(({ name }) => name?.includes(words))?.run ?? ''

it('publishes a draft that has its files, then moves the major tag there', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dyno-scaler-release-'))
  const calls = path.join(folder, 'calls')
  writeFileSync(path.join(folder, 'gh'), '#!/bin/sh\necho "$@" >> "$CALLS"\n', { mode: 0o755 })
  const repository = path.join(folder, 'repository')
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, CALLS: calls, RUNNER_TEMP: folder }
  const run = (script: string, more = {}): string =>
    execFileSync('bash', ['-e', '-c', script], {
      cwd: repository,
      env: { ...env, ...more },
      encoding: 'utf8',
      stdio: 'pipe'
    }).trim()
  const commit = 'git -c user.name=a -c user.email=a@example.com commit --quiet --allow-empty --message a'
  execFileSync('git', ['init', '--quiet', repository])
  run(
    `git init --quiet --bare ../origin && git remote add origin ../origin && ${commit} && git tag v1 && git push --quiet origin v1`
  )
  run(`${commit} && git tag v1.2.3`)
  run(scriptOf('Publish'), { TAG: 'v1.2.3' })
  const [draft = '', published = '', ...more] = readFileSync(calls, 'utf8').trim().split('\n')
  expect(draft).toMatch(
    /^release create v1\.2\.3 --draft --verify-tag .*--notes-file \S+notes\.md dyno-scaler-v1\.2\.3\.tar\.gz dyno-scaler-1\.2\.3\.tgz$/
  )
  expect([published, more]).toEqual(['release edit v1.2.3 --draft=false', []])
  expect(run('git -C ../origin rev-parse v1')).toBe(run('git rev-parse v1.2.3'))
  rmSync(folder, { recursive: true })
})

it('signs where what it publishes came from, before it is published', () => {
  const names = jobs.release.steps.map(({ name }) => name ?? '')
  const signing = release.indexOf('actions/attest-build-provenance@')
  expect(signing).toBeGreaterThan(release.indexOf('npm pack'))
  expect(signing).toBeLessThan(release.indexOf('gh release create'))
  expect(names.at(-1)).toContain('Publish')
  expect(scriptOf('CHANGELOG')).toContain('scripts/release-notes.mjs "$TAG" > "$RUNNER_TEMP/notes.md"')
})

it('has the programs that the tests need, as CI has', () => {
  const installed = (text: string): readonly string[] => text.match(/apt-get install.*/g) ?? []
  expect(installed(release)).toEqual(installed(readFileSync('.github/workflows/ci.yml', 'utf8')))
  expect(installed(release)).toHaveLength(1)
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
