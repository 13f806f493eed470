/** Text within the limits of those who carry it. */
import type { Notice } from '../../core/model.ts'
import { oneLine } from '../markdown.ts'

/**
 * The longest beginning of `text`, made one line and then rendered, that measures at most `limit`. What is cut ends in an ellipsis, and
 * never within a character. Measured in UTF-16 units unless something else is said, which is never less than the number of characters.
 */
export function fitting(text: string, limit: number, render = asItIs, size = lengthOf): string {
  const whole = oneLine(text, limit)
  if (size(render(whole)) <= limit) return render(whole)
  const characters = Array.from(whole)
  let shortest = 0
  let longest = characters.length
  // What is shorter fits if what is longer does.
  while (shortest < longest) {
    const middle = Math.ceil((shortest + longest) / 2)
    if (size(render(`${characters.slice(0, middle).join('')}…`)) <= limit) shortest = middle
    else longest = middle - 1
  }
  return render(`${characters.slice(0, shortest).join('').trimEnd()}…`)
}

/** A message of as many notices as fit, at most `most`; `more` says how many are left out. The first is in it whatever its size. */
export function fill<Message>(
  notices: readonly Notice[],
  most: number,
  render: (shown: readonly Notice[], more: number) => Message,
  fits: (message: Message) => boolean
): Message {
  for (let count = Math.min(most, notices.length); ; count--) {
    const message = render(notices.slice(0, count), notices.length - count)
    if (count <= 1 || fits(message)) return message
  }
}

/** `And 3 more: see the run.`; empty for none. */
export function describeOmitted(more: number): string {
  return more === 0 ? '' : `And ${more} more. The summary of the run has all of them.`
}

function asItIs(text: string): string {
  return text
}

function lengthOf(text: string): number {
  return text.length
}
