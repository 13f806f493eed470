import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { simulateDay } from './simulate-day.ts'
import type { DayResult, DemoTick } from './simulate-day.ts'
import { writeDemoReport } from './write-report.ts'
import { runAction } from './run-action.ts'
import { colours, frame, lookLine, noColours, openingLines, resultLines } from './terminal.ts'
import type { Paint } from './terminal.ts'

export interface DemoOptions {
  readonly format: 'text' | 'json'
  /** How long the day takes on a terminal. Elsewhere it takes no longer than the work in it. */
  readonly durationMs: number
  /** Path of the bundled action. */
  readonly bundle: string
}

/** Shows one day of an app, then one run of the action as it is shipped. Returns the exit status. */
export async function runDemo({ format, durationMs, bundle }: DemoOptions): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dyno-scaler-demo-'))
  try {
    const isTerminal = process.stdout.isTTY
    const paint = isTerminal && !process.env['NO_COLOR'] ? colours : noColours
    const ticks: DemoTick[] = []
    const show =
      format === 'json' ? () => Promise.resolve() : isTerminal ? liveView(durationMs, paint) : plainView(paint)
    if (format === 'text') openingLines(paint).forEach(write)
    const stateFile = path.join(folder, 'day.json')
    const day = simulateDay(stateFile)
    let step = await day.next()
    for (; step.done !== true; step = await day.next()) {
      ticks.push(step.value)
      await show(ticks)
    }
    const run = await runAction(bundle, path.join(folder, 'run'))
    if (format === 'json') write(JSON.stringify(asJson(ticks, step.value, run), null, 2))
    else {
      resultLines(step.value, paint).forEach(write)
      write(paint('bold', '  The action itself, run once now as a runner starts it:'))
      write('')
      write(run.log.trimEnd())
      write('')
      write(paint('bold', '  Its job summary, in Markdown:'))
      write('')
      write(run.summary.trimEnd())
      write('')
      write(paint('bold', '  The report of these days, a page for any browser:'))
      write('')
      write(await writeDemoReport(stateFile))
    }
    return run.status === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const ticksPerDay = 288

type ShowDay = (ticks: readonly DemoTick[]) => Promise<void>

function plainView(paint: Paint): ShowDay {
  return (ticks) => {
    const tick = ticks.at(-1)
    const line = tick === undefined ? null : lookLine(tick, paint)
    if (line !== null) write(line)
    return Promise.resolve()
  }
}

/** Draws each picture over the one before, at a pace to watch. */
function liveView(durationMs: number, paint: Paint): ShowDay {
  const tickMs = durationMs / ticksPerDay
  let height = 0
  return async (ticks) => {
    const lines = frame(ticks, paint)
    const up = height === 0 ? '' : `\u001B[${height}A`
    process.stdout.write(`${up}${lines.map((line) => `\u001B[2K${cut(line, process.stdout.columns)}\n`).join('')}`)
    height = lines.length
    await wait(tickMs)
  }
}

/** A line that wraps would break the picture. Colour codes take no room. */
function cut(line: string, columns: number): string {
  let room = columns
  return line.replace(/\u001B\[\d+m|./gu, (part) =>
    part.length > 1 && part.startsWith('\u001B') ? part : room-- > 0 ? part : ''
  )
}

function asJson(
  ticks: readonly DemoTick[],
  result: DayResult,
  run: { readonly status: number | null; readonly summary: string }
): unknown {
  return {
    ...result,
    ticks: ticks.map(({ atMs, load, dynos, run: mark, report }) => ({
      at: new Date(atMs).toISOString(),
      load,
      dynos,
      run: mark,
      decision: report?.processes[0]?.decision ?? null
    })),
    action: { status: run.status, summary: run.summary }
  }
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}
