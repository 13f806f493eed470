import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../ports.ts'

/** The machine's own time. An instant that has passed meanwhile is not waited for; Node would warn of it on the console. */
export const systemClock: Clock = { now: () => Date.now(), sleep: (ms) => sleep(Math.max(0, ms)) }
