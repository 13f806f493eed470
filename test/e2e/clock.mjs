// Given to the action's process by NODE_OPTIONS=--import: shifts `Date`, so that the process believes to start at the instant
// of TEST_CLOCK_START. Time runs on from there, TEST_CLOCK_SPEED times as fast (the run's own waits as well; time limits are as long as ever), or
// stands still where TEST_CLOCK_STILL is set.
import { createRequire, syncBuiltinESMExports } from 'node:module'

const RealDate = Date
const startMs = RealDate.parse(process.env.TEST_CLOCK_START)
const realNow = RealDate.now
const beganMs = realNow()
const speed = Number(process.env.TEST_CLOCK_SPEED ?? 1)
const now = process.env.TEST_CLOCK_STILL === undefined ? () => startMs + (realNow() - beganMs) * speed : () => startMs
if (Number.isNaN(startMs)) throw new Error('TEST_CLOCK_START is not an instant')

RealDate.now = now
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString()
})
if (speed !== 1) {
  const timers = createRequire(import.meta.url)('node:timers/promises')
  const sleep = timers.setTimeout
  timers.setTimeout = (ms, ...more) => sleep(ms / speed, ...more)
  syncBuiltinESMExports()
}
for (const name of ['NODE_OPTIONS', 'TEST_CLOCK_START', 'TEST_CLOCK_SPEED', 'TEST_CLOCK_STILL'])
  delete process.env[name]
