/** Limits of processor time that hold on any machine: neither other work beside nor a slow processor breaks them. */

/** What the reference work takes on the machine that the limits were written on, which is a slow one. */
const referenceMs = 170
let slowness: number | undefined

/** What a piece of work takes of the processor: in milliseconds of that machine on a slower one, else in its own. */
export function processorMs(work: () => unknown): number {
  const ms = usedMs(work)
  // Afterwards, as the garbage of the reference work leaves room that would hide what memory the other takes.
  slowness ??= Math.max(1, Math.min(...[1, 2, 3].map(() => usedMs(referenceWork))) / referenceMs)
  return ms / slowness
}

function usedMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Objects, texts and numbers in equal parts, as in most of what is measured. */
function referenceWork(): number {
  const list = Array.from({ length: 100_000 }, (_, index) => ({ name: `item ${(index * 7919) % 100_003}`, index }))
  const copy = JSON.parse(JSON.stringify(list)) as typeof list
  return copy.sort((one, other) => (one.name < other.name ? -1 : 1)).length
}
