import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHold, parseScale } from '../../src/config/manual-scale.ts'
import type { HoldRequest, ScalePart } from '../../src/core/model.ts'

const to = (process: string, quantity: number, size: string | null = null): ScalePart => ({
  process,
  change: { kind: 'to', quantity },
  size
})
const by = (process: string, quantity: number, size: string | null = null): ScalePart => ({
  process,
  change: { kind: 'by', quantity },
  size
})

describe('scale, in the words of heroku ps:scale', () => {
  it.each<readonly [string, readonly ScalePart[]]>([
    ['web=3', [to('web', 3)]],
    ['web=0', [to('web', 0)]],
    ['web=03', [to('web', 3)]],
    ['web+1', [by('web', 1)]],
    ['worker-1', [by('worker', -1)]],
    ['worker-10', [by('worker', -10)]],
    ['web=3:standard-2x', [to('web', 3, 'standard-2x')]],
    ['web=3:Performance-L-RAM', [to('web', 3, 'Performance-L-RAM')]],
    ['web=3:dyno-1c-0.5gb', [to('web', 3, 'dyno-1c-0.5gb')]],
    ['web+1:standard-2x', [by('web', 1, 'standard-2x')]],
    ['worker-1:basic', [by('worker', -1, 'basic')]],
    ['web=3 worker=1', [to('web', 3), to('worker', 1)]],
    ['web+1 worker-1', [by('web', 1), by('worker', -1)]],
    ['web=3,worker=1', [to('web', 3), to('worker', 1)]],
    ['web=3, worker=1', [to('web', 3), to('worker', 1)]],
    ['  web=3\n  worker+2:basic\n', [to('web', 3), by('worker', 2, 'basic')]],
    ['web = 3 worker =1', [to('web', 3), to('worker', 1)]],
    ['my-worker=2', [to('my-worker', 2)]],
    ['my-worker-2', [by('my-worker', -2)]],
    ['my-worker+2', [by('my-worker', 2)]],
    ['worker-1=2', [to('worker-1', 2)]],
    ['worker-1-1', [by('worker-1', -1)]],
    ['worker_2=1', [to('worker_2', 1)]],
    ['2fast=1', [to('2fast', 1)]],
    ['Web=1', [to('Web', 1)]]
  ])('%j', (text, parts) => {
    expect(parseScale(text)).toEqual({ ok: true, scale: { kind: 'scale', parts } })
  })

  it.each(['resume', 'Resume', ' RESUME '])('%j ends a hold', (text) => {
    expect(parseScale(text)).toEqual({ ok: true, scale: { kind: 'resume' } })
  })

  it.each(['', '  '])('%j asks for nothing', (text) => {
    expect(parseScale(text)).toEqual({ ok: true, scale: null })
  })

  it.each([
    ['no quantity', 'web', '"web": there is no quantity. Write web=3, web+1'],
    ['a misspelt resume', 'resme', '"resme": there is no quantity. Did you mean "resume"? Write web=3'],
    ['no number', 'web=', '"web=": a process type, a sign and a number belong together, without blanks. Write web=3'],
    ['no type', '=3', '"=3": a process type, a sign and a number belong together, without blanks. Write web=3'],
    ['a number in words', 'web=three', '"web=three": this is not how a process type is scaled. Write web=3'],
    ['a fraction', 'web=1.5', '"web=1.5": this is not how a process type is scaled. Write web=3'],
    ['two signs', 'web=+1', '"web=+1": one sign is enough: = for so many, + and - for more and fewer. Write web=3'],
    ['a negative number', 'web=-1', '"web=-1": one sign is enough'],
    ['two dashes', 'worker--1', '"worker--1": one sign is enough'],
    ['a size and nothing else', 'web:standard-2x', '"web:standard-2x": '],
    [
      'a size that is empty',
      'web=3:',
      '"web=3:": a dyno type follows the quantity, as in web=3:standard-2x. Write web=3'
    ],
    ['a size in the place of a quantity', 'web=standard-2x', '"web=standard-2x": '],
    ['another separator', 'web=3;worker=1', '"web=3;worker=1": '],
    ['too many', 'web=10000', '"web=10000": at most 9999 dynos can be asked for.'],
    ['a type twice', 'web=3 web=4', '"web" is named more than once. Write it once.'],
    ['resume with more', 'resume web=3', '"resume" stands alone: it ends the hold.'],
    ['separators alone', ', ,', '", ," names no process type. Write web=3']
  ])('%s is refused: %s', (_, text, beginning) => {
    const parsed = parseScale(text)
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) expect(parsed.messages.map((message) => message.slice(0, beginning.length))).toEqual([beginning])
  })

  it('tells of every wrong part', () => {
    expect(parseScale('web worker=2 clock=')).toMatchObject({
      ok: false,
      messages: [expect.stringContaining('"web"'), expect.stringContaining('"clock="')] as unknown
    })
  })

  it('reads back whatever is written of a type, a change and a size', () => {
    const types = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9_-]{0,10}[A-Za-z0-9_])?$/)
    const parts = fc.uniqueArray(
      fc.record({
        process: types,
        sign: fc.constantFrom('=', '+', '-'),
        quantity: fc.integer({ min: 0, max: 9999 }),
        size: fc.constantFrom(null, 'basic', 'Standard-2X', 'dyno-1c-0.5gb')
      }),
      {
        selector: ({ process }) => process,
        minLength: 1,
        maxLength: 5
      }
    )
    fc.assert(
      fc.property(parts, fc.constantFrom(' ', ',', ', ', '\n'), (written, separator) => {
        fc.pre(written.every(({ process }) => process.toLowerCase() !== 'resume'))
        const text = written
          .map(({ process, sign, quantity, size }) => `${process}${sign}${quantity}${size === null ? '' : `:${size}`}`)
          .join(separator)
        const expected = written.map(({ process, sign, quantity, size }) =>
          sign === '=' ? to(process, quantity, size) : by(process, sign === '-' ? 0 - quantity : quantity, size)
        )
        expect(parseScale(text)).toEqual({ ok: true, scale: { kind: 'scale', parts: expected } })
      })
    )
  })
})

