// What the mutated tests use of vitest, without its workers: tests are listed as they are declared, and run one by one.
import { expect as jest } from 'expect'
import { format } from 'node:util'

/** A word of vitest's beside the value says what is compared, and is not needed here. */
export const expect = Object.assign((value) => jest(value), jest)

/** @typedef {{ id: string, name: string, fileName: string, run: () => unknown }} Test */

/** @type {Test[]} */
let declared = []
/** @type {string[]} */
let suites = []
let fileName = ''

/** What follows is declared in this file. */
export function beginFile(name) {
  fileName = name
}

/** @returns {readonly Test[]} what was declared since the last call */
export function takeDeclared() {
  const all = declared
  declared = []
  return all
}

export const it = withEach((title, ...rest) => {
  const run = rest.find((part) => typeof part === 'function')
  const name = [...suites, title].join(' > ')
  const same = declared.filter((test) => test.fileName === fileName && test.name === name).length
  declared.push({ id: `${fileName}#${name}#${same}`, name, fileName, run })
})
export const test = it

export const describe = withEach((title, ...rest) => {
  suites.push(title)
  rest.find((part) => typeof part === 'function')()
  suites.pop()
})

/** `each` as vitest has it: a row that is a list gives the arguments. */
function withEach(declare) {
  const each =
    (rows) =>
    (title, ...rest) => {
      const run = rest.find((part) => typeof part === 'function')
      rows.forEach((row, index) => {
        const values = Array.isArray(row) ? row : [row]
        declare(titleOf(title, values, index), () => run(...values))
      })
    }
  return Object.assign(declare, { each })
}

function titleOf(title, values, index) {
  const named = title.replaceAll(/\$(\w+)/g, (whole, key) =>
    values[0]?.[key] === undefined ? whole : format('%s', values[0][key])
  )
  const placeholders = named.match(/%[sdifjoO]/g)?.length ?? 0
  return `${format(named, ...values.slice(0, placeholders))} ${index}`
}

export const vi = {
  fn: () => {
    let value
    return Object.assign(() => value, { mockReturnValue: (next) => void (value = next) })
  },
  mock: () => undefined,
  mocked: (mock) => mock
}
