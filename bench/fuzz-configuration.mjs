// Changes good configuration files at random and loads them: node bench/fuzz-configuration.mjs [how many] [seed]
// Fails on a crash, and on a file that the loader accepts and the published schema (checked by ajv) rejects.
import { judge } from '../test/config/accepts.ts'
import { mutated, seeded } from '../test/config/mutate.ts'

const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number)
const decide = judge()
const random = seeded(seed)
const observation = {}
const started = performance.now()
for (let index = 0; index < count; index++) {
  const text = mutated(random)
  const { loader, schema, why } = decide(text)
  const both = `loader ${loader}, schema ${schema}`
  observation[both] = (observation[both] ?? 0) + 1
  if (loader === 'accepts' && schema === 'rejects') {
    console.error(`Input ${index}: the schema rejects (${why}) what the loader accepts:\n${text}`)
    process.exitCode = 1
  }
}
console.log({ count, seed, ...observation, seconds: Math.round((performance.now() - started) / 100) / 10 })
