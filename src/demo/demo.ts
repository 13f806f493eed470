import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openWorld, simulateDay } from './simulate-day.ts'
import type { DemoTick } from './simulate-day.ts'
import { dayReport, resultOf, writeDemoReport } from './result.ts'
import type { DayResult } from './result.ts'
import { runAction, stateFileName } from './run-action.ts'
import type { ActionRun } from './run-action.ts'
import { colours, endLines, frame, lookLines, noColours, openingLines } from './terminal.ts'
import type { Paint, Size } from './terminal.ts'
import { wrap } from './wrap.ts'

export interface DemoOptions {
  readonly format: 'text' | 'json'
  /** How long the day takes on a terminal. Elsewhere it takes no longer than the work in it. */
  readonly durationMs: number
  /** Path of the bundled action. */
  readonly bundle: string
}

/** Shows one day of an app, and one run of the action as it is shipped at its end. Returns the exit status. */
export async function runDemo({ format, durationMs, bundle }: DemoOptions): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dyno-scaler-demo-'))
  const work = path.join(folder, 'work')
  const world = await openWorld()
  try {
    await mkdir(work)
    const view = format === 'json' ? null : process.stdout.isTTY ? liveView(durationMs) : plainView
    view?.opening()
    const ticks: DemoTick[] = []
    for await (const tick of simulateDay(world, path.join(work, stateFileName))) {
      ticks.push(tick)
      await view?.day(ticks)
    }
    const run = await runAction(world, bundle, work)
    const report = await dayReport(path.join(work, stateFileName))
    const result = resultOf(ticks, report, world.github)
    if (view === null) write(JSON.stringify(asJson(ticks, result, run), null, 2))
    else {
      const summary = path.join(folder, 'job-summary.md')
      await writeFile(summary, run.summary)
      view.end(endLines({ run, result, summary, report: await writeDemoReport(report, folder) }, view.paint))
    }
    return run.status === 0 ? 0 : 1
  } finally {
    await world.close()
    await rm(format === 'json' ? folder : work, { recursive: true, force: true })
  }
}

const ticksPerDay = 288

/** How the demo is shown. */
interface View {
  readonly paint: Paint
  readonly opening: () => void
  readonly day: (ticks: readonly DemoTick[]) => Promise<void>
  readonly end: (lines: readonly string[]) => void
}

/** A line for each run, however long it is. */
const plainView: View = {
  paint: noColours,
  opening: () => openingLines(noColours).forEach(write),
  day: (ticks) => {
    const tick = ticks.at(-1)
    if (tick !== undefined) lookLines(tick, noColours).forEach(write)
    return Promise.resolve()
  },
  end: (lines) => lines.forEach(write)
}

/** Draws each picture over the one before, at a pace to watch. No line is wider than the terminal. */
function liveView(durationMs: number): View {
  const paint = process.env['NO_COLOR'] ? noColours : colours
  const size = (): Size => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 })
  const writeWrapped = (line: string): void =>
    wrap(line, size().columns, /^ */.exec(line)?.[0].length ?? 0).forEach(write)
  let height = 0
  return {
    paint,
    opening: () => openingLines(paint).forEach(writeWrapped),
    day: async (ticks) => {
      const lines = frame(ticks, paint, size())
      const up = height === 0 ? '' : `\u001B[${height}A`
      process.stdout.write(`${up}${lines.map((line) => `${line}\u001B[K\n`).join('')}\u001B[J`)
      height = lines.length
      await wait(durationMs / ticksPerDay)
    },
    end: (lines) => lines.forEach(writeWrapped)
  }
}

function asJson(ticks: readonly DemoTick[], result: DayResult, run: ActionRun): unknown {
  return {
    ...result,
    ticks: ticks.map(({ atMs, load, dynos, missedRuns, reports }) => ({
      at: new Date(atMs).toISOString(),
      load,
      dynos,
      missedRuns,
      decisions: reports.flatMap(({ processes }) => processes.map(({ decision }) => decision))
    })),
    action: { status: run.status, summary: run.summary }
  }
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}
