import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { cli } from '../e2e/run-cli.ts'

const page = await readFile('docs/backtest.md', 'utf8')

/** The fenced text below a marker. */
function shown(name: string): string {
  const [, after = ''] = page.split(`<!-- ${name} -->\n`)
  return /^```\w*\n(.*?)```/s.exec(after)?.[1] ?? ''
}

it('the example of the page on backtests gives what the page shows', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-docs-'))
  try {
    await mkdir(path.join(folder, '.github'))
    await writeFile(path.join(folder, '.github/dyno-scaler.yml'), shown('dyno-scaler.yml'))
    await writeFile(path.join(folder, 'traffic.csv'), shown('traffic.csv'))
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'backtest', '--traffic', 'traffic.csv'], {
      cwd: folder
    })
    expect(shown('result')).toMatch(/this configuration/)
    expect(stdout.split('\n\nWhat the model')[0]).toBe(shown('result').trimEnd())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
