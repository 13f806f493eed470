// Given to the action's process by NODE_OPTIONS=--import: shifts `Date`, so that the process believes to start at the instant
// of TEST_CLOCK_START. Time runs on from there, or stands still where TEST_CLOCK_STILL is set.
const RealDate = Date
const startMs = RealDate.parse(process.env.TEST_CLOCK_START)
const offsetMs = startMs - RealDate.now()
const realNow = RealDate.now
const now = process.env.TEST_CLOCK_STILL === undefined ? () => realNow() + offsetMs : () => startMs
if (Number.isNaN(startMs)) throw new Error('TEST_CLOCK_START is not an instant')

RealDate.now = now
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString()
})
for (const name of ['NODE_OPTIONS', 'TEST_CLOCK_START', 'TEST_CLOCK_STILL']) delete process.env[name]
