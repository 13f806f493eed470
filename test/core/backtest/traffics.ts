import type { Traffic, TrafficPoint } from '../../../src/core/backtest/traffic.ts'
import { trafficOf } from '../../../src/core/backtest/traffic.ts'
import { minuteMs } from '../../../src/core/durations.ts'

/** Monday 2026-11-02, 00:00 UTC. */
export const mondayMs = Date.UTC(2026, 10, 2)

/** Points every five minutes of so many days from Monday on. @param rate requests a second by the hour of the day (0 to 24) and the weekday (1 is Monday) */
export function pointsOf(days: number, rate: (hour: number, weekday: number) => number): readonly TrafficPoint[] {
  return Array.from({ length: days * 288 + 1 }, (_, index) => {
    const minute = index * 5
    return {
      atMs: mondayMs + minute * minuteMs,
      requestsPerSecond: rate((minute % 1440) / 60, (Math.floor(minute / 1440) % 7) + 1)
    }
  })
}

export function trafficWith(days: number, rate: (hour: number, weekday: number) => number): Traffic {
  return known(trafficOf(pointsOf(days, rate)))
}

export function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('there is none')
  return value
}

/** Quiet nights, busy days, 30 requests a second at noon. */
export const wave = (hour: number): number => 16 - 14 * Math.cos((hour / 24) * 2 * Math.PI)
