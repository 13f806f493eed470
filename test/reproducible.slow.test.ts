import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const second = path.resolve('build/second')
afterAll(() => rmSync(second, { recursive: true, force: true }))

const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])
  )

test('a build in another folder gives the same bytes', () => {
  rmSync(second, { recursive: true, force: true })
  mkdirSync(second, { recursive: true })
  const parts = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
  execFileSync('cp', ['-r', ...parts, second])
  // Hard links: a symbolic one would be followed, to the paths of this folder.
  execFileSync('cp', ['-al', 'node_modules', second])
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: second, stdio: 'ignore' })
  const [own, other] = [contentOf('dist'), contentOf(path.join(second, 'dist'))]
  expect(Object.keys(other)).toEqual(Object.keys(own))
  expect(Object.keys(own).filter((name) => own[name] !== other[name])).toEqual([])
})
