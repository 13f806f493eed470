/** Charts that GitHub draws from text. */

/** A chart of bars and lines over categories, as Mermaid's `xychart-beta` draws it. */
export interface Chart {
  readonly title: string
  readonly yTitle: string
  /** Below the labels. Absent: nothing. */
  readonly xTitle?: string
  /** One a point. */
  readonly labels: readonly string[]
  /** Drawn in this order, each over the one before. */
  readonly series: readonly Series[]
  /** Where bars that are higher end; the axis goes on a little, so that marks behind them show. Absent: nowhere. */
  readonly atMost?: number
  /** Points at which something failed, marked over the whole height behind the series. Absent: none. */
  readonly failed?: readonly boolean[]
  /** Points of which nothing is known, marked likewise, besides those where bars have a null. Absent: none. */
  readonly unseen?: readonly boolean[]
}

export interface Series {
  readonly kind: 'bar' | 'line'
  /** What it shows, which gives it its colour. */
  readonly shows: 'dynos' | 'least' | 'response' | 'limit'
  /** As many as there are labels. null: not known, a gap in bars; a line cannot have one and is left out. */
  readonly values: readonly (number | null)[]
}

type Mark = 'failed' | 'unseen'

/** Between light and dark, so that they stand out on both grounds. */
const colours: Readonly<Record<Series['shows'] | Mark, string>> = {
  dynos: '#6a5cff',
  least: '#3f35b5',
  response: '#1f8a78',
  limit: '#d98a00',
  failed: '#e06055',
  unseen: '#9aa0ad'
}
const markWords: Readonly<Record<Mark, string>> = { failed: 'red down', unseen: 'grey not seen' }

/** More labels than this overlap. */
export const mostLabels = 24
/** Characters of a title that fit above a chart. */
const longestTitle = 80
/** A bar begins a little below the axis, so that 0 can be seen; so far down it ends where it begins: nothing is drawn. */
const footShare = 0.025
/** From here on the drawing's about ten ticks are whole numbers. */
const lowestTop = 8
/** Where the axis ends, in heights of a bar that is cut. */
const aboveCut = 1.1

/** The chart as a code block of Markdown, which GitHub draws. */
export function mermaidBlock(chart: Chart): string {
  return `\`\`\`mermaid\n${xychart(chart)}\n\`\`\``
}

/**
 * The chart in Mermaid's language, without the fence around it; it always parses. At most `mostLabels` points are kept,
 * equal labels get a number, anything that is not a finite number is not known, and a chart without a point gets an
 * empty one.
 */
export function xychart({ title, yTitle, xTitle, labels, series, atMost, ...marked }: Chart): string {
  const kept = distinct((labels.length === 0 ? ['none'] : labels).slice(0, mostLabels))
  const rows = series
    .map(({ values, ...row }) => ({ ...row, values: kept.map((_, index) => cut(known(values[index]), atMost)) }))
    .filter(({ kind, values }) => kind === 'bar' || !values.includes(null))
  const numbers = rows.flatMap(({ values }) => values.filter((value) => value !== null))
  const axisEnd = atMost === undefined ? [] : [Math.ceil(aboveCut * atMost)]
  const top = Math.max(lowestTop, ...numbers.map(Math.ceil), ...axisEnd)
  const bottom = Math.min(0, ...numbers.map(Math.floor))
  const nothing = bottom - footShare * (top - bottom)
  const isFailed = kept.map((_, index) => marked.failed?.[index] === true)
  const isUnseen = isFailed.map((failed, index) => {
    const isHole = rows.some(({ values }) => values[index] === null)
    return (isHole && !failed) || marked.unseen?.[index] === true
  })
  const all = [
    ['unseen', isUnseen],
    ['failed', isFailed]
  ] as const
  const marks = all.filter(([, at]) => at.includes(true))
  const drawn = [
    ...marks.map(([shows, at]) => ({ kind: 'bar', shows, values: at.map((isIt) => (isIt ? top : nothing)) })),
    ...rows.map((row) => ({ ...row, values: row.values.map((value) => value ?? nothing) })),
    ...(rows.length === 0 && marks.length === 0
      ? [{ kind: 'bar', shows: 'dynos', values: kept.map(() => 0) } as const]
      : [])
  ] as const
  const legend = marks.map(([mark]) => `, ${markWords[mark]}`).join('')
  return [
    settings(drawn.map(({ shows }) => colours[shows])),
    'xychart-beta',
    `    title ${quoted(title, longestTitle - legend.length, legend)}`,
    `    x-axis ${xTitle === undefined ? '' : `${quoted(xTitle)} `}[${kept.map((label) => quoted(label)).join(', ')}]`,
    `    y-axis ${quoted(yTitle)} ${number(bottom)} --> ${number(top)}`,
    ...drawn.map(({ kind, values }) => `    ${kind} [${values.map(number).join(', ')}]`)
  ].join('\n')
}

/** Without a theme, so that texts and ground are those of the reader's, light or dark. */
function settings(palette: readonly string[]): string {
  const axis = { labelFontSize: 12 }
  const xyChart = { width: 900, height: 340, titleFontSize: 14, xAxis: axis, yAxis: axis }
  return `%%{init: ${JSON.stringify({ xyChart, themeVariables: { xyChart: { plotColorPalette: palette.join(', ') } } })}}%%`
}

/**
 * Keeps letters, digits and the punctuation of dates and sentences; the rest could end the text, begin a comment or be
 * HTML.
 */
function quoted(text: string, longest = longestTitle, end = ''): string {
  const safe = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} .,:()/+→·–-]/gu, ' ')
    .replace(/--+>?/g, '-')
    .replace(/:\/\//g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `"${Array.from(safe).slice(0, longest).join('') || '-'}${end}"`
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

function known(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.round(Math.min(Math.max(value, -1e15), 1e15) * 100) / 100
    : null
}

function cut(value: number | null, atMost = Infinity): number | null {
  return value === null ? null : Math.min(value, atMost)
}

/** Without an exponent, which the language does not know. */
function number(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 2 }).replace(/^-0$/, '0')
}
