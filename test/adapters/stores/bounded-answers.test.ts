import http from 'node:http'
import { expect, it } from 'vitest'
import { withBoundedAnswers } from '../../../src/adapters/stores/bounded-answers.ts'
import { reply, serve } from '../../servers.ts'

function textOf(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get(url, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(chunks.join('')))
      })
      .on('error', reject)
  })
}

it('an answer that is too long ends early and is told of, one that is not is whole, and others have no limit', async () => {
  const long = await serve(reply(200, 'x'.repeat(300_000)))
  const short = await serve(reply(200, 'short'))
  let told = 0
  const limit = { mostBytes: 100_000, exceeded: () => void (told += 1) }
  const [cut, whole, free] = await Promise.all([
    withBoundedAnswers(limit, () => textOf(long.url)),
    withBoundedAnswers(limit, () => textOf(short.url)),
    textOf(long.url)
  ])
  expect(cut.length).toBeLessThanOrEqual(100_000)
  expect([whole, free.length, told]).toEqual(['short', 300_000, 1])
})
