import { heroku } from '../../src/adapters/heroku/heroku.ts'
import { httpProbe } from '../../src/adapters/signals/http-probe.ts'
import type { Emulator } from '../../src/emulator/heroku/emulator.ts'
import type { Clock, Ports, StateStore } from '../../src/ports.ts'

/** A run with Heroku, pings and a state, and nothing else. */
export function plainPorts({ apiUrl }: Pick<Emulator, 'apiUrl'>, clock: Clock, store: StateStore): Ports {
  return {
    platform: heroku({ baseUrl: apiUrl, token: 't', clock }),
    probe: httpProbe({ clock, redact: (text) => text }),
    router: null,
    numbers: null,
    store,
    tracker: null,
    notices: [],
    dynos: null,
    diagnose: null,
    holidays: null,
    clock
  }
}
