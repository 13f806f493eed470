import { readConfig } from '../config/source.ts'
import type { Parsed } from '../config/problem.ts'
import { importAutoscalebot } from '../config/import/autoscalebot.ts'
import { importCrontab } from '../config/import/crontab.ts'
import type { CrontabOptions } from '../config/import/crontab.ts'

const importers: Readonly<Record<string, (file: string, text: string, options: CrontabOptions) => Parsed<string>>> = {
  crontab: importCrontab,
  autoscalebot: importAutoscalebot
}
export const importKinds: readonly string[] = Object.keys(importers)

/** Prints the configuration that another tool's file means. Returns the exit status. */
export async function importOnTerminal(kind: string, file: string, options: CrontabOptions): Promise<number> {
  const source = await readConfig('', file)
  if (source.kind !== 'text') {
    process.stderr.write(
      `${file} cannot be read: ${source.kind === 'absent' ? 'there is no such file' : source.cause}.\n`
    )
    return 1
  }
  const imported = importers[kind]?.(file, source.value, options)
  if (imported?.ok === true) {
    process.stdout.write(imported.value)
    return 0
  }
  for (const { message, place } of imported?.problems ?? []) {
    process.stderr.write(`${place === null ? file : `${place.file}:${place.line}:${place.column}`} ${message}\n`)
  }
  return 1
}
