// Starts "node dist/cli.js plan" as a process on 1, 100 and 1,000 apps with two process types each: node bench/process.mjs
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { configurationOf, inMs, timed } from './measure.mjs'

const cli = path.join(import.meta.dirname, '../dist/cli.js')
const folder = mkdtempSync(path.join(os.tmpdir(), 'dyno-scaler-bench-'))

function plan(apps, ...words) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, 'plan', '--config', `${apps}.yml`, '--from', '2026-11-23', ...words],
    { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 }
  )
  if (status !== 0) throw new Error(stderr)
}

try {
  const rows = []
  for (const apps of [1, 100, 1000]) {
    writeFileSync(path.join(folder, `${apps}.yml`), configurationOf(apps))
    for (const words of [[], ['--json']])
      rows.push({ apps, output: words[0] ?? 'text', ...inMs(timed(5, () => plan(apps, ...words))) })
  }
  console.table(rows)
} finally {
  rmSync(folder, { recursive: true })
}
