/** One line of a crontab that scales: when, and how many of what. */

export interface Target {
  /** null: the line does not say. */
  readonly app: string | null
  readonly process: string | null
  readonly quantity: number
}

export type CrontabLine =
  | { readonly kind: 'nothing' }
  /** `CRON_TZ=` or `TZ=`. */
  | { readonly kind: 'timezone'; readonly name: string }
  /** Another setting for cron, such as `MAILTO=`. */
  | { readonly kind: 'setting'; readonly name: string }
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
  const [first = '', ...others] = line.split(/\s+/)
  if (first.startsWith('@')) {
    const fields = nicknames[first.toLowerCase()]
    return fields === undefined
      ? mistake(`a schedule of windows has no "${first}". ${example}`)
      : scaling(fields.split(' '), others)
  }
  const words = [first, ...others]
  return words.length < 6
    ? mistake(
        `there ${words.length === 1 ? 'is 1 word' : `are ${words.length} words`}, fewer than five fields and a number. ${example}`
      )
    : scaling(words.slice(0, 5), words.slice(5))
}

function mistake(message: string): CrontabLine {
  return { kind: 'mistake', message }
}

function scaling(fields: readonly string[], command: readonly string[]): CrontabLine {
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = ''] = fields
  const read = readCommand(command)
  if (!isAll(dayOfMonth) || !isAll(month)) return mistake(datesMessage(dayOfMonth, month, read.ok ? read.targets : []))
  const odd = [minute, hour, dayOfWeek.replace(/^\?$/, '*')].find(
    (field) => !/^[\w*,/-]+$/.test(field) || /\dL$/i.test(field)
  )
  if (odd !== undefined)
    return mistake(`"${odd}" means nothing in a week. Write numbers, "*", ranges, lists and steps.`)
  if (!read.ok) return mistake(read.message)
  return { kind: 'scaling', pattern: `${minute} ${hour} * * ${dayOfWeek}`, targets: read.targets, lost: read.lost }
}

function isAll(field: string): boolean {
  return ['*', '?', '*/1'].includes(field)
}

function datesMessage(dayOfMonth: string, month: string, targets: readonly Target[]): string {
  const isDate = /^\d{1,2}$/.test(dayOfMonth) && /^\d{1,2}$/.test(month)
  const days = isDate ? `${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}` : '06-01..08-31'
  const field = isAll(dayOfMonth)
    ? `the month "${month}"`
    : isAll(month)
      ? `the day of the month "${dayOfMonth}"`
      : 'a date'
  const window = `${days} 07:00-22:00 ${targets[0]?.quantity ?? 5}`
  return `${field} is not the same in every week. Remove the line, and write a window with its dates before the other windows, for example "${window}".`
}

type Command =
  | { readonly ok: true; readonly targets: readonly Target[]; readonly lost: readonly string[] }
  | { readonly ok: false; readonly message: string }

const refused = (message: string): Command => ({ ok: false, message })

/** A number of dynos, or `heroku ps:scale web=3 worker=1 -a app`, whatever is written before it or after it on the line. */
function readCommand(written: readonly string[]): Command {
  const comment = written.findIndex((word) => word.startsWith('#'))
  const words = comment < 0 ? written : written.slice(0, comment)
  const [first = ''] = words
  if (words.length === 1 && /^[\d"']/.test(first)) {
    const quantity = quantityOf(first.replace(/^(["'])(.*)\1$/, '$2'))
    return quantity === null
      ? refused(`"${first}" is not a number of dynos. ${example}`)
      : { ok: true, targets: [{ app: null, process: null, quantity }], lost: [] }
  }
  const heroku = words.findIndex(
    (word, index) => /(?:^|\/)heroku$/.test(word) && /^(?:ps:|dyno:)?scale$/.test(words[index + 1] ?? '')
  )
  if (heroku < 0)
    return refused(`after the five fields comes neither a number of dynos nor "heroku ps:scale". ${example}`)
  return readScale(words.slice(heroku + 2))
}

function readScale(written: readonly string[]): Command {
  const end = written.findIndex((word) => /[;|&<>]/.test(word))
  const words = end < 0 ? written : written.slice(0, end)
  const rest = end < 0 ? '' : written.slice(end).join(' ')
  if (/heroku\b/.test(rest)) return refused('there are two commands on the line. Write each on a line of its own.')
  const lost: string[] = []
  const sizes: { readonly process: string; readonly quantity: number }[] = []
  let app: string | null = null
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const option = /^(?:-a|--app)(?:=?(.+))?$/.exec(word)
    if (option !== null) {
      app = option[1] ?? words[++index] ?? ''
      continue
    }
    if (word.startsWith('-')) return refused(`the option "${word}" is not known here. Name the app with "-a".`)
    const change = /^([A-Za-z0-9][\w-]*)([=+-])(\+|-)?(\d+)(?::([\w.-]+))?$/.exec(word)
    const [, process = '', sign, relative, digits = '', size] = change ?? []
    if (change === null) return refused(`"${word}" does not say how many dynos of what. Write "web=3".`)
    if (sign !== '=' || relative !== undefined)
      return refused(
        `"${word}" changes the number by so many, and a schedule says how many there are. Write "${process}=3".`
      )
    const quantity = quantityOf(digits)
    if (quantity === null) return refused(`"${digits}" are too many dynos.`)
    if (size !== undefined) lost.push(`the size ${size} of ${process}`)
    sizes.push({ process, quantity })
  }
  if (sizes.length === 0) return refused('"heroku ps:scale" does not say how many dynos of what. Write "web=3".')
  return { ok: true, targets: sizes.map((size) => ({ app, ...size })), lost }
}

function quantityOf(digits: string): number | null {
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null
}
