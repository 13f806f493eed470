import { readFile, stat } from 'node:fs/promises'
import { exactDuration } from '../../core/format.ts'
import { send } from '../http/http.ts'
import { isLoopback } from '../../core/token-address.ts'

/** The text of a calendar, or why there is none and what to do. */
type Read = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string }

/** A calendar of public holidays has 50 KB; a busy team's with ten years of history stays below this. */
const limitBytes = 2_000_000
const timeoutMs = 10_000
const maxRedirects = 3

/**
 * Reads an iCalendar file: from an https address (`webcal:` means the same; plain http on loopback only) within 10 s and 3 redirects,
 * or from a path. At most 2 MB. Never rejects. `name` tells people which calendar it is, without its secrets.
 */
export async function readCalendar(address: string): Promise<Read & { readonly name: string }> {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(address))
    return { name: `The calendar ${address}`, ...(await readFromFile(address)) }
  const url = address.replace(/^webcals?:/i, 'https:')
  if (!URL.canParse(url))
    return {
      name: 'The calendar',
      ...failed('its address is not a valid one. Write https://..., or the path of a file in the repository.')
    }
  // Paths and queries of shared calendars hold their keys.
  return { name: `The calendar at ${new URL(url).host}`, ...(await readFromWeb(url)) }
}

async function readFromWeb(startUrl: string): Promise<Read> {
  const deadlineMs = Date.now() + timeoutMs
  const startsAtHome = isLoopback(startUrl)
  let url = new URL(startUrl)
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (url.protocol !== 'https:' && !(startsAtHome && url.protocol === 'http:' && isLoopback(url.href))) {
      const what = `${hop === 0 ? 'its address' : 'it redirects to an address that'} begins with ${url.protocol}//`
      return failed(`${what}, and a calendar is read over https only. Write its https address.`)
    }
    const leftMs = deadlineMs - Date.now()
    if (leftMs <= 0) return failed(noAnswer)
    const result = await send({
      method: 'GET',
      url: url.href,
      headers: { 'user-agent': 'dyno-scaler', accept: 'text/calendar, */*;q=0.5' },
      timeoutMs: Math.ceil(leftMs),
      bodyLimit: limitBytes + 1
    })
    if (result.kind === 'no-answer') {
      return failed(
        result.failure.kind === 'timeout'
          ? noAnswer
          : `${result.failure.message}. Check the address; it is tried again at the next run.`
      )
    }
    if (result.status === 200) return bounded(result.body)
    const target = result.status >= 300 && result.status < 400 ? result.headers.get('location') : undefined
    if (target === undefined || !URL.canParse(target, url.href)) return failed(refused(result.status))
    url = new URL(target, url)
  }
  return failed(`more than ${maxRedirects} redirects. Write the address that they end at.`)
}

const noAnswer = `no answer within ${exactDuration(timeoutMs)}. It is tried again at the next run; if it stays slow, commit the file and write its path.`

function refused(status: number): string {
  if (status === 401 || status === 403)
    return `answered ${status}. Write its secret iCal address (as "\${NAME}" from a secret), or make it public.`
  if (status === 404 || status === 410) return `answered ${status}. Check the address in "calendar".`
  return `answered ${status}. It is tried again at the next run.`
}

async function readFromFile(path: string): Promise<Read> {
  try {
    // Asked first: to open a pipe waits for somebody who writes.
    const found = await stat(path)
    if (!found.isFile()) return failed('it is not a file. Write the path of an .ics file.')
    return found.size > limitBytes ? failed(tooLarge) : bounded(await readFile(path, 'utf8'))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause'
    if (code === 'ENOENT')
      return failed(
        'there is no such file. Check the path, which counts from the root of the repository, and that the workflow runs actions/checkout.'
      )
    return failed(`the file cannot be opened (${code}).`)
  }
}

const tooLarge = `it is larger than ${limitBytes / 1_000_000} MB. Write a calendar that holds the holidays only.`

function bounded(text: string): Read {
  return Buffer.byteLength(text) > limitBytes ? failed(tooLarge) : { ok: true, text }
}

function failed(problem: string): Read {
  return { ok: false, problem }
}
