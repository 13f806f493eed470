/** Which action a workflow that `init` writes is to use: the one it was started from. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { object } from '../config/values/mappings.ts'

export interface StarterAction {
  /** What stands behind `uses:`. */
  readonly uses: string
  readonly comment: string
  /** Whether somebody has to write the owner of the repository, as it is not known. */
  readonly isOwnerKnown: boolean
}

const manifestShape = object({
  version: v.pipe(v.string(), v.regex(/^[\w.+-]+$/)),
  repository: v.optional(v.union([v.string(), object({ url: v.string() })]))
})

/**
 * The action in the folder that holds `action.yml` and `dist/`: its repository by `package.json` or by git, pinned to the commit that is
 * checked out, or to the version where it is no checkout. Never rejects.
 */
export async function starterAction(folder: string): Promise<StarterAction> {
  const manifest = v.safeParse(manifestShape, await readJson(path.join(folder, 'package.json')))
  const version = manifest.success ? `v${manifest.output.version}` : ''
  const isCheckout = (await git(folder, 'rev-parse', '--show-cdup')) === ''
  const remote = isCheckout ? await git(folder, 'config', '--get', 'remote.origin.url') : null
  const written = manifest.success ? (manifest.output.repository ?? '') : ''
  const repository = repositoryIn(typeof written === 'string' ? written : written.url) ?? repositoryIn(remote ?? '')
  if (repository === null) return { uses: 'OWNER/dyno-scaler@v1', comment: '', isOwnerKnown: false }
  const commit = isCheckout ? await git(folder, 'rev-parse', 'HEAD') : null
  return commit === null
    ? { uses: `${repository}@${version || 'v1'}`, comment: '', isOwnerKnown: true }
    : { uses: `${repository}@${commit}`, comment: version, isOwnerKnown: true }
}

/** `owner/name` of an address such as `git@github.com:owner/name.git` or `github:owner/name`. */
export function repositoryIn(address: string): string | null {
  const [, name] =
    /^(?:(?:git\+)?(?:https?|ssh|git):\/\/(?:[^@/]*@)?github\.com\/|git@github\.com:|github:)?([\w-][\w.-]*\/[\w-][\w.-]*?)(?:\.git)?\/?$/.exec(
      address
    ) ?? []
  // The placeholder of the documentation.
  return name === undefined || name.startsWith('OWNER/') ? null : name
}

/** null: git is missing, knows nothing of it, or refuses. */
async function git(folder: string, ...args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('git', [...args], { cwd: folder })
    return stdout.trim()
  } catch {
    return null
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return null
  }
}
