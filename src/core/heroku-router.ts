import { secondMs } from './durations.ts'

/** Heroku's router answers 503 (H12) for a dyno that has sent nothing after this long. https://devcenter.heroku.com/articles/request-timeout */
export const routerTimeoutMs = 30 * secondMs
