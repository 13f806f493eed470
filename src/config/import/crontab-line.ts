/** One line of a crontab that scales: when, and how many of what. */
import { monthWord, ordinal } from '../../core/schedule/calendar-names.ts'
import { readCommand } from './scale-command.ts'
import type { Target } from './scale-command.ts'
import { plainWeekdays } from './weekdays-field.ts'

export type CrontabLine =
  | { readonly kind: 'nothing' }
  /** `CRON_TZ=` or `TZ=`. */
  | { readonly kind: 'timezone'; readonly name: string }
  /** Another setting for cron, such as `MAILTO=`. */
  | { readonly kind: 'setting'; readonly name: string }
  /** It does something else; `program` names what. */
  | { readonly kind: 'unrelated'; readonly program: string }
  | {
      readonly kind: 'scaling'
      /** Five fields that a week can express: day of month and month are `*`. */
      readonly pattern: string
      readonly targets: readonly Target[]
      /** What a schedule does not keep. */
      readonly lost: readonly string[]
    }
  | { readonly kind: 'mistake'; readonly message: string }

const nicknames: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0'
}
const example =
  'Write minute, hour, day of month, month, day of week and the number of dynos, for example "0 7 * * 1-5 3".'

/** Reads one line; also an item of a YAML or Python list of such lines. Never throws. */
export function readCrontabLine(written: string): CrontabLine {
  const line = written
    .trim()
    .replace(/^- +/, '')
    .replace(/^(["'])(.*)\1\s*,?$/, '$2')
    .trim()
  if (line === '' || line.startsWith('#') || /^[[\](){},]+$/.test(line)) return { kind: 'nothing' }
  const setting = /^([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line)
  if (setting !== null) {
    const [, name = '', value = ''] = setting
    return name === 'CRON_TZ' || name === 'TZ'
      ? { kind: 'timezone', name: value.replace(/^(["'])(.*)\1$/, '$2').trim() }
      : { kind: 'setting', name }
  }
  return line.startsWith('@') ? readNickname(line) : readFields(line)
}

function mistake(message: string): CrontabLine {
  return { kind: 'mistake', message }
}

function readNickname(line: string): CrontabLine {
  const [, name = '', command = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? []
  const fields = nicknames[name.toLowerCase()]
  if (fields !== undefined) return readEntry(fields.split(' '), command)
  const { kind } = readCommand(command)
  return kind === 'unrelated' && command !== ''
    ? readEntry(['*', '*', '*', '*', '*'], command)
    : mistake(`a schedule of windows has no "${name}". ${example}`)
}

function readFields(line: string): CrontabLine {
  const [, fields = '', command = ''] = /^((?:\S+\s+){5})(\S.*)$/.exec(line) ?? []
  if (command === '') {
    const count = line.split(/\s+/).length
    return mistake(
      `there ${count === 1 ? 'is 1 word' : `are ${count} words`}, fewer than five fields and a number. ${example}`
    )
  }
  const [, sixth = '', rest = ''] = /^(\S+)\s+([^#\s].*)$/.exec(command) ?? []
  if (isField(sixth) && rest !== '' && readCommand(rest).kind !== 'unrelated') {
    const five = [...fields.trim().split(/\s+/).slice(1), sixth].join(' ')
    return mistake(
      `there are six fields: the first counts seconds, and a crontab has five, from the minutes on. Write "${five}" before the number or the command.`
    )
  }
  return readEntry(fields.trim().split(/\s+/), command)
}

/** Numbers, steps and ranges, or days by name; a command or a user has another look. */
function isField(word: string): boolean {
  return (
    /^[\d*?][\d*,/?LW#-]*$/i.test(word) || /^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*(?:[-,#/][\da-z,/-]*)?$/i.test(word)
  )
}

function readEntry(fields: readonly string[], written: string): CrontabLine {
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = ''] = fields
  const command = readCommand(written)
  if (command.kind === 'unrelated') return command
  if (!isAll(dayOfMonth) || !isAll(month))
    return mistake(datesMessage(dayOfMonth, month, command.kind === 'scaling' ? command.targets : []))
  const odd = [minute, hour, dayOfWeek.replace(/^\?$/, '*')].find(
    (field) => !/^[\w*,/-]+$/.test(field) || /\dL$/i.test(field)
  )
  if (odd !== undefined)
    return mistake(`"${odd}" means nothing in a week. Write numbers, "*", ranges, lists and steps.`)
  if (command.kind === 'mistake') return command
  return { ...command, pattern: `${minute} ${hour} * * ${plainWeekdays(dayOfWeek)}` }
}

function isAll(field: string): boolean {
  return ['*', '?', '*/1'].includes(field)
}

function datesMessage(dayOfMonth: string, month: string, targets: readonly Target[]): string {
  const isDate = /^\d{1,2}$/.test(dayOfMonth) && /^\d{1,2}$/.test(month)
  const monthDay = /^\d{1,2}$/.test(dayOfMonth) ? ordinal(Number(dayOfMonth)) : '1st'
  const months = /^\d{1,2}(?:-\d{1,2})?$/.test(month)
    ? month.split('-').map((part) => monthWord(Number(part)))
    : ['jun']
  const days = isDate
    ? `${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
    : isAll(month)
      ? monthDay
      : months.join('-')
  const field = isAll(dayOfMonth)
    ? `the month "${month}"`
    : isAll(month)
      ? `the day of the month "${dayOfMonth}"`
      : 'a date'
  const window = `${days} 07:00-22:00 ${targets[0]?.quantity ?? 5}`
  return `${field} is not the same in every week. Remove the line, and write a window with its dates before the other windows, for example "${window}".`
}
