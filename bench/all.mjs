// Every benchmark that measures speed or memory, one after the other; what they print becomes bench/figures.md, with machine and date:
// node bench/all.mjs (`npm run build` first; with Heroku's own client where test/peers/install.sh has installed it)
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const scripts = [
  ['The start', 'start.mjs'],
  ['Many apps in one run', 'many-apps.mjs'],
  ['Many apps, with five weeks of history', 'many-apps.mjs', '--history'],
  ['A year of decisions', 'year.mjs', '60'],
  ['What a schedule says', 'schedule.mjs'],
  ['Reading a configuration', 'configuration.mjs'],
  ['A plan', 'plan.mjs'],
  ['A plan as a whole process', 'process.mjs'],
  ['A process of its own', 'resident.mjs', '3', '10']
]

const machine = `${os.type()}, ${os.cpus().length} cores (${os.cpus()[0]?.model}), Node ${process.versions.node}`
const head = `# Figures of ${new Date().toISOString().slice(0, 10)}\n\nWritten by \`npm run bench\` on ${machine}.\n`
const parts = [head]
for (const [title, script, ...words] of scripts) {
  const call = `node bench/${[script, ...words].join(' ')}`
  process.stderr.write(`${title}: ${call}\n`)
  const file = path.join(import.meta.dirname, script)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', file, ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${call} ended with ${status}: ${stderr}`)
  parts.push(`## ${title}\n\n\`${call}\`\n\n\`\`\`\n${stdout.trimEnd()}\n\`\`\`\n`)
  // After each, so that what was measured stays when a later one fails.
  writeFileSync(path.join(import.meta.dirname, 'figures.md'), parts.join('\n'))
}
