// Loaded into a process by `--require`: what it says at its end about itself, on file descriptor 3.
const { writeSync } = require('node:fs')

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(3, JSON.stringify({ processorMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 }))
})
