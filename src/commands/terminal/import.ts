import { readConfig } from '../../config/source.ts'
import { figure } from '../../config/limits.ts'
import { problem } from '../../config/problem.ts'
import type { Parsed } from '../../config/problem.ts'
import { timezoneMistake } from '../../config/values/timezone.ts'
import { createRedact } from '../../core/redact.ts'
import { didYouMean } from '../../core/suggest.ts'
import { complain, terminalCommand, text, UsageError } from './command.ts'
import { importAutoscalebot } from '../../config/import/autoscalebot.ts'
import { importCrontab } from '../../config/import/crontab.ts'
import type { CrontabOptions } from '../../config/import/crontab.ts'

const importers: Readonly<Record<string, (file: string, text: string, options: CrontabOptions) => Parsed<string>>> = {
  crontab: importCrontab,
  autoscalebot: importAutoscalebot
}

/** Hundreds of times what people write. */
const mostCharacters = 100_000

/** The configuration that another tool's file means. */
export const importConfiguration = terminalCommand({
  name: 'import',
  meaning: `a configuration from another tool's file; KIND is ${Object.keys(importers).join(' or ')}`,
  words: ['KIND', 'FILE'],
  options: {
    app: text('NAME', 'the app, where a crontab does not name it'),
    process: text('TYPE', 'the process type, where a crontab does not name it'),
    timezone: text('ZONE', 'the time zone, where a crontab does not name it')
  },
  run: async ({ timezone, ...names }, [kind = '', file = '']) => {
    const importer = Object.hasOwn(importers, kind) ? importers[kind] : undefined
    if (importer === undefined) {
      const kinds = Object.keys(importers)
      throw new UsageError(`"${kind}" cannot be imported.${didYouMean(kind, kinds)} KIND is ${kinds.join(' or ')}.`)
    }
    const mistake = timezone === '' ? null : timezoneMistake(timezone)
    if (mistake !== null) throw new UsageError(`--timezone: ${mistake}`)
    const source = await readConfig('', file)
    if (source.kind !== 'text') {
      const cause = source.kind === 'absent' ? 'there is no such file' : source.cause
      return complain([problem(`${file} cannot be read: ${cause}.`)], createRedact([]))
    }
    if (source.value.length > mostCharacters) {
      const size = `${figure(source.value.length)} characters, and ${figure(mostCharacters)} are the most that is converted at once`
      return complain([problem(`${file} is too large: it has ${size}. Convert it in parts.`)], createRedact([]))
    }
    const given = Object.fromEntries(Object.entries({ ...names, timezone }).filter(([, value]) => value !== ''))
    const imported = importer(file, source.value, given)
    if (!imported.ok) {
      const located = imported.problems.map((one) =>
        one.place !== null || one.message.startsWith(`${file} `) ? one : problem(`${file} ${one.message}`)
      )
      return complain(located, createRedact([]))
    }
    process.stdout.write(imported.value)
    return 0
  }
})
