import type { Policy } from '../model.ts'

/**
 * IANA name of the zone in which times of an app are told, and of an incident that concerns it.
 *
 * @param app null: what concerns all apps together; that of the configuration, as for an app that has left it
 */
export function zoneOf({ apps, timezone }: Policy, app: string | null): string {
  const its = apps.find((one) => one.app === app)
  return its?.processes[0]?.timezone ?? its?.timezone ?? timezone ?? 'UTC'
}
