/** Everything that can come instead of an answer. */
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'

/** What a fault is to a client. Outcomes are stated for these. */
export type FaultKind =
  /** Nothing more comes, or hardly anything. */
  | 'silent'
  /** No connection, or one that breaks. */
  | 'broken'
  /** A success whose body says nothing usable. */
  | 'senseless'
  /** A success whose body is empty. */
  | 'empty'
  /** A success with more bytes than anybody wants. */
  | 'huge'
  /** The usual answer with impossible numbers in it. */
  | 'numbers'
  | 'elsewhere'
  | 'unauthorized'
  | 'refused'
  | 'limited'
  | 'server'

export type Fault = { readonly name: string; readonly kind: FaultKind } & (
  | { readonly by: 'closed-port' }
  /** Speaks to the raw connection of a request for `path`. */
  | { readonly by: 'bytes'; readonly speak: (socket: Socket, path: string) => void }
  /** Replaces every number in the usual answer. */
  | { readonly by: 'numbers'; readonly number: string }
)

const json = 'content-type: application/json'
const megabytes = 50
const partMs = 200

function head(status: number, ...headers: readonly string[]): string {
  return [`HTTP/1.1 ${status} Any`, 'connection: close', ...headers, '', ''].join('\r\n')
}

function answer(status: number, body: string, ...headers: readonly string[]): string {
  return head(status, json, `content-length: ${Buffer.byteLength(body)}`, ...headers) + body
}

function says(kind: FaultKind, name: string, speak: Extract<Fault, { by: 'bytes' }>['speak']): Fault {
  return { name, kind, by: 'bytes', speak }
}

function answers(kind: FaultKind, name: string, status: number, body: string, ...headers: readonly string[]): Fault {
  return says(kind, name, (socket) => socket.end(answer(status, body, ...headers)))
}

const half = head(200, json, 'content-length: 100000') + '[{"id":"'
const bomb = gzipSync(Buffer.alloc(megabytes * 4_000_000, ' '))
const record = '{"id":{},"name":7,"number":"one","quantity":"three","state":[],"value":{},"data":3,"status":true}'
const problem = (id: string): string => JSON.stringify({ id, message: 'No, thank you.' })

export const faults: readonly Fault[] = [
  { name: 'refused', kind: 'broken', by: 'closed-port' },
  says('broken', 'reset before the headers', (socket) => void socket.resetAndDestroy()),
  says('broken', 'reset in the body', (socket) => {
    socket.write(half)
    setTimeout(() => socket.resetAndDestroy(), partMs)
  }),
  says('silent', 'silence before the headers', () => undefined),
  says('silent', 'silence in the body', (socket) => void socket.write(half)),
  says('silent', 'a drip', (socket) => {
    socket.write(half)
    const drip = setInterval(() => socket.write(' '), partMs)
    socket.on('close', () => clearInterval(drip))
  }),
  answers('senseless', 'truncated JSON', 200, '[{"id":"01234567","name":"sha'),
  answers('senseless', 'invalid JSON', 200, '{"id": nope}'),
  says('senseless', 'HTML', (socket) =>
    socket.end(head(200, 'content-type: text/html', 'content-length: 28') + '<html><h1>Hello</h1></html>\n')
  ),
  answers('senseless', 'an object of wrong types', 200, record),
  answers('senseless', 'a list of wrong types', 200, `[${record},null,3]`),
  answers('senseless', 'null', 200, 'null'),
  answers('empty', 'nothing', 200, ''),
  says('empty', '204', (socket) => socket.end(head(204))),
  answers('empty', '206', 206, '[]', 'content-range: id ..; max=1', 'next-range: id ]a..; max=1'),
  says('huge', '50 MB', (socket) => {
    socket.write(head(200, json, `content-length: ${megabytes * 1_000_000}`))
    const part = Buffer.alloc(100_000, ' ')
    let left = megabytes * 10
    const more = (): void => {
      while (left > 0 && !socket.destroyed) {
        left -= 1
        if (!socket.write(part)) return
      }
      if (left === 0) socket.end()
    }
    socket.on('drain', more)
    more()
  }),
  says('huge', 'a bomb of gzip', (socket) => {
    socket.write(head(200, json, 'content-encoding: gzip', `content-length: ${bomb.length}`))
    socket.end(bomb)
  }),
  { name: 'negative numbers', kind: 'numbers', by: 'numbers', number: '-7' },
  { name: 'huge numbers', kind: 'numbers', by: 'numbers', number: '1e300' },
  says('elsewhere', '301 in a loop', (socket, path) => socket.end(answer(301, '', `location: ${path}`))),
  says('elsewhere', '302 to another origin', (socket) => socket.end(answer(302, '', 'location: http://127.0.0.1:1/'))),
  answers('elsewhere', '307 without a Location', 307, ''),
  says('elsewhere', '304', (socket) => socket.end(head(304))),
  answers('unauthorized', '401', 401, problem('unauthorized')),
  ...[400, 403, 404, 409, 410, 422].map((status) => answers('refused', String(status), status, problem('refusal'))),
  answers('limited', '429 for a second', 429, problem('rate_limit'), 'retry-after: 1'),
  answers('limited', '429 until a date', 429, problem('rate_limit'), 'retry-after: Fri, 27 Nov 2099 12:00:00 GMT'),
  answers('limited', '429 for an absurd time', 429, problem('rate_limit'), 'retry-after: 99999999999999999999'),
  answers('limited', '429 without a time', 429, problem('rate_limit')),
  ...[500, 502, 503, 504].map((status) => answers('server', String(status), status, '<html>Oops</html>'))
]
