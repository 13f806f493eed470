import { shellWords } from './shell-words.ts'

/** So many dynos of a process type. */
export interface Target {
  /** null: the line does not say. */
  readonly app: string | null
  readonly process: string | null
  readonly quantity: number
}

export type Command =
  | { readonly kind: 'scaling'; readonly targets: readonly Target[]; readonly lost: readonly string[] }
  /** It has nothing to do with the number of dynos. `program` names it for people, without its arguments. */
  | { readonly kind: 'unrelated'; readonly program: string }
  | { readonly kind: 'mistake'; readonly message: string }

const mistake = (message: string): Command => ({ kind: 'mistake', message })

/**
 * A number of dynos, `heroku ps:scale web=3 worker=1 -a app`, or `curl` with a PATCH of Heroku's formation, whatever is written before
 * it on the line.
 */
export function readCommand(written: string): Command {
  const { words, rest } = shellWords(written)
  const [first = ''] = words
  if (words.length === 1 && /^\d/.test(first)) {
    const quantity = quantityOf(first)
    return quantity === null
      ? mistake(`"${first}" is not a number of dynos.`)
      : { kind: 'scaling', targets: [{ app: null, process: null, quantity }], lost: [] }
  }
  const heroku = words.findIndex(
    (word, index) => /(?:^|\/)heroku$/.test(word) && /^(?:ps:|dyno:)?scale$/.test(words[index + 1] ?? '')
  )
  const curl = words.findIndex((word) => /(?:^|\/)curl$/.test(word))
  if (heroku < 0 && (curl < 0 || !isFormation(words))) return followed(written, words, rest)
  if (sayScale(rest)) return mistake('there are two commands on the line. Write each on a line of its own.')
  return heroku >= 0 ? readScale(words.slice(heroku + 2)) : readCurl(words.slice(curl + 1))
}

/** What stands before `&&` may be a `cd`; a number of dynos may be set after it. */
function followed(written: string, words: readonly string[], rest: string): Command {
  const next = rest.replace(/^(?:[;|&]|[<>]+&?\s*\S*)+/, '').trim()
  if (next !== '' && next.length < written.length && sayScale(next)) return readCommand(next)
  if (sayScale(words.join(' ')) || /^\d+$/.test(words[0] ?? ''))
    return mistake(
      'this is neither a number of dynos nor "heroku ps:scale web=3 -a app". Correct it, or remove the line.'
    )
  const program = words.find((word) => !/^\w+=/.test(word) && !['sudo', 'root', 'exec', 'nohup'].includes(word)) ?? ''
  return { kind: 'unrelated', program: /^[\w./-]{1,60}$/.test(program) ? program : 'a command' }
}

/** Also where it is misspelt: what is meant to scale must not be left out in silence. */
function sayScale(text: string): boolean {
  return /\bheroku\b.*\bscal|api\.heroku\.com\/.*\/(?:formation|ps\/scale)/.test(text)
}

function readScale(words: readonly string[]): Command {
  const lost: string[] = []
  const sizes: { readonly process: string; readonly quantity: number }[] = []
  let app: string | null = null
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const option = /^(?:-a|--app)(?:=?(.+))?$/.exec(word)
    if (option !== null) {
      app = option[1] ?? words[++index] ?? ''
      continue
    }
    // What a redirection leaves of `2>&1`.
    if (/^\d$/.test(word) && index === words.length - 1 && sizes.length > 0) continue
    if (word.startsWith('-')) return mistake(`the option "${word}" is not known here. Name the app with "-a".`)
    const change = /^([A-Za-z0-9][\w-]*)([=+-])(\+|-)?(\d+)(?::([\w.-]+))?$/.exec(word)
    const [, process = '', sign, relative, digits = '', size] = change ?? []
    if (change === null) return mistake(`"${word}" does not say how many dynos of what. Write "web=3".`)
    if (sign !== '=' || relative !== undefined)
      return mistake(
        `"${word}" changes the number by so many, and a schedule says how many there are. Write "${process}=3".`
      )
    const quantity = quantityOf(digits)
    if (quantity === null) return mistake(`"${digits}" are too many dynos.`)
    if (size !== undefined) lost.push(`the size ${size} of ${process}`)
    sizes.push({ process, quantity })
  }
  if (sizes.length === 0) return mistake('"heroku ps:scale" does not say how many dynos of what. Write "web=3".')
  return { kind: 'scaling', targets: sizes.map((size) => ({ app, ...size })), lost }
}

