import { expect, test } from 'vitest'
import { mayCarryToken } from '../../src/core/token-address.ts'

test.each([
  ['https://api.github.com', true],
  ['HTTPS://API.GITHUB.COM', true],
  ['http://localhost:8080', true],
  ['http://LOCALHOST', true],
  ['http://api.localhost', true],
  ['http://127.0.0.1:9', true],
  ['http://127.255.0.3', true],
  ['http://127.1', true],
  ['http://0x7f.0.0.1', true],
  ['http://[::1]:80/x', true],
  ['http://api.github.com', false],
  ['http://localhost.example.com', false],
  ['http://notlocalhost', false],
  ['http://127.0.0.1.example.com', false],
  ['http://localhost@example.com', false],
  ['http://10.0.0.1', false],
  ['http://0.0.0.0', false],
  ['http://[::2]', false],
  ['ftp://localhost', false],
  ['api.github.com', false],
  ['', false]
])('a token may be sent to %s: %s', (address, may) => {
  expect(mayCarryToken(address)).toBe(may)
})
