import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Hands over the tree of HEAD with `dist/` as it lies on the disk, which may be newer. */
export function withTemporaryIndex<T>(use: (tree: string) => T): T {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dyno-scaler-index-'))
  const env = { ...process.env, GIT_INDEX_FILE: path.join(folder, 'index') }
  const git = (...words: readonly string[]): string => execFileSync('git', words, { env, encoding: 'utf8' }).trim()
  try {
    git('read-tree', 'HEAD')
    git('add', '--all', 'dist')
    return use(git('write-tree'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
