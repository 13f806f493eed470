import { stat } from 'node:fs/promises'

/** Whether two paths are one file, however they are spelt and whatever links lead to it; not where one of them does not exist. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)])
    return a.dev === b.dev && a.ino === b.ino
  } catch {
    return false
  }
}