const formation = /^https:\/\/api\.heroku\.com\/apps\/([^/?#]+)\/formation(?:\/([^/?#]+))?\/?(?:[?#].*)?$/i

function isFormation(words: readonly string[]): boolean {
  return words.some((word) => formation.test(word.replace(/^--url=/, '')))
}

/** `curl -X PATCH https://api.heroku.com/apps/APP/formation/web -d '{"quantity": 3}'`, and the same with a list of updates. */
function readCurl(words: readonly string[]): Command {
  let method: string | null = null
  let body: string | null = null
  let place: readonly (string | undefined)[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const [, given] = /^(?:-X|--request[= ]?)(.*)$/.exec(word) ?? []
    const [, data] = /^(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?=?|--json=?)(.*)$/.exec(word) ?? []
    if (given !== undefined) method = given === '' ? (words[++index] ?? '') : given
    else if (data !== undefined)
      body = [body, data === '' ? (words[++index] ?? '') : data].filter((part) => part !== null).join('&')
    else place = formation.exec(word.replace(/^--url=/, '')) ?? place
  }
  const [, app = '', process] = place
  if (/^[\da-f]{8}-[\da-f-]{27}$/i.test(process ?? ''))
    return mistake('the address of "curl" has the id of a process type. Write its name, such as "web", in its stead.')
  if (method === null && body === null) return { kind: 'unrelated', program: 'curl' }
  if (method?.toUpperCase() !== 'PATCH')
    return mistake(`"curl" asks with ${method ?? 'POST'}, and Heroku changes a formation with PATCH. Write "-X PATCH".`)
  if (body === null || body.startsWith('@'))
    return mistake('"curl" does not show how many dynos it asks for. Write "-d" with the JSON itself.')
  const updates = updatesOf(body.replaceAll('\\%', '%'), process)
  const lost = updates?.flatMap(({ size, process: name }) => (size === null ? [] : [`the size ${size} of ${name}`]))
  if (updates === null || lost === undefined)
    return mistake('the data of "curl" does not say how many dynos of what. Write \'-d {"quantity": 3}\' in quotes.')
  return {
    kind: 'scaling',
    targets: updates.map(({ process: name, quantity }) => ({ app, process: name, quantity })),
    lost
  }
}

interface Update {
  readonly process: string
  readonly quantity: number
  readonly size: string | null
}

/** null: it is none, or one without a quantity. */
function updatesOf(body: string, process: string | undefined): readonly Update[] | null {
  const parsed = jsonOf(body) ?? Object.fromEntries(new URLSearchParams(body))
  const list: unknown = process === undefined ? (parsed as { readonly updates?: unknown }).updates : [parsed]
  if (!Array.isArray(list) || list.length === 0) return null
  const updates = list.map((one: unknown): Update | null => {
    if (typeof one !== 'object' || one === null) return null
    const { quantity, size, type } = one as Readonly<Record<string, unknown>>
    const name = process ?? type
    const number = quantityOf(String(quantity))
    if (number === null || typeof name !== 'string') return null
    return { process: name, quantity: number, size: typeof size === 'string' ? size.slice(0, 40) : null }
  })
  return updates.every((update) => update !== null) ? updates : null
}

function jsonOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    // A form: quantity=3.
    return null
  }
}

function quantityOf(digits: string): number | null {
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null
}
