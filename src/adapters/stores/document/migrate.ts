/** Turns documents with the keys of earlier builds into today's. */

/** What changes about one value. */
interface Change {
  /** Its key of today. */
  readonly to?: string
  /** What changes about the values of an object, by their key; all others stay. */
  readonly keys?: Readonly<Record<string, Change>>
  /** What changes about all values of a list or a record. */
  readonly each?: Change
  /** Another word for a text. */
  readonly values?: Readonly<Record<string, string>>
}

const level: Change = { keys: { last: { to: 'lastMinutes' } } }

const profile: Change = { keys: { open: { to: 'current' } } }

const unexplained: Change = {
  to: 'unexplained',
  keys: {
    p95: { to: 'slowdown' },
    load2: { to: 'loadSquared' },
    p952: { to: 'slowdownSquared' }
  }
}

const leadingMetric: Change = {
  to: 'leadingMetric',
  keys: {
    ratio: { to: 'logRatio' },
    error: { to: 'meanError' },
    compared: { to: 'comparisons' },
    open: { to: 'readings' },
    now: { to: 'demandNow' }
  }
}

const demand: Change = {
  keys: {
    capacity: { keys: { suspects: unexplained } },
    level,
    gauge: leadingMetric,
    day: profile,
    week: profile,
    skill: {
      to: 'ensemble',
      keys: { error: { to: 'meanErrors' }, trust: { to: 'weights' }, shape: { to: 'errorHistograms' } }
    },
    reached: { to: 'calibration' },
    margin: {
      to: 'slowMinuteCost',
      keys: {
        over: { to: 'shortMinutes' },
        slow: { to: 'slowMinutes' },
        ruled: { to: 'forecastMinutes' },
        asked: { to: 'proposals' }
      }
    },
    size: { to: 'meanDynos' },
    pending: { to: 'forecastOrigin', keys: { level, now: { to: 'demandNow' } } }
  }
}

const processState: Change = {
  keys: {
    relief: { to: 'ineffectiveScaleOut', keys: { vain: { to: 'count' } } },
    left: { to: 'expectedQuantities' },
    changes: { each: { keys: { by: { values: { foreign: 'external' } } } } },
    demand
  }
}

const document: Change = {
  keys: {
    apps: { each: { each: processState } },
    notices: { each: { keys: { told: { to: 'sentAt' }, owed: { to: 'pending' } } } }
  }
}

/**
 * A plain value with the keys of today; one that has them already comes back as it is. What it does not know stays,
 * and a key of today stands above an earlier one. Pure.
 */
export function migrate(value: unknown): unknown {
  return changed(value, document)
}

function changed(value: unknown, { keys, each, values }: Change): unknown {
  if (typeof value === 'string') return values !== undefined && Object.hasOwn(values, value) ? values[value] : value
  if (typeof value !== 'object' || value === null) return value
  if (each !== undefined && Array.isArray(value)) return mapItems(value, (item) => changed(item, each))
  if (Array.isArray(value)) return value
  if (each !== undefined) return mapEntries(value, (key, entry) => [key, changed(entry, each)])
  return keys === undefined ? value : mapEntries(value, (key, entry) => renamed(value, key, entry, keys))
}

function renamed(
  owner: object,
  key: string,
  entry: unknown,
  keys: Readonly<Record<string, Change>>
): readonly [string, unknown] {
  const change = Object.hasOwn(keys, key) ? keys[key] : undefined
  if (change === undefined) return [key, entry]
  const isTaken = change.to !== undefined && Object.hasOwn(owner, change.to)
  return [isTaken ? key : (change.to ?? key), changed(entry, change)]
}

function mapItems(items: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  const after = items.map(change)
  return after.every((item, index) => item === items[index]) ? items : after
}

function mapEntries(value: object, change: (key: string, entry: unknown) => readonly [string, unknown]): object {
  const before: readonly (readonly [string, unknown])[] = Object.entries(value)
  const after = before.map(([key, entry]) => change(key, entry))
  const isSame = after.every(([key, entry], index) => key === before[index]?.[0] && entry === before[index][1])
  return isSame ? value : Object.fromEntries(after)
}
