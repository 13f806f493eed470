import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { gapsFrom } from '../core/backtest/look-times.ts'
import type { Gaps } from '../core/backtest/look-times.ts'
import type { Traffic } from '../core/backtest/traffic.ts'
import { parseTraffic } from '../core/backtest/traffic-csv.ts'
import { refusal } from '../config/problem.ts'
import type { Parsed } from '../config/problem.ts'
import { codeOf, describeFileFault } from '../config/source.ts'
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

/** Reads a CSV file, relative to `folder`, with every mistake in it at its place. @param origin what the user calls it, for the messages */
export async function fromFile(folder: string, file: string, origin: string): Promise<Parsed<FoundTraffic>> {
  const refused = (message: string): Parsed<FoundTraffic> => refusal(`${origin}: ${message}`)
  let bytes: Buffer
  try {
    const { size } = await stat(path.resolve(folder, file))
    if (size > mostFileBytes)
      return refused(
        `${file} has more than ${mostFileBytes / 1_000_000} MB. Write a point a minute, not every request.`
      )
    bytes = await readFile(path.resolve(folder, file))
  } catch (error) {
    const code = codeOf(error)
    return refused(
      code === 'ENOENT'
        ? `there is no ${file}. Check the path, relative to the root of the repository.`
        : `${file} cannot be read: ${describeFileFault(code)}.`
    )
  }
  const parsed = parseTraffic(bytes.toString('utf8'))
  if (parsed.ok)
    return {
      ok: true,
      value: { source: { kind: 'csv', name: file, traffic: parsed.traffic }, gaps: { kind: 'usual' } }
    }
  return {
    ok: false,
    problems: parsed.mistakes.map(({ line, column, message }) => ({ message, place: { file, line, column } }))
  }
}

/** What a state has to replay. @param remedy what to do where there is none */
export function fromState(loaded: LoadedState, remedy: string): Parsed<FoundTraffic> {
  if (loaded.kind === 'empty') return refusal(`There is no recorded history to replay. ${remedy}`)
  if (loaded.kind !== 'loaded') return refusal(`${withoutFreshStart(loaded.warning)} ${remedy}`)
  return { ok: true, value: { source: { kind: 'recorded', state: loaded.state }, gaps: gapsFrom(loaded.state.gapsMs) } }
}
