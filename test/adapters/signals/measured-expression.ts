/** A process that applies one expression to a large document, and tells what that took. */
import { resourceUsage } from 'node:process'
import { evaluate } from '../../../src/adapters/signals/expression.ts'
import type { Evaluation } from '../../../src/adapters/signals/expression.ts'
import { processorMs } from '../../processor-time.ts'

const numbers = Array.from({ length: 500_000 }, (_, index) => (index * 7919) % 500_009)
const document = {
  a: 1,
  text: 'a'.repeat(4_000_000),
  blank: `${' '.repeat(4_000_000)}.`,
  numbers,
  words: Array.from({ length: 200_000 }, (_, index) => `word ${index}`),
  long: Array.from({ length: 64 }, () => 'a'.repeat(100_000)),
  jobs: Array.from({ length: 60_000 }, (_, index) => ({ age: (index * 7919) % 60_013, name: `job ${index}` })),
  keyed: Object.fromEntries(numbers.slice(0, 200_000).map((number, index) => [`key ${index}`, number]))
}

for (let round = 0; round < 50; round += 1) evaluate(document, 'a')
const before = resourceUsage().maxRSS
let megabytes = 0
let evaluation: Evaluation = evaluate(document, 'a')
const ms = processorMs(() => {
  evaluation = evaluate(document, process.argv[2] ?? '')
  megabytes = (resourceUsage().maxRSS - before) / 1024
})
const { kind, ...rest } = evaluation
const result =
  'limit' in rest
    ? rest.limit
    : 'message' in rest
      ? rest.message
      : typeof rest.value === 'number'
        ? rest.value
        : typeof rest.value
process.stdout.write(JSON.stringify({ kind, result, ms: Math.round(ms), megabytes: Math.round(megabytes) }))
