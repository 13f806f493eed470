import type { EpochMs, Policy } from '../core/model.ts'
import type { Mode } from '../core/model/run-report.ts'
import type {
  Clock,
  Diagnose,
  HolidayLookup,
  IncidentTracker,
  NotificationChannel,
  NumberSignal,
  Platform,
  ProbeSignal,
  RouterSignal,
  StateStore
} from '../ports.ts'

export interface Ports {
  readonly platform: Platform
  readonly probe: ProbeSignal
  /** null: the router is not asked. */
  readonly router: RouterSignal | null
  /** null: numbers from elsewhere are not asked for. */
  readonly numbers: NumberSignal | null
  readonly store: StateStore
  /** null: nobody is told. */
  readonly tracker: IncidentTracker | null
  /** Who else is told, by message. */
  readonly notices: readonly NotificationChannel[]
  /** null: nothing more is asked when an app is down. */
  readonly diagnose: Diagnose | null
  /** null: the schedules name no holidays. */
  readonly holidays: HolidayLookup | null
  readonly clock: Clock
}

export interface RunOptions {
  readonly policy: Policy
  readonly mode: Mode
  readonly runUrl: string | null
  /** Page that explains the kinds of incidents; null: its address is not known. */
  readonly docsUrl: string | null
}

/** One look of a run. */
export interface Look {
  readonly nowMs: EpochMs
  /** When this run looks again; null: this is its last look. */
  readonly nextLookMs: EpochMs | null
}
