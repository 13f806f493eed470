import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { reportFileName, writeReport } from '../commands/report-file.ts'
import type { EpochMs, Policy, State } from '../model.ts'
import { assumedSize, listPrices } from '../plan/prices.ts'

/** Writes the report of a simulated day to a new folder below the system's temporary one, where it stays. Returns its path. */
export async function writeDemoReport(state: State, policy: Policy, nowMs: EpochMs): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'dyno-scaler-report-')), reportFileName)
  await writeReport({ file, state, policy, redact: (value) => value, nowMs, sizes: () => assumedSize, prices: listPrices, names: 'shown' })
  return file
}
