import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { withTemporaryIndex } from './temporary-index.ts'

/** In bytes, compressed: every run downloads it. */
const most = 1_200_000

test.runIf(existsSync('.git'))('the archive that a runner downloads holds what a run needs, and little else', () => {
  const archive = withTemporaryIndex((tree) =>
    execFileSync('git', ['archive', '--worktree-attributes', tree], { maxBuffer: 100_000_000 })
  )
  const names = execFileSync('tar', ['t'], { input: archive, encoding: 'utf8' }).trim().split('\n')
  expect(names).toEqual(expect.arrayContaining(['LICENSE', 'action.yml', 'dist/index.js', 'dist/licenses.txt']))
  const others = names.filter(
    (name) => !/^dist\/(?:$|(?:index-\w+|[a-z]+)\.js$|package\.json$|licenses\.txt$)/.test(name)
  )
  expect(others).toEqual(['LICENSE', 'README.md', 'SECURITY.md', 'action.yml'])
  expect(names.filter((name) => path.basename(name).startsWith('cli'))).toEqual([])
  expect(gzipSync(archive).length).toBeLessThan(most)
})
