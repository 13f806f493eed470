// Given to the action's process by NODE_OPTIONS=--import: writes a line to KILL_LOG for every save of the file KILL_FILE, and where
// KILL_AT is the number of one, a blank and `before` or `after`, kills the process there.
import { appendFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const { KILL_FILE: file, KILL_LOG: log, KILL_AT: at = '' } = process.env
const { rename } = fs
let saves = 0

fs.rename = async (from, to) => {
  if (to !== file) return rename(from, to)
  saves += 1
  appendFileSync(log, `${saves}\n`)
  if (at === `${saves} before`) process.kill(process.pid, 'SIGKILL')
  await rename(from, to)
  if (at === `${saves} after`) process.kill(process.pid, 'SIGKILL')
}
syncBuiltinESMExports()
for (const name of ['KILL_FILE', 'KILL_LOG', 'KILL_AT']) delete process.env[name]
