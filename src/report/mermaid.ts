/** Charts that GitHub draws from text. */

/** A chart of bars and lines over categories, as Mermaid's `xychart-beta` draws it. */
export interface Chart {
  readonly title: string
  readonly yTitle: string
  /** One a point. */
  readonly labels: readonly string[]
  /** Drawn in this order, each over the one before, with as many numbers as there are labels. */
  readonly series: readonly { readonly kind: 'bar' | 'line'; readonly values: readonly number[] }[]
}

/** More labels than this overlap. */
export const mostLabels = 24

/** The chart as a code block of Markdown, which GitHub draws. */
export function mermaidBlock(chart: Chart): string {
  return `\`\`\`mermaid\n${xychart(chart)}\n\`\`\``
}

/**
 * The chart in Mermaid's language, without the fence around it; it always parses. At most `mostLabels` points are kept,
 * equal labels get a number, anything that is not a finite number becomes 0, and a chart without a point gets an empty
 * one.
 */
export function xychart({ title, yTitle, labels, series }: Chart): string {
  const kept = distinct((labels.length === 0 ? ['none'] : labels).slice(0, mostLabels))
  const rows = series.map(({ kind, values }) => ({ kind, values: kept.map((_, index) => plain(values[index] ?? 0)) }))
  const all = rows.length === 0 ? [{ kind: 'bar', values: kept.map(() => 0) } as const] : rows
  const top = Math.max(1, ...all.flatMap(({ values }) => values))
  const bottom = Math.min(0, ...all.flatMap(({ values }) => values))
  return [
    'xychart-beta',
    `    title ${quoted(title)}`,
    `    x-axis [${kept.map(quoted).join(', ')}]`,
    `    y-axis ${quoted(yTitle)} ${number(bottom)} --> ${number(top)}`,
    ...all.map(({ kind, values }) => `    ${kind} [${values.map(number).join(', ')}]`)
  ].join('\n')
}

/**
 * Keeps letters, digits and the punctuation of dates and sentences; the rest could end the text, begin a comment or be
 * HTML.
 */
function quoted(text: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} .,:()/+→·–-]/gu, ' ')
    .replace(/--+>?/g, '-')
    .replace(/:\/\//g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `"${Array.from(safe).slice(0, 100).join('') || '-'}"`
}

/** Mermaid draws points with equal labels as one. */
function distinct(labels: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return labels.map((label) => {
    const short = label.slice(0, 80)
    let name = short
    for (let count = 2; used.has(quoted(name)); count++) name = `${short} (${count})`
    used.add(quoted(name))
    return name
  })
}

function plain(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0
}

/** Without an exponent, which the language does not know. */
function number(value: number): string {
  return plain(Math.min(Math.max(value, -1e15), 1e15))
    .toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 2 })
    .replace(/^-0$/, '0')
}
