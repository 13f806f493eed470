import type { HoldRequest, Policy, ScaleRequest } from '../core/model.ts'
import { parseDuration } from './values/duration.ts'
import { hourMs, minuteMs, secondMs } from '../core/durations.ts'
import type { Mode } from '../core/model/run-report.ts'
import { parseHold, parseScale } from './manual-scale.ts'
import { problem } from './problem.ts'
import type { Problem, Refuse } from './problem.ts'

/** The inputs that only mean something to `command: run`. */
export interface RunInputs {
  /** null: a normal run. */
  readonly scale: ScaleRequest | null
  /** How long `scale` stands. */
  readonly hold: HoldRequest
  /** 0: one look. */
  readonly watchMs: number
  readonly intervalMs: number
  /** How long the run waits, after its last look, until all is ready; 0: it does not. */
  readonly waitMs: number
  readonly relay: 'on' | 'off'
}

type Read = (name: string) => string

const usualHold: HoldRequest = { kind: 'for', ms: 2 * hourMs }
const usualInterval = '30s'
const usualIntervalMs = 30 * secondMs
/** A job on GitHub's runners ends after six hours; what is left is for the checkout before and for saving after. */
const longestWatchMs = 5 * hourMs + 50 * minuteMs

/** @param command as the user wrote it */
export function readRunInputs(
  read: Read,
  { command, relay, mode }: { readonly command: string } & Pick<RunInputs, 'relay'> & { readonly mode: Mode },
  refuse: Refuse
): RunInputs {
  const scale = parseScale(read('scale'))
  if (!scale.ok) scale.messages.forEach((message) => refuse(`Input "scale": ${message}`))
  const watchMs = readLength(read, 'watch', 'a single look', refuse)
  const waitMs = readLength(read, 'wait', 'no waiting', refuse)
  if ((watchMs ?? 0) + (waitMs ?? 0) > longestWatchMs) refuse(tooLongTogether)
  const intervalMs = readInterval(read('interval'), refuse)
  const isLong = (ms: number | null): boolean => ms !== null && ms > 0
  const given = {
    ...{ scale: read('scale') !== '', watch: isLong(watchMs), wait: isLong(waitMs), relay: relay === 'on' },
    // What stands in action.yml is not known from what the user wrote.
    interval: intervalMs !== null && intervalMs !== usualIntervalMs,
    'dry-run': mode === 'dry-run'
  }
  if (command !== 'run') {
    for (const [name] of Object.entries(given).filter(([, isGiven]) => isGiven))
      refuse(
        `Input "${name}" and "command: ${command}" do not go together: only "command: run" looks and scales. Leave one of them out.`
      )
  } else if (watchMs === 0 && relay === 'on') {
    refuse(
      'Input "relay" starts the workflow again at the end of a watch, and "watch" is 0. Write for example "watch: 15m", or leave "relay" out.'
    )
  } else if (watchMs !== null && watchMs > 0 && intervalMs !== null && intervalMs > watchMs) {
    refuse(
      `Input "interval" (${read('interval') || usualInterval}) is longer than "watch" (${read('watch')}): there would be a single look. Make the interval shorter or the watch longer, or write "watch: 0".`
    )
  }
  // Without a scaling, or to end one, how long it stands means nothing.
  const hold = !scale.ok || scale.scale?.kind === 'scale' ? readHold(read('hold'), refuse) : usualHold
  return {
    // What is wrong with a scaling by hand is told once: it is one all the same, and needs no schedule.
    scale: scale.ok ? scale.scale : { kind: 'scale', parts: [] },
    hold,
    watchMs: watchMs ?? 0,
    intervalMs: intervalMs ?? usualIntervalMs,
    waitMs: waitMs ?? 0,
    relay
  }
}

/** A manual scaling where several apps could be meant names those that are. */
export function ambiguousScale({ scale }: RunInputs, { apps, selectors = [], only }: Policy): readonly Problem[] {
  if (scale === null || only !== undefined || (apps.length <= 1 && selectors.length === 0)) return []
  const names = [...apps.map(({ app }) => app), ...selectors.map(({ key }) => key)]
  const shown = names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
  return [problem(`Input "scale": there are several apps (${shown}). Say which are meant with the input "app".`)]
}

function readHold(text: string, refuse: Refuse): HoldRequest {
  if (text === '') return usualHold
  const parsed = parseHold(text)
  if (parsed.ok) return parsed.hold
  refuse(`Input "hold": ${parsed.message}`)
  return usualHold
}

const tooLongTogether =
  'Inputs "watch" and "wait" are too long together, as GitHub ends a job after 6 hours. Make them 5h50m or less in all.'

/** @param none what 0 means
 * @returns null: it is wrong, and that is told */
function readLength(read: Read, name: 'watch' | 'wait', none: string, refuse: Refuse): number | null {
  const text = read(name)
  const ms = text === '' ? 0 : parseDuration(text)
  if (ms !== null && ms <= longestWatchMs) return ms
  const relayed = name === 'watch' ? '; with "relay: true" the next run goes on' : ''
  refuse(
    ms === null
      ? `Input "${name}": "${text}" is not a duration. Write 15m, 2h, 5h50m, or 0 for ${none}.`
      : `Input "${name}": "${text}" is too long, as GitHub ends a job after 6 hours. Write 5h50m or less${relayed}.`
  )
  return null
}

/** @returns null: it is wrong, and that is told */
function readInterval(text: string, refuse: Refuse): number | null {
  const ms = text === '' ? usualIntervalMs : parseDuration(text)
  if (ms !== null && ms >= secondMs && ms <= longestWatchMs) return ms
  refuse(
    ms === null || ms < secondMs
      ? `Input "interval": "${text}" is not a duration of at least 1s. Write 30s or 1m.`
      : `Input "interval": "${text}" is too long, as a watch lasts at most 5h50m. Write 30s or 1m.`
  )
  return null
}
