import { randomUUID } from 'node:crypto'

/** What every request to one of Heroku's APIs carries; each has an id of its own. */
export function herokuHeaders(token: string): Readonly<Record<string, string>> {
  return {
    accept: 'application/vnd.heroku+json; version=3',
    authorization: `Bearer ${token}`,
    'user-agent': 'dyno-scaler',
    'request-id': randomUUID()
  }
}
