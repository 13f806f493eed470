/**
 * One number of the endpoint that HireFire's libraries add to an app (`/hirefire/<token>/info`, or `/hirefire` with the header
 * `HireFire-Token`): a list of `{name, value}`, of `{name, quantity}` from older ones; size or latency, as the app was set up.
 */
import { described, secretUrl, someText } from '../../config/values/schema-values.ts'
import type { NumberReading } from '../../core/model.ts'
import { numberReading, unavailable } from './number-reading.ts'
import { numberSignal } from './signal.ts'

const nameForm = 'Write the name of the number, such as worker.'

export const hirefire = numberSignal({
  kind: 'hirefire',
  guide: {
    example: '{ hirefire: ADDRESS, name: worker, headers: {…}, per-dyno: 100 }',
    text: 'a number of the address that an app with a HireFire library answers at'
  },
  isAddressSecret: true,
  keys: {
    hirefire: described(
      secretUrl('https://www.example.com/hirefire/${HIREFIRE_TOKEN}/info', 'This address holds a token'),
      'Address that an app with a HireFire library answers at.',
      ['https://www.example.com/hirefire/${HIREFIRE_TOKEN}/info']
    ),
    name: described(someText(nameForm), 'Which of the numbers.', ['worker'])
  },
  busy: described(
    someText(nameForm),
    'Name of the number of jobs in work: while there are some it does not scale in.',
    ['worker_busy']
  ),
  source: ({ hirefire: url, name }) => ({ url, query: name }),
  numberIn: (answer, { query: name }, host) => named(answer, name, host)
})

function named(value: unknown, name: string, host: string): NumberReading {
  if (!Array.isArray(value))
    return unavailable(`${host} answered no list of {name, value}; the address has to be that of HireFire's endpoint`)
  const entries = value.filter((entry: unknown) => isRecord(entry) && entry['name'] === name) as readonly Readonly<
    Record<string, unknown>
  >[]
  const [entry, another] = entries
  if (entry === undefined)
    return unavailable(
      `${host} lists nothing with the name "${name}"; compare it with the names in the app's set-up of HireFire`
    )
  if (another !== undefined) return unavailable(`${host} lists "${name}" more than once; give each its own name`)
  return numberReading(entry['value'] ?? entry['quantity'], `"${name}" of ${host}`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
