import { Cron } from 'croner'
import { isName } from '../values/patterns.ts'
import { problem } from '../problem.ts'
import type { Parsed, Problem } from '../problem.ts'
import { timezoneMistake } from '../values/timezone.ts'
import { configurationText, unknownApp } from './configuration-text.ts'
import type { ImportedApp } from './configuration-text.ts'
import { readCrontabLine } from './crontab-line.ts'
import type { CrontabLine } from './crontab-line.ts'
import { windowLines } from './week.ts'
import { weekMs } from '../../core/durations.ts'

export interface CrontabOptions {
  /** Where a line has only a number. Default: a placeholder. */
  readonly app?: string
  /** Where a line has only a number. Default `web`. */
  readonly process?: string
  /** IANA name. Default: `CRON_TZ` of the file, or UTC. */
  readonly timezone?: string
}

/** What one line does: from these minutes of the week on, so many dynos of this. */
interface Firing {
  readonly app: string
  readonly process: string
  readonly quantity: number
  readonly minutes: readonly number[]
}

/**
 * Turns a crontab whose lines set a number of dynos into a configuration with the same quantity at every minute: each stands from
 * its firing until the next one of the same process, over midnight and over the end of the week. In one minute the last line wins.
 * Lines that do something else are left out, and a comment of the result names them.
 *
 * @param file path as the user gave it, for the messages
 * @returns the text of a configuration, or every line that cannot be carried over, with what to write instead
 */
export function importCrontab(file: string, text: string, options: CrontabOptions = {}): Parsed<string> {
  const { firings, notes, problems, timezone } = readLines(file, text, options)
  if (problems.length > 0) return { ok: false, problems }
  if (firings.length === 0) {
    const none = `${file} has no line that sets a number of dynos, for example "0 7 * * 1-5 3".`
    return { ok: false, problems: [problem([none, ...notes].join(' ').slice(0, 1000))] }
  }
  const unknownZone =
    timezone === null ? ['The crontab names no time zone. UTC is assumed: correct it if its machine had another.'] : []
  return {
    ok: true,
    value: configurationText({
      comments: [`Converted from ${file.replace(/\s+/g, ' ')}.`, ...notes, ...unknownZone],
      timezone: timezone ?? 'UTC',
      apps: appsOf(firings)
    })
  }
}

/** What is more says nothing new, and looking for what was meant takes long. */
const mostProblems = 100
/** Of all lines together: a line of every minute fires 10,080 times a week. */
const mostFirings = 50_000

/** `notes`: what a reader of the result should know. `timezone` null: no line names one. */
function readLines(file: string, text: string, options: CrontabOptions) {
  const problems: Problem[] = []
  const firings: Firing[] = []
  const notes: string[] = []
  let timezone = options.timezone ?? null
  let fires = 0
  for (const [index, written] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    // Without the line itself, which may hold a token.
    const place = { file, line: index + 1, column: 1 + (/\S/.exec(written)?.index ?? 0) }
    const wrong = (message: string): unknown => problems.push({ message: capital(message), place })
    const note = (message: string): unknown => notes.push(`Line ${index + 1}: ${message}`)
    const line = readCrontabLine(written)
    if (line.kind === 'mistake') wrong(line.message)
    if (line.kind === 'setting') note(`the setting ${line.name} has no meaning here.`)
    if (line.kind === 'unrelated')
      note(`${line.program} sets no number of dynos. It is left out: keep its line where it is.`)
    if (line.kind === 'timezone') {
      const mistake = zoneMistake(line.name, timezone, firings)
      if (mistake === null) timezone = line.name
      else wrong(mistake)
    }
    if (problems.length >= mostProblems) break
    if (line.kind !== 'scaling') continue
    const fired = firingsOf(line, options)
    if (!fired.ok) wrong(fired.message)
    else firings.push(...fired.value)
    fires += fired.ok ? (fired.value[0]?.minutes.length ?? 0) : 0
    if (fires > mostFirings) {
      wrong(`the lines until here fire more than ${mostFirings} times a week. Convert the crontab in parts.`)
      break
    }
    line.lost.forEach((what) => note(`${what} is left as it is; a schedule sets the number of dynos alone.`))
  }
  return { firings, notes, problems, timezone }
}

function zoneMistake(name: string, known: string | null, above: readonly Firing[]): string | null {
  const mistake = timezoneMistake(name)
  if (mistake !== null || known === name) return mistake
  if (known !== null)
    return `there is one time zone for a configuration, and it is ${known} already. Convert the lines of each zone apart.`
  return above.length > 0
    ? 'the lines above are in another time zone. Put this line first, or convert the two parts apart.'
    : null
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

function firingsOf(
  { pattern, targets }: Extract<CrontabLine, { readonly kind: 'scaling' }>,
  options: CrontabOptions
): Attempt<readonly Firing[]> {
  const times = minutesOfWeek(pattern)
  if (!times.ok) return times
  const firings = targets.map(({ app, process, quantity }) => ({
    app: app ?? options.app ?? unknownApp,
    process: process ?? options.process ?? 'web',
    quantity,
    minutes: times.value
  }))
  const misnamed = firings.flatMap(({ app, process }) => [app, process]).find((name) => !isName(name))
  return misnamed === undefined
    ? { ok: true, value: firings }
    : {
        ok: false,
        message: `"${misnamed}" is not the name of an app or of a process type: letters, digits and dashes only.`
      }
}

function capital(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}

const weekStartMs = Date.UTC(2024, 0, 1)

/** The minutes of a week, from Monday 00:00 on, at which a pattern without dates fires. */
function minutesOfWeek(pattern: string): Attempt<readonly number[]> {
  try {
    // In UTC every minute is there once; the zone of the schedule does the rest.
    const cron = new Cron(pattern, { timezone: 'UTC', mode: '5-part', paused: true })
    const minutes: number[] = []
    for (let next = cron.nextRun(new Date(weekStartMs - 1)); next !== null; next = cron.nextRun(next)) {
      const sinceMs = next.getTime() - weekStartMs
      if (sinceMs >= weekMs) break
      minutes.push(sinceMs / 60_000)
    }
    return minutes.length > 0 ? { ok: true, value: minutes } : { ok: false, message: 'it never fires.' }
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error)
    return {
      ok: false,
      message: `these are not the fields of a cron line (${said}). A range that wraps is written as two: "22-23,0-2".`
    }
  }
}

function appsOf(firings: readonly Firing[]): readonly ImportedApp[] {
  const apps = [...new Set(firings.map(({ app }) => app))]
  return apps.map((app) => {
    const own = firings.filter((firing) => firing.app === app)
    const processes = [...new Set(own.map(({ process }) => process))]
    return {
      app,
      processes: processes.map((process) => ({
        process,
        schedule: scheduleOf(own.filter((firing) => firing.process === process))
      }))
    }
  })
}

function scheduleOf(firings: readonly Firing[]): readonly string[] {
  const quantities = new Map(
    firings.flatMap(({ minutes, quantity }) => minutes.map((minute) => [minute, String(quantity)] as const))
  )
  return windowLines([...quantities].map(([minute, quantity]) => ({ minute, quantity })))
}
