/**
 * Apps of other kinds: `node bench/plants.mjs [looks every so many minutes]`. Two weeks of a plain day of traffic: dynos that are independent,
 * with other slots, with memory that grows until a daily restart, with a release that makes every request twice as slow, and two apps
 * whose dynos share a database which each of them makes slower. `DYNO_SCALER_SIGNAL` as for controller.mjs. Prints dynos on the mean and at
 * most, and slow minutes, for the first day and the last week.
 */
import { minuteMs, secondMs } from '../src/core/durations.ts'
import { decide, init } from './controller.mjs'

const everyMinutes = Number(process.argv[2] ?? 15)
const startMs = Date.UTC(2026, 1, 2)
const limits = { min: 1, max: 40 }
const slo = { p95Ms: 500 }
const [days, timeoutSeconds, bootMs] = [14, 30, 40 * secondMs]

/** Seconds that a request takes, by the dynos that run and the day; what one dyno serves at a time; most requests a second. */
const plants = {
  'three slots of 150 ms': { slots: 3, peak: 90, service: () => 0.15 },
  'one slot of 100 ms': { slots: 1, peak: 45, service: () => 0.1 },
  'eight slots of 80 ms': { slots: 8, peak: 400, service: () => 0.08 },
  'memory that grows until a daily restart': { slots: 3, peak: 60, service: (_, day) => 0.12 * (1 + 0.5 * (day % 1)) },
  'a release on day 7 that takes twice the time': {
    slots: 3,
    peak: 60,
    service: (_, day) => (day < 6.5 ? 0.08 : 0.16)
  },
  'a database that 10 dynos make twice as slow': {
    slots: 3,
    peak: 90,
    service: (dynos) => 0.15 * (1 + (dynos / 10) ** 3)
  },
  'a database that 6 dynos make twice as slow': {
    slots: 3,
    peak: 90,
    service: (dynos) => 0.15 * (1 + (dynos / 6) ** 4)
  }
}

/** The same noise in every run (Lehmer's generator). */
function noise() {
  let seed = 7
  return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
}

function live({ slots, peak, service: serviceSeconds }) {
  const random = noise()
  const series = { count: 0, rps: [], p95Ms: [], errorRate: [] }
  const formation = { quantity: 4, upAtMs: [0, 0, 0, 0] }
  let [state, backlog] = [init({ limits, slo }), 0]
  return Array.from({ length: days * 1440 }, (_, minute) => {
    const nowMs = startMs + minute * minuteMs
    const up = formation.upAtMs.filter((atMs) => atMs <= nowMs).length
    const day = 0.5 - 0.5 * Math.cos(2 * Math.PI * (minute / 1440 - 1 / 6))
    const rps = peak * (0.22 + 0.78 * day) * (0.95 + 0.1 * random())
    const service = serviceSeconds(up, minute / 1440)
    const capacity = (up * slots) / service
    const busy = Math.min(0.97, rps / capacity)
    backlog = Math.max(0, Math.min(45 * capacity, backlog + (rps - capacity) * 60))
    const waits = backlog / capacity
    const seconds = Math.min(timeoutSeconds, service * (2.1 + busy ** 3 / (1 - busy) / 2) + waits)
    series.rps.push(rps)
    series.p95Ms.push(1000 * seconds * (0.97 + 0.06 * random()))
    series.errorRate.push(waits > timeoutSeconds ? 1 : 0)
    series.count += 1
    if (minute % everyMinutes === 0) {
      const pings = Array.from({ length: 20 }, () => ({ ms: 1000 * seconds * (0.4 + 0.5 * random()), status: 200 }))
      const app = { quantity: formation.quantity, up, booting: formation.quantity - up }
      const metrics = { series, now: { util: Math.min(1, rps / capacity) } }
      const decided = decide({ app, pings, metrics, run: { last: true } }, state, nowMs + secondMs)
      state = decided.state
      formation.quantity = Math.max(limits.min, Math.min(limits.max, decided.target))
      const added = Math.max(0, formation.quantity - formation.upAtMs.length)
      const upAtMs = [...formation.upAtMs, ...Array.from({ length: added }, () => nowMs + bootMs)]
      formation.upAtMs = upAtMs.slice(0, formation.quantity)
    }
    return { dynos: formation.quantity, isSlow: 1000 * seconds > slo.p95Ms }
  })
}

function figures(minutes) {
  const quantities = minutes.map(({ dynos }) => dynos)
  const mean = quantities.reduce((total, dynos) => total + dynos, 0) / minutes.length
  const slow = minutes.filter(({ isSlow }) => isSlow).length / minutes.length
  return `${mean.toFixed(1)} dynos, at most ${Math.max(...quantities)}, ${(100 * slow).toFixed(1)} % slow`
}

for (const [name, plant] of Object.entries(plants)) {
  const minutes = live(plant)
  console.log(`${name}: first day ${figures(minutes.slice(0, 1440))}; last week ${figures(minutes.slice(-7 * 1440))}`)
}
