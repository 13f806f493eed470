import { appKeyMistakes } from './app-keys.ts'
import type { Finding } from './finding.ts'
import { isName } from './values/patterns.ts'
import { isProbed, openAddress, signalContradictions, tellsSecret } from './signal-contradictions.ts'
import type { Contradiction } from './signal-contradictions.ts'
import { sizeContradictions } from './size-contradictions.ts'
import { entries, entry, isMapping, valueAt } from './values/plain-values.ts'

/** What no single value shows. Works on unchecked values, so that these mistakes are told together with the others. */
export function contradictions(raw: unknown, secrets: readonly string[]): readonly Finding[] {
  const hasHolidays = entry(raw, 'holidays') !== undefined
  const apps = entries(entry(raw, 'apps')).flatMap(([app, appValue]) =>
    entries(entry(appValue, 'processes')).flatMap(([process, value]): readonly Finding[] => {
      const url = entry(appValue, 'url')
      const at = ['apps', app, 'processes', process]
      const found = [
        ...contradictionsOf(value, process, url),
        ...sizeContradictions(value, process),
        ...signalContradictions(value, { process, url, isPinged: isProbed(value, process, url), secrets })
      ]
      return [
        ...misnamed(at),
        ...(hasHolidays ? [] : unnamedHolidays([...at, 'schedule'], entry(value, 'schedule'))),
        ...found.map(({ path, message }): Finding => ({ path: [...at, ...path], at: 'key', message }))
      ]
    })
  )
  const quiet = [['quiet'], ...entries(entry(raw, 'apps')).map(([app]) => ['apps', app, 'quiet'])]
  return [
    ...appKeyMistakes(raw),
    ...entries(entry(raw, 'apps')).flatMap(([app, value]) => zeroWithoutWeb(app, value)),
    ...entries(entry(raw, 'apps')).flatMap(([app, value]): readonly Finding[] =>
      tellsSecret(entry(value, 'url'), secrets)
        ? [{ path: ['apps', app, 'url'], at: 'value', message: openAddress }]
        : []
    ),
    ...(hasHolidays ? [] : quiet.flatMap((path) => unnamedHolidays(path, valueAt(raw, path)))),
    ...apps
  ]
}

/** Maintenance mode is about visitors, and only `web` has them. */
function zeroWithoutWeb(app: string, value: unknown): readonly Finding[] {
  const processes = entry(value, 'processes')
  if (entry(value, 'at-zero') === undefined || !isMapping(processes) || entry(processes, 'web') !== undefined) return []
  const message =
    '"at-zero" is about web at 0, and no web process is scaled here. Add "web:" with its schedule under processes, or remove "at-zero".'
  return [{ path: ['apps', app, 'at-zero'], at: 'key', message }]
}

function misnamed(path: readonly string[]): readonly Finding[] {
  const name = path.at(-1) ?? ''
  if (isName(name)) return []
  return [{ path, at: 'key', message: `"${name}" is not the name of a process type: letters, digits and dashes only.` }]
}

function unnamedHolidays(path: readonly string[], schedule: unknown): readonly Finding[] {
  const lines = Array.isArray(schedule) ? schedule.map((line: unknown, index) => ({ line, index })) : []
  const message =
    'Nothing says which days are holidays. Add "holidays: { region: US-NY }" (or dates, or a calendar) at the top of the configuration file.'
  return lines
    .filter(({ line }) => typeof line === 'string' && /\bholidays\b/i.test(line))
    .map(({ index }) => ({ path: [...path, index], at: 'value', message }))
}

function* contradictionsOf(value: unknown, process: string, url: unknown): Generator<Contradiction> {
  const [min, max, probe, failSafe] = ['min', 'max', 'probe', 'fail-safe'].map((key) => entry(value, key))
  const schedule = entry(value, 'schedule')
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    yield { path: ['max'], message: `max (${max}) is below min (${min}).` }
  }
  if (isMapping(probe) && url === 'none')
    yield {
      path: ['probe'],
      message: 'There is nothing to ping: "url" is none. Give the app a url, or switch the probe off.'
    }
  // Whether a dyno crashed Heroku says.
  const onlyRestarts = entry(failSafe, 'restart') === 'crashed' && entries(failSafe).length === 1
  if (isMapping(failSafe) && !onlyRestarts && !isProbed(value, process, url)) {
    yield {
      path: ['fail-safe'],
      message:
        'A fail-safe needs the probe: it acts on what the pings show. Give the app a url and the process a probe; "restart: crashed" alone needs none.'
    }
  }
  if (entry(probe, 'method') === 'HEAD' && typeof entry(entry(probe, 'expect'), 'body') === 'string') {
    yield { path: ['probe'], message: 'An answer to HEAD has no body to expect. Use method: GET.' }
  }
  const unscheduled = schedule === undefined || (Array.isArray(schedule) && schedule.length === 0)
  if (isMapping(value) && unscheduled && [min, max, entry(failSafe, 'quantity')].every((part) => part === undefined)) {
    yield {
      path: [],
      message: `Nothing says how many ${process} dynos there should be. Give it a schedule, for example "weekdays 07:00-22:00 3".`
    }
  }
}