describe('hold', () => {
  const friday = Date.UTC(2026, 10, 27) / 86_400_000
  it.each<readonly [string, HoldRequest]>([
    ['2h', { kind: 'for', ms: 7_200_000 }],
    ['1h30m', { kind: 'for', ms: 5_400_000 }],
    ['3d', { kind: 'for', ms: 259_200_000 }],
    ['0', { kind: 'for', ms: 0 }],
    ['until 18:00', { kind: 'until-time', minute: 1080 }],
    ['until 6:05', { kind: 'until-time', minute: 365 }],
    ['until 6pm', { kind: 'until-time', minute: 1080 }],
    ['until 12:30am', { kind: 'until-time', minute: 30 }],
    ['until 24:00', { kind: 'until-time', minute: 1440 }],
    ['Until  18:00', { kind: 'until-time', minute: 1080 }],
    ['until 2026-11-27T18:00', { kind: 'until-day', day: friday, minute: 1080 }],
    ['until 2026-11-27 18:00', { kind: 'until-day', day: friday, minute: 1080 }],
    ['until next', { kind: 'until-next' }]
  ])('%s', (text, hold) => {
    expect(parseHold(text)).toEqual({ ok: true, hold })
  })

  it.each([
    ['a number without a unit', '30', '"30" is not a hold.'],
    ['words', 'two hours', '"two hours" is not a hold.'],
    ['a negative one', '-1h', '"-1h" is not a hold.'],
    ['a time without until', '18:00', '"18:00" is not a duration; a time begins with "until".'],
    ['a date without until', '2026-11-27T18:00', '"2026-11-27T18:00" is not a duration; a time begins with "until".'],
    ['next without until', 'next', '"next" is not a duration; a time begins with "until".'],
    ['until nothing', 'until', '"until" is not a hold.'],
    ['an hour that there is not', 'until 25:00', '"until 25:00" is not a time.'],
    ['a minute that there is not', 'until 18:60', '"until 18:60" is not a time.'],
    ['a day without a time', 'until 2026-11-27', '"until 2026-11-27" is not a time.'],
    [
      'a day that there is not',
      'until 2026-02-30T18:00',
      '"until 2026-02-30T18:00" names a day that is not in the calendar.'
    ],
    ['a zone', 'until 2026-11-27T18:00Z', '"until 2026-11-27T18:00Z" is not a time.']
  ])('%s is refused: %s', (_, text, beginning) => {
    expect(parseHold(text)).toEqual({
      ok: false,
      message: `${beginning} Write 2h, 1h30m, until 18:00, until 2026-11-27T18:00, until next, or 0.`
    })
  })
})
