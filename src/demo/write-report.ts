import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freshState } from '../core/decide/advance.ts'
import { assumedSize, listPrices } from '../core/pricing/prices.ts'
import { fileStore } from '../adapters/stores/file.ts'
import { dayStartMs } from './simulate-day.ts'
import { demoPolicy } from './policy.ts'
import { dayMs } from '../core/durations.ts'

/** Writes the report of the simulated days to a new temporary folder, where it stays. Returns its path. */
export async function writeDemoReport(stateFile: string): Promise<string> {
  // Loaded late: the page is large and only needed at the end.
  const { reportFileName, writeReport } = await import('../commands/report-file.ts')
  const loaded = await fileStore({ path: stateFile }).load()
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'dyno-scaler-report-')), reportFileName)
  await writeReport({
    file,
    state: loaded.kind === 'loaded' ? loaded.state : freshState,
    policy: demoPolicy(),
    redact: (value) => value,
    nowMs: dayStartMs + dayMs,
    sizes: () => assumedSize,
    prices: listPrices,
    names: 'shown'
  })
  return file
}
