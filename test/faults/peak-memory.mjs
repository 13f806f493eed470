// Given to the action's process by NODE_OPTIONS=--import=: writes two numbers when it ends, its largest resident memory, in KB, and the
// seconds in which it could have gone on and others had the processor.
import { readFileSync, writeFileSync } from 'node:fs'

const file = process.env.TEST_PEAK_FILE
delete process.env.TEST_PEAK_FILE
process.on('exit', () => writeFileSync(file, `${process.resourceUsage().maxRSS} ${waitedSeconds()}`))

/** 0 where the system does not say: Linux does. */
function waitedSeconds() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e9
  } catch {
    return 0
  }
}
