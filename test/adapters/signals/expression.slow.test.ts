import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { getRegisteredFunctions } from '@jmespath-community/jmespath'
import { expect, it } from 'vitest'

/** Every round holds the one before four times. */
const rounds = '[@,@,@,@]|'.repeat(14)

/** Over texts of 4 million characters, 500,000 numbers and 60,000 jobs. */
const expressions = [
  "length(pad_left('a', `500000000`, 'b'))",
  "pad_right('a', `1e300`, 'b')",
  'length(jobs)',
  'length(text)',
  'length(keyed)',
  'abs(sum(map(&abs(@), numbers)))',
  'avg(numbers)',
  'ceil(avg(numbers))',
  "contains(text, 'aaaaaaaaaaaaaaaaab')",
  "contains(text, join('', [text, 'b']))",
  'contains(numbers, `-1`)',
  'contains(long, long[0])',
  'ends_with(text, text)',
  "find_first(text, join('', ['b', long[0]]))",
  "find_first(text, join('', [long[0], 'b']))",
  "find_last(text, join('', ['b', long[0]]))",
  'find_first(text, text[10:], `1`, `30000000`)',
  'floor(a)',
  'from_items(items(keyed))',
  'from_items(map(&[to_string(@), @], numbers))',
  'group_by(jobs, &name)',
  'items(keyed)',
  'join(text, words)',
  "join('', [text, text, text, text, text, text, text, text])",
  'keys(keyed)',
  'lower(text)',
  'upper(text)',
  'map(&map(&@, $.numbers), numbers)',
  'map(&$.numbers, numbers)',
  'map(&[@, @, @, @, @], numbers)',
  'map(&{a: @, b: @, c: @}, numbers)',
  'map(&to_string(@), numbers)',
  'max(long)',
  'max(numbers)',
  'max_by(jobs, &age).age',
  'max_by(jobs, &sum($.numbers))',
  'merge(keyed, keyed, keyed, keyed)',
  'min(long)',
  'min(words)',
  'min_by(jobs, &age).age',
  'not_null(a)',
  'pad_left(text, `100000000`)',
  "replace(text, 'a', text)",
  "replace(text, 'a', 'bb')",
  "replace('a', 'a', '$&$&', `40`)",
  "replace('a', 'a', 'aa', `1000000000`)",
  "replace(text, '', text)",
  'reverse(text)',
  'reverse(numbers)',
  'sort(numbers)[0]',
  'sort(words)[0]',
  'sort(long)[0]',
  'sort_by(jobs, &age)[0].age',
  'sort_by(jobs, &name)[0].age',
  'sort_by(jobs, &sort_by($.jobs, &age)[0].age)[0].age',
  'sort_by(long, &@)',
  'sort_by(jobs, &text)',
  'sort_by(jobs, &$.text)',
  "split(text, '')",
  "split(text, 'a')",
  "split(text, 'b')",
  "split(text, join('', [long[0], 'b']))",
  "split(text, 'b', `1e9`)",
  'starts_with(text, text)',
  'sum(numbers)',
  'sum(map(&sum($.numbers), numbers))',
  'to_array(text)',
  'to_number(text)',
  'to_string(@)',
  'length(to_string(numbers))',
  '[numbers,numbers,numbers,numbers,numbers,numbers,numbers,numbers,numbers,numbers][]',
  'numbers[*].[$.numbers[*]][]',
  'numbers[?$.keyed]',
  'numbers[?$.keyed == $.keyed]',
  "jobs[?name == 'job 5'].age",
  "jobs[?contains(name, 'job 5')].age | sum(@)",
  'jobs[*].age | sum(@)',
  'jobs[?age > `5` && age < `50000`] | length(@)',
  'keyed.*',
  'keyed.*.[@,@]',
  'text[::-1]',
  'text[0:5]',
  'numbers[::2]',
  'trim(blank)',
  'trim_left(blank)',
  'trim_right(blank)',
  'trim(text, text)',
  "trim(blank, ' ')",
  'type(text)',
  'values(keyed)',
  'zip(numbers, numbers, numbers, numbers)',
  'zip(numbers, words)',
  'let $x = numbers in map(&$x, numbers)',
  'let $x = numbers in let $y = $x[*].[@,@,@,@,@,@] in length($y)',
  'numbers[*].[numbers]',
  'numbers[*] | [*] | [*] | [*] | [*] | [*] | [*] | [*] | [*] | length(@)',
  '-sum(numbers[*].[@ * `2` + `1`][])',
  '!(!(!(!(keyed))))',
  '(text == text) && (words == words)',
  `${rounds}to_string(@)`,
  `[a,a,a,a]|${rounds}@ == [@[0],@[1],@[2],@[3]]`,
  `[a,a,a,a]|${rounds}${'[]'.repeat(14)}`
]

const program = path.resolve('test/adapters/signals/measured-expression.ts')

it('every function of the dialect is measured', () => {
  const called = expressions.flatMap((expression) => [...expression.matchAll(/(\w+)\(/g)].map(([, name]) => name))
  expect(getRegisteredFunctions().filter((name) => !called.includes(name))).toEqual([])
})

// In processor time, which other work on the machine does not stretch.
it.each(expressions)('%s takes no more than its time and memory', async (expression) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', program, expression])
  const { ms, megabytes } = JSON.parse(stdout) as { readonly ms: number; readonly megabytes: number }
  expect(megabytes).toBeLessThanOrEqual(64)
  expect(ms).toBeLessThan(1000)
})
