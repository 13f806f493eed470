import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { gapsFrom } from '../core/backtest/look-times.ts'
import type { Gaps } from '../core/backtest/look-times.ts'
import type { Traffic } from '../core/backtest/traffic.ts'
import { parseTraffic } from '../core/backtest/traffic-csv.ts'
import { problem } from '../config/problem.ts'
import type { Parsed } from '../config/problem.ts'
import { describeFileFault } from '../config/source.ts'
import type { State } from '../core/model.ts'
import type { LoadedState } from '../ports.ts'
import { withoutFreshStart } from './report-state.ts'

export type TrafficSource =
  | { readonly kind: 'csv'; readonly name: string; readonly traffic: Traffic }
  | { readonly kind: 'recorded'; readonly state: State }

/** Traffic to replay, and the gaps between looks that go with it. */
export interface FoundTraffic {
  readonly source: TrafficSource
  readonly gaps: Gaps
}

const mostFileBytes = 100_000_000

/** Reads a CSV file, relative to `folder`. @param origin what the user calls it, for the messages */
export async function fromFile(folder: string, file: string, origin: string): Promise<Parsed<FoundTraffic>> {
  const read = await readTraffic(folder, file, origin)
  return read.ok
    ? { ok: true, value: { source: { kind: 'csv', name: file, traffic: read.value }, gaps: { kind: 'usual' } } }
    : read
}

/** What a state has to replay. @param remedy what to do where there is none */
export function fromState(loaded: LoadedState, remedy: string): Parsed<FoundTraffic> {
  const refused = (message: string): Parsed<FoundTraffic> => ({ ok: false, problems: [problem(message)] })
  if (loaded.kind === 'empty') return refused(`There is no recorded history to replay. ${remedy}`)
  if (loaded.kind !== 'loaded') return refused(`${withoutFreshStart(loaded.warning)} ${remedy}`)
  return { ok: true, value: { source: { kind: 'recorded', state: loaded.state }, gaps: gapsFrom(loaded.state.gapsMs) } }
}

/** Reads the traffic of a CSV file, with every mistake in it at its place. */
async function readTraffic(folder: string, file: string, origin: string): Promise<Parsed<Traffic>> {
  const refused = (message: string): Parsed<Traffic> => ({ ok: false, problems: [problem(`${origin}: ${message}`)] })
  let bytes: Buffer
  try {
    const { size } = await stat(path.resolve(folder, file))
    if (size > mostFileBytes)
      return refused(
        `${file} has more than ${mostFileBytes / 1_000_000} MB. Write a point a minute, not every request.`
      )
    bytes = await readFile(path.resolve(folder, file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refused(
      code === 'ENOENT'
        ? `there is no ${file}. Check the path, relative to the root of the repository.`
        : `${file} cannot be read: ${describeFileFault(code)}.`
    )
  }
  const parsed = parseTraffic(bytes.toString('utf8'))
  if (parsed.ok) return { ok: true, value: parsed.traffic }
  return {
    ok: false,
    problems: parsed.mistakes.map(({ line, column, message }) => ({ message, place: { file, line, column } }))
  }
}
