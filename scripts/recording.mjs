// A recording of a terminal as an SVG that moves.
import { textOf } from './screen.mjs'

const shownSeconds = 28
/** Of the last picture but one and of the last, in seconds: the rest is for those before. */
const [resultSeconds, endSeconds] = [4, 8]
const [cellWidth, lineHeight, margin] = [8.43, 18, 14]
const colours = { red: '#ff7b72', green: '#7ee787', yellow: '#e3b341', magenta: '#d2a8ff', cyan: '#79c0ff' }

/** Pictures side by side behind a window, which moves from one to the next. Each line is written once. */
export function drawRecording(frames, size) {
  const width = Math.ceil(size.columns * cellWidth + 2 * margin)
  const height = size.rows * lineHeight + 2 * margin
  const lines = new Map()
  const pictures = frames.map((rows, index) => {
    const uses = rows.map((row, line) => {
      if (textOf(row) === '') return ''
      const text = lineOf(row)
      if (!lines.has(text)) lines.set(text, `l${lines.size}`)
      return `<use href="#${lines.get(text)}" y="${(line + 1) * lineHeight}"/>`
    })
    return `<g transform="translate(${index * width})">${uses.join('')}</g>`
  })
  const starts = startsOf(frames.length)
  const steps = starts.map((share, index) => `${(100 * share).toFixed(2)}%{transform:translateX(${-index * width}px)}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A recording of npm run demo in a terminal">
<style>
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d1d7e0;white-space:pre}
.bold{font-weight:700;fill:#fff}.dim{fill:#8b949e}
${Object.entries(colours)
  .map(([name, colour]) => `.${name}{fill:${colour}}`)
  .join('')}
#film{transform:translateX(${-(frames.length - 1) * width}px);animation:film ${shownSeconds}s steps(1) infinite}
@keyframes film{${steps.join('')}}
@media (prefers-reduced-motion:reduce){#film{animation:none}}
</style>
<defs>
${[...lines].map(([text, id]) => `<text id="${id}">${text}</text>`).join('\n')}
</defs>
<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
<svg x="${margin}" y="${margin / 2}" width="${width - margin}" height="${height}"><g id="film">${pictures.join('\n')}</g></svg>
</svg>
`
}

/** When each picture begins, as a share of the whole. */
function startsOf(count) {
  const dayEnd = 1 - (resultSeconds + endSeconds) / shownSeconds
  const before = Array.from({ length: count - 2 }, (_, index) => (index / (count - 2)) * dayEnd)
  return [...before, dayEnd, 1 - endSeconds / shownSeconds]
}

/** Pieces of one style, each as wide as its characters in whatever font there is. */
function lineOf(row) {
  const pieces = []
  for (const [column, { char, style }] of row.slice(0, textOf(row).length).entries()) {
    const last = pieces.at(-1)
    if (last?.style === style) last.text += char
    else pieces.push({ column, style, text: char })
  }
  return pieces
    .map(({ column, style, text }) => {
      const place = `x="${round(column * cellWidth)}" textLength="${round(text.length * cellWidth)}"`
      return `<tspan ${place}${style === '' ? '' : ` class="${style}"`}>${escape(text)}</tspan>`
    })
    .join('')
}

function round(value) {
  return Math.round(value * 10) / 10
}

function escape(text) {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char])
}
