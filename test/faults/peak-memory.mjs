// Given to the action's process by NODE_OPTIONS=--import=: writes its largest resident memory, in KB, when it ends.
import { writeFileSync } from 'node:fs'

const file = process.env.TEST_PEAK_FILE
delete process.env.TEST_PEAK_FILE
process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)))
