// Asks schedules what holds at 100,000 instants of a year: node bench/schedule.mjs [how many]
import { dayMs } from '../src/core/durations.ts'
import { scheduledBounds } from '../src/core/schedule/bounds.ts'
import { withHolidays } from '../src/core/schedule/holidays.ts'
import { localTime } from '../src/core/schedule/local-time.ts'
import { windowAt } from '../src/core/schedule/window.ts'
import { regionHolidays } from '../src/adapters/calendars/region.ts'
import { article, dated, inMs, policyOf, timed } from './measure.mjs'

const [count = 100_000] = process.argv.slice(2).map(Number)
const firstMs = Date.UTC(2026, 0, 1)
const stepMs = (365 * dayMs) / count
const instants = Array.from({ length: count }, (_, index) => Math.floor(firstMs + index * stepMs))
const firstDay = firstMs / dayMs
const holidays = (await regionHolidays('US-NY', firstDay, firstDay + 366)).map(({ day }) => day)

function processWith(schedule, timezone) {
  const text = `timezone: ${timezone}\nholidays: { region: US-NY }\napps: { sharp: { processes: { web: { schedule: ${JSON.stringify(schedule)} } } } }\n`
  return withHolidays(policyOf(text), holidays).apps[0].processes[0]
}

const cases = [
  ['article', article, 'UTC'],
  ['article', article, 'America/New_York'],
  ['dates and holidays', dated, 'America/New_York']
]
const rows = []
for (const [name, schedule, timezone] of cases) {
  const process = processWith(schedule, timezone)
  for (const [what, ask] of [
    ['windowAt', (atMs) => windowAt(process.schedule, localTime(process.timezone, atMs))?.bounds],
    ['scheduledBounds', (atMs) => scheduledBounds(process, atMs)?.bounds]
  ]) {
    let dynos = 0
    const times = timed(5, () => {
      dynos = 0
      for (const atMs of instants) dynos += ask(atMs)?.floor ?? 0
    })
    // The sum shows that every instant had an answer, and keeps the work from being left out.
    rows.push({
      schedule: name,
      timezone,
      what,
      ...inMs(times),
      'µs each': Math.round((1e5 * times.median) / count) / 100,
      'mean dynos': Math.round((100 * dynos) / count) / 100
    })
  }
}
console.log(`${count} instants of 2026`)
console.table(rows)
