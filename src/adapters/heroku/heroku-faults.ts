import type { PlatformFault } from '../../core/model.ts'
import { noTimeLeft, parseJson } from '../http/http.ts'
import type { HttpResult } from '../http/http.ts'
import type { TransportFailure } from '../http/transport-failure.ts'
import { flat, oneLine } from '../../report/markdown.ts'

/** An error that Heroku's API answered with, as far as it can be read. `herokuClient` has taken the secrets out. */
export interface Refusal {
  readonly status: number
  readonly id: string
  readonly message: string
  /** The largest quantity that is allowed, if the error names it. */
  readonly limit: number | null
}

const newToken =
  'Make a token with "heroku authorizations:create -d dyno-scaler -s write" ' +
  'and save it as the secret behind "heroku-api-key".'

/** A release phase or preboot locks the formation: 409, or 422 with words that other tools have logged. */
const deployWords = /release[\s-]phase|preboot|(?:release|deploy(?:ment)?) (?:is )?(?:currently )?in progress/i
const waitForDeploy = 'Heroku accepts no change of an app in release phase or preboot. It is tried again at each look.'

/** What a person should do, by the error ids of Heroku's API. */
const advices: Readonly<Record<string, string>> = {
  bad_request: 'This should not happen: please report it with this message.',
  unauthorized: `The token is wrong, expired or revoked. ${newToken}`,
  delinquent: 'The account has unpaid invoices. Settle them at https://dashboard.heroku.com/account/billing.',
  forbidden:
    'The token may not do this: it needs the scope "write", and its owner the right to scale ("operate") on the app.',
  suspended: 'The app or its owner is suspended. Ask Heroku support why.',
  two_factor: `Heroku asks for a second factor, which a job cannot give. ${newToken}`,
  not_found:
    'Check the spelling, whether it was renamed or deleted, ' +
    'and whether the owner of the token can see it ("heroku apps --all").',
  precondition_failed: 'The app changed at the same moment. It is tried again at the next run.',
  invalid_params: 'Heroku does not allow this quantity or dyno type. Compare "max" with "heroku ps:type".',
  cannot_update_above_limit: 'Lower "max", or choose a dyno type that allows more.',
  verification_needed: 'The account has to be verified with a credit card first: https://heroku.com/verify.',
  rate_limit:
    'The account made too many API calls (4500, about 75 a minute come back). ' +
    'Run less often, or give the job an account of its own.',
  internal_server_error: 'The fault is on the side of Heroku; see https://status.heroku.com.',
  maintenance: 'The API is down for maintenance; see https://status.heroku.com.'
}

/** Those that are about the account or all of Heroku, and so the same for every app. */
const ofAccount = new Set([
  'unauthorized',
  'delinquent',
  'two_factor',
  'verification_needed',
  'rate_limit',
  'maintenance'
])

/** Heroku's words for a change of an app without a release, whatever the error id. */
const notDeployed = /must be deployed/i
const deployFirst =
  'The app has no release yet, so there is nothing to scale. Deploy it first, as with "git push heroku main".'

/** The error ids for answers that name none. */
const byStatus: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  402: 'delinquent',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  412: 'precondition_failed',
  422: 'invalid_params',
  429: 'rate_limit',
  503: 'maintenance'
}

function idForStatus(status: number): string {
  return byStatus[status] ?? (status >= 500 ? 'internal_server_error' : 'bad_request')
}

/**
 * Reads the error of an answer that is not a success. Proxies and maintenance pages answer in HTML: then the status has
 * to do.
 */
export function readRefusal(answer: Extract<HttpResult, { kind: 'answer' }>): Refusal {
  const parsed = parseJson(answer.body)
  const body = typeof parsed === 'object' && parsed !== null ? (parsed as Readonly<Record<string, unknown>>) : {}
  const text = (value: unknown, otherwise: string): string =>
    typeof value === 'string' && flat(value) !== '' ? oneLine(value, 200) : otherwise
  const limit = body['limit']
  return {
    status: answer.status,
    id: text(body['id'], idForStatus(answer.status)),
    message: text(body['message'], 'no message'),
    limit: typeof limit === 'number' && Number.isInteger(limit) && limit >= 0 ? limit : null
  }
}

/** @param attempt what was tried, as in `read the formation of sharp-mountain-4005` */
function refusalFault(refusal: Refusal, attempt: string): PlatformFault {
  if (refusal.status < 400) return redirectFault(refusal.status)
  const isUndeployed = refusal.status === 422 && notDeployed.test(refusal.message)
  const isDeploy = isDeployUnderWay(refusal)
  const special = isUndeployed ? deployFirst : isDeploy ? waitForDeploy : undefined
  const id = Object.hasOwn(advices, refusal.id) ? refusal.id : idForStatus(refusal.status)
  const scope = special === undefined && ofAccount.has(id) ? 'account' : 'app'
  const answered = `Heroku answered ${refusal.status} ${refusal.id} ("${refusal.message}").`
  // What is wrong with the account is the same for every app: equal messages are reported once.
  const beginning = scope === 'account' ? '' : `Could not ${attempt}: `
  return {
    kind: isDeploy || refusal.status === 429 || refusal.status >= 500 ? 'transient' : 'permanent',
    scope,
    message: `${beginning}${answered} ${special ?? advices[id] ?? ''}`.trim(),
    ...(refusal.status === 404 ? { isGone: true } : {}),
    ...(isDeploy ? { isDeploy: true } : {})
  }
}

/** Whether Heroku refuses every change until the release phase or preboot of the app is over. */
export function isDeployUnderWay({ status, message }: Refusal): boolean {
  return status === 409 || (status === 422 && deployWords.test(message))
}

/** No answer of Heroku itself, and the same for every app: it is told once. */
function redirectFault(status: number): PlatformFault {
  return {
    kind: 'permanent',
    scope: 'account',
    message:
      `Heroku answered ${status}, as its API never does. A redirect is not followed: the token is for Heroku alone. ` +
      'Look at HEROKU_API_URL, or for a proxy in between.'
  }
}

function transportFault(failure: TransportFailure, attempt: string): PlatformFault {
  return {
    kind: 'transient',
    scope: 'account',
    message: `Could not ${attempt}: ${
      failure === noTimeLeft
        ? 'the time that one look has for the calls of one app (30 s) was over, as Heroku answered too slowly'
        : `Heroku's API cannot be reached, ${failure.message}`
    }. It is tried again at the next run.`
  }
}

/** The fault of a call that was not successful. */
export function callFault(answer: HttpResult, attempt: string): PlatformFault {
  return answer.kind === 'answer' ? refusalFault(readRefusal(answer), attempt) : transportFault(answer.failure, attempt)
}

/** The fault of an answer without the data that it should have. */
export function unreadableFault(attempt: string): PlatformFault {
  return {
    kind: 'transient',
    scope: 'app',
    message: `Could not ${attempt}: Heroku's answer makes no sense. It is tried again at the next run.`
  }
}
