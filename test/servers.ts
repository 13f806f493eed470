import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import tls from 'node:tls'
import type { AddressInfo, Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** One request as a server saw it. */
export interface Heard {
  readonly method: string
  readonly path: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

export interface LocalServer {
  /** `http://127.0.0.1:PORT`, or https. */
  readonly url: string
  readonly heard: readonly Heard[]
}

type Answer = (response: http.ServerResponse, request: Heard) => void

/** A server on a free port of 127.0.0.1 for one test. */
export async function serve(answer: Answer): Promise<LocalServer> {
  const heard: Heard[] = []
  const server = http.createServer((request, response) =>
    hear(request, (one) => {
      heard.push(one)
      answer(response, one)
    })
  )
  return { url: `http://127.0.0.1:${await listen(server)}`, heard }
}

/** The same over TLS, with a certificate for 127.0.0.1 that nobody trusts. */
export async function serveSelfSigned(answer: Answer): Promise<LocalServer> {
  const heard: Heard[] = []
  const server = https.createServer(selfSigned, (request, response) =>
    hear(request, (one) => {
      heard.push(one)
      answer(response, one)
    })
  )
  return { url: `https://127.0.0.1:${await listen(server)}`, heard }
}

/** The server at a plain address, over TLS as `heroku.test` and `github.test`: host and port of it. */
export async function serveEncrypted(url: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const server = tls.createServer(selfSignedNames, (socket) => {
    const target = net.connect(Number(port), hostname)
    target.on('error', () => socket.destroy())
    socket.on('error', () => target.destroy())
    target.pipe(socket).pipe(target)
  })
  return `127.0.0.1:${await listen(server)}`
}

/** A server that speaks whatever it wants to a raw connection. */
export async function serveRaw(connected: (socket: Socket) => void): Promise<string> {
  const server = net.createServer((socket) => {
    // A client that hangs up first is no fault of the test.
    socket.on('error', () => socket.destroy())
    connected(socket)
  })
  return `http://127.0.0.1:${await listen(server)}`
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<string> {
  const server = net.createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}

export function reply(status: number, body = '', headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => response.writeHead(status, headers).end(body)
}

function hear(request: http.IncomingMessage, done: (heard: Heard) => void): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () =>
    done({
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString()
    })
  )
}

async function listen(server: net.Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    const closed = once(server, 'close')
    server.close()
    sockets.forEach((socket) => socket.destroy())
    await closed
  })
  return (server.address() as AddressInfo).port
}

/** Made with openssl for 127.0.0.1 alone, signed by itself, of use to nobody. */
const certificate =
  'MIIBkDCCATagAwIBAgIUC4ltihKHMIBJzm4LfEFMsI8IYVkwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMjAzMjgwOVoYDzIxMjYxMDI5MDMyODA5WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARe5H6GcXoir06hhZLpxTdb5UkIqlqeFqeAv0kvg5s+McoMOOF4MifdKuMdt3hkfDaSyHkhRJLXW68rByFFBIj0o2QwYjAdBgNVHQ4EFgQUDwDFwL4ThwlyOSw3djF/cJHiOr4wHwYDVR0jBBgwFoAUDwDFwL4ThwlyOSw3djF/cJHiOr4wDwYDVR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUCIQCRS381hp78UdPvSnwwVzkcombnwod8QPizj4T3yu+2uwIgeUD7rsYDPEL6xXdLj33hY40XWhefBCOxIdBbh9V0Fyw='
const privateKey =
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg76LwYLfauNnbUwctzol8UQHGRAYEY7tgcaZEU2tzaJ2hRANCAARe5H6GcXoir06hhZLpxTdb5UkIqlqeFqeAv0kvg5s+McoMOOF4MifdKuMdt3hkfDaSyHkhRJLXW68rByFFBIj0'

const selfSigned = { key: pem('PRIVATE KEY', privateKey), cert: pem('CERTIFICATE', certificate) }

/** The same for `heroku.test` and `github.test`. */
export const selfSignedNames = {
  key: pem(
    'PRIVATE KEY',
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgeG5uEQDFDB71emgrhmKILNu8yJWL+kskOQyNxTcwx1ihRANCAARc1dvTcfGGqG8FlyHRoOtNIh7rAi0rRqO2+N0NW+U7xSybStPrl/uL7jsjZMY5c5wqg2m8+eUty0Luf6UmVBJx'
  ),
  cert: pem(
    'CERTIFICATE',
    'MIIBszCCAVmgAwIBAgIUbHlhcJoS9HzpaDhLVrr3BNUQX8IwCgYIKoZIzj0EAwIwFTETMBEGA1UEAwwKbmFtZXMudGVzdDAgFw0yNjExMjkwODAzNTFaGA8yMTI2MTEwNTA4MDM1MVowFTETMBEGA1UEAwwKbmFtZXMudGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABFzV29Nx8YaobwWXIdGg600iHusCLStGo7b43Q1b5TvFLJtK0+uX+4vuOyNkxjlznCqDabz55S3LQu5/pSZUEnGjgYQwgYEwHQYDVR0OBBYEFITw67ETYfSMqmf//SPnEFQWc64rMB8GA1UdIwQYMBaAFITw67ETYfSMqmf//SPnEFQWc64rMA8GA1UdEwEB/wQFMAMBAf8wLgYDVR0RBCcwJYIJbG9jYWxob3N0ggtoZXJva3UudGVzdIILZ2l0aHViLnRlc3QwCgYIKoZIzj0EAwIDSAAwRQIhAJyywXbcjUkKLPU33a5lN9J0aOswFNJfXgexglnEYM1aAiBzfn1HCZ+v6iaiCJus3w5dltEkpvuXAv/zGuwGqR9BWQ=='
  )
}

function pem(label: string, base64: string): string {
  return `-----BEGIN ${label}-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`
}
