import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { runCli } from './run-cli.ts'
import type { CliResult, CliRun } from './run-cli.ts'

export const file = '.github/dyno-scaler.yml'
export const usual = configuration('07:00-22:00 3', '22:00-03:00 2', 1)

/** The first window is at 8:13. */
export function configuration(...windows: readonly (string | number)[]): string {
  return [
    'timezone: America/New_York',
    'apps:',
    '  sharp:',
    '    url: none',
    '    processes:',
    '      web:',
    '        schedule:',
    ...windows.map((window) => `          - ${window}`),
    ''
  ].join('\n')
}

export const monday = ['--from', '2026-11-23'] as const

export interface Terminal {
  readonly folder: string
  readonly run: (args: readonly string[], more?: Partial<CliRun>) => Promise<CliResult>
}

/**
 * Folders to run the commands in, for a file whose tests run side by side: what they opened is closed after the last of
 * them, as a hook of one test would close what another one uses.
 */
export function terminals(): {
  /** A folder with these files. */
  readonly terminal: (files?: Readonly<Record<string, string>>) => Promise<Terminal>
  readonly closeLater: (close: () => unknown) => void
} {
  const closers: (() => unknown)[] = []
  afterAll(() => Promise.all(closers.map((close) => close())))
  const closeLater = (close: () => unknown): void => void closers.push(close)
  const terminal = async (files: Readonly<Record<string, string>> = { [file]: usual }): Promise<Terminal> => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-cli-'))
    closeLater(() => rm(folder, { recursive: true, force: true }))
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
      await writeFile(path.join(folder, name), text)
    }
    return { folder, run: (args, more = {}) => runCli({ args, folder, ...more }) }
  }
  return { terminal, closeLater }
}
