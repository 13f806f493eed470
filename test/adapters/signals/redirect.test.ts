import { expect, it } from 'vitest'
import { isSameApp, redirectOf } from '../../../src/adapters/signals/redirect.ts'

it.each<readonly [string, string, boolean]>([
  ['http://shop.example.com/', 'http://shop.example.com/login', true],
  ['http://shop.example.com/', 'https://shop.example.com/', true],
  ['http://shop.example.com/', 'https://www.shop.example.com/', true],
  ['https://www.example.com/', 'https://example.com/', true],
  ['https://SHOP.example.com/', 'https://shop.example.com:443/', true],
  ['https://shop.example.com/', 'http://shop.example.com/', false],
  ['https://shop.example.com/', 'https://shop.example.com:8443/', false],
  ['https://shop.example.com/', 'https://login.example.com/', false],
  ['https://shop.example.com/', 'https://wwwshop.example.com/', false],
  ['https://shop.example.com/', 'https://shop.example.com.evil.test/', false]
])('from %s to %s: the same app is %s', (start, url, same) => {
  expect(isSameApp(url, start)).toBe(same)
})

const redirect = (location: string, from: string): unknown =>
  redirectOf({ kind: 'answer', status: 302, headers: new Map([['location', location]]), body: '' }, from)

it.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://localhost:8080/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.1.2.3/',
  'http://172.31.0.1/',
  'http://192.168.1.1/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fd00::1]/',
  'http://[fe80::1]/'
])('an app on the internet cannot send the ping to %s', (location) => {
  expect(redirect(location, 'https://shop.example.com/')).toEqual({
    kind: 'refused',
    cause: 'redirects from the internet to an address of a private network'
  })
  expect(redirect(location, 'http://192.168.7.7/')).toMatchObject({ kind: 'to' })
})

it.each(['https://172.32.0.1/', 'https://[2001:db8::1]/', 'https://10.example.com/', '//example.org/x'])(
  '%s is on the internet',
  (location) => {
    expect(redirect(location, 'https://shop.example.com/')).toMatchObject({ kind: 'to' })
  }
)
