import { expect, it } from 'vitest'
import { colours } from '../../src/demo/terminal.ts'
import { wrap } from '../../src/demo/wrap.ts'

const red = (text: string): string => colours('red', text)

it.each([
  ['a line that fits stays', 'web 1 → 4  down', 15, ['web 1 → 4  down']],
  ['one that does not is broken at a space', 'so at least 4 at once', 11, ['so at least', '  4 at once']],
  ['a word alone is never cut', 'see /tmp/dyno-scaler/report.html', 10, ['see', '  /tmp/dyno-scaler/report.html']],
  ['colours take no room', `${red('down')}  ${red('503')} 503`, 9, [`${red('down')}  ${red('503')}`, '  503']],
  ['an indented line stays indented', '    two words', 9, ['    two', '  words']],
  ['nothing is a line', '', 9, ['']]
] as const)('%s', (_, line, columns, lines) => {
  expect(wrap(line, columns, 2)).toEqual(lines)
})
