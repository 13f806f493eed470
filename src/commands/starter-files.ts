/** The files that `init` writes, and where. */
import { cp, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { problem } from '../config/problem.ts'
import type { Problem } from '../config/problem.ts'
import { codeOf } from '../config/source.ts'

/** What is written to a path below the root of the repository: a text, or copies of files and folders. */
export interface StarterFile {
  readonly path: string
  readonly content: string | Copies
}

interface Copies {
  readonly from: string
  readonly names: readonly string[]
  /** Paths that stay behind. */
  readonly without: RegExp
}

export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false
  )
}

/** The folder or the nearest one above it that holds a `.git`; null: there is none. */
export async function repositoryRoot(folder: string): Promise<string | null> {
  if (await exists(path.join(folder, '.git'))) return folder
  const above = path.dirname(folder)
  return above === folder ? null : repositoryRoot(above)
}

/** Writes all in their order, or nothing where one is there already. Never rejects. */
export async function writeStarterFiles(
  root: string,
  files: readonly StarterFile[],
  mode: 'keep' | 'overwrite'
): Promise<readonly Problem[]> {
  const present = await Promise.all(files.map((file) => exists(path.join(root, file.path))))
  const kept = mode === 'keep' ? files.filter((_, index) => present[index]) : []
  if (kept.length > 0)
    return kept.map(({ path: file }) =>
      problem(`${file} is there already, so nothing was written. Move it away, or overwrite it with --force.`)
    )
  for (const file of files) {
    try {
      await write(path.join(root, file.path), file.content)
    } catch (error) {
      return [problem(`${file.path} cannot be written: ${codeOf(error)}. Check that its folder may be written to.`)]
    }
  }
  return []
}

async function write(target: string, content: StarterFile['content']): Promise<void> {
  if (typeof content === 'string') {
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, content)
    return
  }
  await mkdir(target, { recursive: true })
  const filter = (source: string): boolean => !content.without.test(source)
  for (const name of content.names) {
    // What an older copy had and this one has not would stay for ever.
    await rm(path.join(target, name), { recursive: true, force: true })
    await cp(path.join(content.from, name), path.join(target, name), { recursive: true, filter })
  }
}
