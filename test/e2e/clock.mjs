// Given to the action's process by NODE_OPTIONS=--import: `Date` begins at the instant of TEST_CLOCK_START and runs
// TEST_CLOCK_SPEED times as fast as ours; at speed 0 it stands still. What the run sleeps is shortened alike. Time limits
// of requests and measured response times stay real.
import { createRequire, syncBuiltinESMExports } from 'node:module'

const RealDate = Date
const startMs = RealDate.parse(process.env.TEST_CLOCK_START)
const realNow = RealDate.now
const realStartMs = realNow()
const speed = Number(process.env.TEST_CLOCK_SPEED)
const now = () => startMs + (realNow() - realStartMs) * speed
if (Number.isNaN(startMs)) throw new Error('TEST_CLOCK_START is not an instant')

RealDate.now = now
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString()
})
if (speed > 0) {
  const timers = createRequire(import.meta.url)('node:timers/promises')
  const sleep = timers.setTimeout
  timers.setTimeout = (ms, ...more) => sleep(ms / speed, ...more)
  syncBuiltinESMExports()
}
for (const name of ['NODE_OPTIONS', 'TEST_CLOCK_START', 'TEST_CLOCK_SPEED']) delete process.env[name]
