import { expect, test } from 'vitest'
import { judge } from './accepts.ts'
import { mutated, seeded } from './mutate.ts'

test('whatever is done to a file, the loader never accepts what the schema rejects', () => {
  const decide = judge()
  const random = seeded(20_261_127)
  const observation = { accepts: 0, rejects: 0 }
  for (let index = 0; index < 2000; index++) {
    const text = mutated(random)
    const { loader, schema, why } = decide(text)
    observation[loader] += 1
    if (loader === 'accepts' && schema === 'rejects')
      throw new Error(`the schema rejects (${why}) what the loader accepts:\n${text}`)
  }
  // Neither all nor nothing: the files are near the edge.
  expect(Math.min(observation.accepts, observation.rejects)).toBeGreaterThan(100)
}, 60_000)
