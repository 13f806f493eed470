import { spawn } from 'node:child_process'
import type { ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { bundle, compileCache } from './run-action.ts'

export interface CliRun {
  readonly args: readonly string[]
  /** Working directory. */
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  /** Default: the Node that runs the tests. */
  readonly node?: string
}

export interface CliResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** It lies beside the action. */
export const cli = path.join(path.dirname(bundle), 'cli.js')

/** Starts the terminal's commands in a process of their own. Output is no terminal. */
export function startCli({
  args,
  folder,
  env = {},
  node = process.execPath
}: CliRun): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(node, [cli, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, ...compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

/** The same, and waits for its end. */
export async function runCli(run: CliRun): Promise<CliResult> {
  const child = startCli(run)
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, stdout: Buffer.concat(chunks.stdout).toString(), stderr: Buffer.concat(chunks.stderr).toString() }
}
