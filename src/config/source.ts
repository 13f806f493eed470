import { isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { fileSizeMistake, mostFileBytes } from './limits.ts'

/** The text of a configuration file, or why there is none. */
export type ConfigText =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly cause: string }

/** Reads a file below `folder`. */
export async function readConfig(folder: string, file: string): Promise<ConfigText> {
  try {
    const { size } = await stat(path.resolve(folder, file))
    if (size > mostFileBytes) return { kind: 'unreadable', cause: fileSizeMistake(size) }
    const bytes = await readFile(path.resolve(folder, file))
    return isUtf8(bytes)
      ? { kind: 'text', value: bytes.toString('utf8') }
      : { kind: 'unreadable', cause: 'it is not in UTF-8. Save it in that encoding' }
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'absent' }
      : { kind: 'unreadable', cause: describeFileFault(code) }
  }
}

/**
 * Reads what another configuration is compared with: the file at that path, or else `file` as it is at a git ref.
 *
 * @param reference as the user wrote it: a path, or anything that names a commit
 */
export async function readCompared(folder: string, file: string, reference: string): Promise<ConfigText> {
  const asPath = await readConfig(folder, reference)
  if (asPath.kind === 'text') return asPath
  const { execFile } = await import('node:child_process')
  const git = (...args: readonly string[]): Promise<{ stdout: string }> =>
    promisify(execFile)('git', args, { cwd: folder, maxBuffer: 10_000_000 })
  try {
    await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`)
  } catch {
    return {
      kind: 'unreadable',
      cause:
        'it is neither a file nor a commit that git knows here. In a workflow, give actions/checkout "fetch-depth: 0".'
    }
  }
  try {
    const { stdout } = await git(
      'show',
      '--end-of-options',
      `${reference}:./${path.relative(folder, path.resolve(folder, file))}`
    )
    return { kind: 'text', value: stdout }
  } catch {
    // A commit from before the file was written.
    return { kind: 'absent' }
  }
}

/** Why a file that is there cannot be read, for people. */
export function describeFileFault(code: string): string {
  if (code === 'EISDIR') return 'it is a folder'
  return code === 'EACCES' ? 'this user may not read it' : code
}

/** `ENOENT` and the like. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
