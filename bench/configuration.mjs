// Reads a configuration of 1,000 apps with two process types each: node bench/configuration.mjs [apps]
import { policyFromFile } from '../src/config/load.ts'
import { configurationOf, inMs, timed } from './measure.mjs'

const [apps = 1000] = process.argv.slice(2).map(Number)
const right = configurationOf(apps)
const wrong = right.replaceAll('release-after', 'relaese-after')
const rows = Object.entries({ right, 'wrong in every app': wrong }).map(([what, text]) => {
  let found = null
  const times = timed(5, () => {
    found = policyFromFile('bench.yml', text, {}, null).policy
  })
  return {
    what,
    kB: Math.round(text.length / 1000),
    ...inMs(times),
    result: found.ok ? `${found.value.apps.length} apps` : `${found.problems.length} problems`
  }
})
console.table(rows)
