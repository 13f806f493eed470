import { Cron } from 'croner'
import { isName } from '../names.ts'
import { problem } from '../problem.ts'
import type { Parsed, Problem } from '../problem.ts'
import { timezoneMistake } from '../timezone.ts'
import { configurationText, unknownApp } from './configuration-text.ts'
import type { ImportedApp } from './configuration-text.ts'
import { readCrontabLine } from './crontab-line.ts'
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
 *
 * @param file path as the user gave it, for the messages
 * @returns the text of a configuration, or every line that cannot be carried over, with what to write instead
 */
export function importCrontab(file: string, text: string, options: CrontabOptions = {}): Parsed<string> {
  const problems: Problem[] = []
  const firings: Firing[] = []
  const notes: string[] = []
  let zone = options.timezone ?? null
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    // Without the line itself, which may hold a token.
    const wrong = (message: string): void => {
      problems.push({
        message: capital(message),
        place: { file, line: index + 1, column: 1 + (/\S/.exec(written)?.index ?? 0) }
      })
    }
    const line = readCrontabLine(written)
    if (line.kind === 'mistake') wrong(line.message)
    if (line.kind === 'setting') notes.push(`Line ${index + 1}: the setting ${line.name} has no meaning here.`)
    if (line.kind === 'timezone') {
      const mistake = timezoneMistake(line.name)
      if (mistake !== null) wrong(mistake)
      else if (zone !== null && zone !== line.name)
        wrong(
          `there is one time zone for a configuration, and it is ${zone} already. Convert the lines of each zone apart.`
        )
      else if (firings.length > 0 && zone === null)
        wrong('the lines above are in another time zone. Put this line first, or convert the two parts apart.')
      else zone = line.name
    }
    if (line.kind !== 'scaling') continue
    const times = minutesOfWeek(line.pattern)
    if (!times.ok) {
      wrong(times.message)
      continue
    }
    for (const { app, process, quantity } of line.targets) {
      const target = { app: app ?? options.app ?? unknownApp, process: process ?? options.process ?? 'web' }
      const misnamed = [target.app, target.process].find((name) => !isName(name))
      if (misnamed === undefined) firings.push({ ...target, quantity, minutes: times.minutes })
      else wrong(`"${misnamed}" is not the name of an app or of a process type: letters, digits and dashes only.`)
    }
    notes.push(
      ...line.lost.map(
        (what) => `Line ${index + 1}: ${what} is left as it is; a schedule sets the number of dynos alone.`
      )
    )
  }
  if (problems.length === 0 && firings.length === 0)
    problems.push(problem(`${file} has no line that sets a number of dynos, for example "0 7 * * 1-5 3".`))
  if (problems.length > 0) return { ok: false, problems }
  if (zone === null)
    notes.push('The crontab names no time zone. UTC is assumed: correct it if its machine had another.')
  return {
    ok: true,
    value: configurationText({
      comments: [`Converted from ${file.replace(/\s+/g, ' ')}.`, ...notes],
      timezone: zone ?? 'UTC',
      apps: appsOf(firings)
    })
  }
}

function capital(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1)
}

const weekStartMs = Date.UTC(2024, 0, 1)

type Times =
  { readonly ok: true; readonly minutes: readonly number[] } | { readonly ok: false; readonly message: string }

/** The minutes of a week, from Monday 00:00 on, at which a pattern without dates fires. */
function minutesOfWeek(pattern: string): Times {
  try {
    // In UTC every minute is there once; the zone of the schedule does the rest.
    const cron = new Cron(pattern, { timezone: 'UTC', mode: '5-part', paused: true })
    const minutes: number[] = []
    for (let next = cron.nextRun(new Date(weekStartMs - 1)); next !== null; next = cron.nextRun(next)) {
      const sinceMs = next.getTime() - weekStartMs
      if (sinceMs >= weekMs) break
      minutes.push(sinceMs / 60_000)
    }
    return minutes.length > 0 ? { ok: true, minutes } : { ok: false, message: 'it never fires.' }
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
