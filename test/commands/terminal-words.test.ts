import { expect, it } from 'vitest'
import { refuseOptions } from '../../src/commands/terminal/command.ts'
import { problem } from '../../src/config/problem.ts'
import { mistakes } from '../config/files.ts'

it.each([
  ['an input is a variable', 'Input "heroku-api-key" is empty.', 'HEROKU_API_KEY is empty.'],
  [
    'a value that is not set, as the file tells of it',
    mistakes('apps: { sharp: { url: "${URL}", processes: { web: { schedule: [1] } } } }')[0] ?? '',
    '1:23 ${URL} is not set. Set it in the environment of this command.'
  ]
])('in the words of the terminal: %s', (_, message, told) => {
  expect(refuseOptions([problem(message)])).toEqual([problem(told)])
})
