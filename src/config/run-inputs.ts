import type { HoldRequest, Policy, ScaleRequest } from '../core/model.ts'
import { parseDuration } from './values/duration.ts'
import { hourMs, minuteMs } from '../core/durations.ts'
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
const usualIntervalMs = 30_000
/** A job on GitHub's runners ends after six hours; what is left is for the checkout before and for saving after. */
const longestWatchMs = 5 * hourMs + 50 * minuteMs

/** @param command as the user wrote it */
export function readRunInputs(read: Read, command: string, relay: RunInputs['relay'], refuse: Refuse): RunInputs {
  const scale = parseScale(read('scale'))
  if (!scale.ok) scale.messages.forEach((message) => refuse(`Input "scale": ${message}`))
  const watchMs = readLength(read, 'watch', 'a single look', refuse)
  const waitMs = readLength(read, 'wait', 'no waiting', refuse)
  if (watchMs + waitMs > longestWatchMs) refuse(tooLongTogether)
  const given = { scale: read('scale') !== '', watch: watchMs > 0, wait: waitMs > 0 }
  if (command !== 'run')
    for (const [name] of Object.entries(given).filter(([, isGiven]) => isGiven))
      refuse(
        `Input "${name}" and "command: ${command}" do not go together: only "command: run" looks and scales. Leave one of them out.`
      )
  // Without a scaling, or to end one, how long it stands means nothing.
  const hold = !scale.ok || scale.scale?.kind === 'scale' ? readHold(read('hold'), refuse) : usualHold
  const intervalMs = readInterval(read('interval'), refuse)
  return { scale: scale.ok ? scale.scale : null, hold, watchMs, intervalMs, waitMs, relay }
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

/** @param none what 0 means */
function readLength(read: Read, name: 'watch' | 'wait', none: string, refuse: Refuse): number {
  const text = read(name)
  const ms = text === '' ? 0 : parseDuration(text)
  if (ms !== null && ms <= longestWatchMs) return ms
  const relayed = name === 'watch' ? '; with "relay: true" the next run goes on' : ''
  refuse(
    ms === null
      ? `Input "${name}": "${text}" is not a duration. Write 15m, 2h, 5h50m, or 0 for ${none}.`
      : `Input "${name}": "${text}" is too long, as GitHub ends a job after 6 hours. Write 5h50m or less${relayed}.`
  )
  return 0
}

function readInterval(text: string, refuse: Refuse): number {
  const ms = text === '' ? usualIntervalMs : parseDuration(text)
  if (ms !== null && ms >= 1000) return ms
  refuse(`Input "interval": "${text}" is not a duration of at least 1s. Write 30s or 1m.`)
  return usualIntervalMs
}
