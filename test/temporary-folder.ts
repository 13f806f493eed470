import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/**
 * One folder for what all tests of a run keep in the system's temporary folder, gone after the last of them. Tests remove what is theirs; some of it is in
 * use as long as their process lives, as by a client of the Actions cache that was given up.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-tests-'))
  process.env['TMPDIR'] = folder
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
