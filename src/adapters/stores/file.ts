import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { State } from '../../core/model.ts'
import type { LoadedState, SavedState, StateStore } from '../../ports.ts'
import { decode, encodeReadable, LARGEST_DOCUMENT_BYTES } from './document/codec.ts'
import { unusable } from './document/document.ts'
import type { StoreKind } from './store.ts'

export const fileKind = {
  kind: 'file',
  usage: 'file:PATH',
  takesToken: false,
  mistakes: () => [],
  needsRepository: null,
  open: ({ argument: path }) => fileStore({ path })
} satisfies StoreKind

export interface FileStoreOptions {
  /** Relative paths start at the working directory. */
  readonly path: string
}

/**
 * Keeps the state in a JSON file that only its owner can read. A save replaces the file as a whole, so that a crash
 * leaves the old one; a lock beside it lets one run save at a time. Missing folders are created.
 */
export function fileStore(options: FileStoreOptions): StateStore {
  const file = path.resolve(options.path)
  let known: Known | null = null

  const save = async (state: State): Promise<SavedState> => {
    if (known === null || known.sequence >= state.sequence || (await stampOf(file)) !== known.stamp) {
      const found = await load(file)
      if (found.kind === 'loaded' && found.state.sequence >= state.sequence)
        return { kind: 'conflict', state: found.state }
      if (found.kind === 'newer') return { kind: 'failed', warning: found.warning, cause: 'transient' }
    }
    await replace(file, encodeReadable(state))
    known = knownAs(await stampOf(file), state)
    return { kind: 'saved' }
  }

  return {
    pace: 'often',
    load: async () => {
      const stamp = await stampOf(file)
      const found = await load(file)
      known = found.kind === 'loaded' ? knownAs(stamp, found.state) : null
      return found
    },
    save: async (state) => {
      try {
        await makeFolder(path.dirname(file))
        return await whileLocked(`${file}.lock`, () => save(state))
      } catch (error) {
        const warning = `The state could not be written to ${file}: ${messageOf(error)}. ${REMEDY}`
        return { kind: 'failed', warning, cause: causeOf(error) }
      }
    }
  }
}

/** A file that this store read or wrote: while it is the same one, a save need not read it again. */
interface Known {
  readonly stamp: string
  readonly sequence: number
}

function knownAs(stamp: string | null, { sequence }: State): Known | null {
  return stamp === null ? null : { stamp, sequence }
}

/** Another one for every file that takes the place, and for every change in place; null: there is none to be seen. */
async function stampOf(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch(() => null)
  return found === null ? null : [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ')
}

async function load(file: string): Promise<LoadedState> {
  const origin = `The state file ${file}`
  try {
    const found = await stat(file)
    // Reading a pipe or a device may never end.
    if (!found.isFile()) return unreachable(file, 'it is not a regular file', 'permission')
    if (found.size > LARGEST_DOCUMENT_BYTES) {
      return unusable(`it has ${found.size} bytes, more than any document of ours`, origin)
    }
    return decode(await readFile(file, 'utf8'), origin)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'empty' }
    return unreachable(file, messageOf(error), causeOf(error))
  }
}

async function replace(file: string, text: string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`)
  try {
    await writeFile(temporary, text, { mode: 0o600, flag: 'wx', flush: true })
    await rename(temporary, file)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Not `recursive`, which tries without end where there can be no folder, as below /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (codeOf(error) !== 'ENOENT' || path.dirname(folder) === folder) throw error
    await makeFolder(path.dirname(folder))
    await mkdir(folder).catch((again: unknown) => {
      if (codeOf(again) !== 'EEXIST') throw error
    })
  }
}

/** A save takes milliseconds: a lock that is older was left by a run that was killed. */
const abandonedMs = 10_000

/** Rejects when the lock cannot be had in time. */
async function whileLocked<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const deadlineMs = Date.now() + 2 * abandonedMs
  for (;;) {
    try {
      await writeFile(lock, '', { mode: 0o600, flag: 'wx' })
      break
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      const found = await stat(lock).catch(() => null)
      if (found?.isDirectory() === true) throw error
      if (Date.now() > deadlineMs) throw new Error(`${lock} is held by other runs all the time`, { cause: error })
      if (found !== null && Date.now() - found.mtimeMs > abandonedMs) await rm(lock, { force: true })
      else await sleep(5 + Math.random() * 20)
    }
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

const REMEDY = 'Check the path given as `state: file:PATH`, its permissions and the space left on the disk.'

function unreachable(file: string, problem: string, cause: 'transient' | 'permission'): LoadedState {
  return { kind: 'unreachable', warning: `The state file ${file} could not be read: ${problem}. ${REMEDY}`, cause }
}

/** Those that stay until a person changes the path or its permissions. */
const PERMANENT = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ELOOP', 'ENAMETOOLONG'])

function causeOf(error: unknown): 'transient' | 'permission' {
  return PERMANENT.has(codeOf(error) ?? '') ? 'permission' : 'transient'
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
