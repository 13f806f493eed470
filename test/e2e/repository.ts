import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

/** A git repository in a folder that is there already. */
export interface Repository {
  /** Writes the files, and makes everything that is there a commit; the name becomes a branch that stays on it. */
  readonly commit: (branch: string, files: Readonly<Record<string, string>>) => Promise<void>
}

export async function repositoryIn(folder: string): Promise<Repository> {
  const git = async (...args: readonly string[]): Promise<void> => {
    const settings = [
      'user.name=a',
      'user.email=a@example.com',
      'commit.gpgsign=false',
      'init.defaultBranch=main'
    ].flatMap((setting) => ['-c', setting])
    await promisify(execFile)('git', [...settings, ...args], { cwd: folder })
  }
  await git('init', '--quiet')
  return {
    commit: async (branch, files) => {
      for (const [file, text] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
        await writeFile(path.join(folder, file), text)
      }
      await git('add', '--all')
      await git('commit', '--quiet', '--allow-empty', '--message', branch)
      await git('branch', branch)
    }
  }
}
