import fc from 'fast-check'

// The same cases on every machine, so that what passed once passes again. `FAST_CHECK_SEED=random` looks for new ones,
// and a number repeats the run that found one.
const seed = process.env['FAST_CHECK_SEED'] ?? '20261129'
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
