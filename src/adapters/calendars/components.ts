/** The text of an iCalendar file as components with properties (RFC 5545, 3.1 to 3.6). What they mean is for others. */

export interface Property {
  /** In capitals. */
  readonly name: string
  /** By names in capitals, the quotes taken off. */
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

export interface Component {
  /** In capitals. */
  readonly name: string
  readonly properties: readonly Property[]
  readonly components: readonly Component[]
  /** Whether its END line was there. */
  readonly isComplete: boolean
}

interface Open {
  readonly name: string
  readonly properties: Property[]
  readonly components: Component[]
  isComplete: boolean
}

/** An alarm in an event in a calendar is three deep. */
const mostLevels = 16
/** These do not stand in one of their own kind: a second BEGIN means that the END before it is missing. */
const neverNested = ['VCALENDAR', 'VEVENT', 'VTIMEZONE']

/** The calendars of a file. Throws an error that says why, if it is no iCalendar file. */
export function readCalendars(text: string): readonly Component[] {
  if (!/^\ufeff?\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 1000)))
    throw new Error('it does not begin with BEGIN:VCALENDAR')
  if (!/^END:VCALENDAR\s*$/im.test(text.slice(-1000))) throw new Error('it is cut off: END:VCALENDAR is missing')
  const root: Open = { name: '', properties: [], components: [], isComplete: true }
  let open: readonly Open[] = [root]
  for (const line of unfolded(text.replace(/^\ufeff/, ''))) {
    const property = readLine(line)
    if (property === null) continue
    const name = property.value.trim().toUpperCase()
    if (property.name === 'BEGIN') open = begun(open, name)
    else if (property.name === 'END') open = ended(open, name)
    else open.at(-1)?.properties.push(property)
  }
  return root.components.filter(({ name }) => name === 'VCALENDAR')
}

function begun(open: readonly Open[], name: string): readonly Open[] {
  const same = neverNested.includes(name) ? open.findIndex((one) => one.name === name) : -1
  const around = same < 0 ? open : open.slice(0, same)
  if (around.length > mostLevels) throw new Error('its parts are nested without end')
  const component: Open = { name, properties: [], components: [], isComplete: false }
  around.at(-1)?.components.push(component)
  return [...around, component]
}

function ended(open: readonly Open[], name: string): readonly Open[] {
  const index = open.findLastIndex((one) => one.name === name)
  const component = open[index]
  if (component === undefined || index === 0) return open
  component.isComplete = true
  return open.slice(0, index)
}

/** The lines, those put together that were folded: a line that begins with a blank goes on with the one before. */
function unfolded(text: string): readonly string[] {
  const lines = text.replace(/\r\r+/g, '\r')
  return lines.replace(/(?:\r?\n|\r)[ \t]/g, '').split(/\r?\n|\r/)
}

/** null: not a line of a calendar. */
function readLine(line: string): Property | null {
  // The first colon that stands in no quotes.
  const [, head = '', value = ''] = /^((?:[^":]|"[^"]*")*):(.*)$/s.exec(line) ?? []
  const [name = '', ...parameters] = head.match(/(?:[^";]|"[^"]*")+/g) ?? []
  if (!/^[A-Za-z0-9-]+$/.test(name)) return null
  return { name: name.toUpperCase(), parameters: new Map(parameters.map(parameterOf)), value }
}

function parameterOf(text: string): readonly [string, string] {
  const [name = '', ...value] = text.split('=')
  return [name.trim().toUpperCase(), value.join('=').replaceAll('"', '').trim()]
}

export function propertiesOf(component: Component, name: string): readonly Property[] {
  return component.properties.filter((property) => property.name === name)
}

/** The text of the first property of this name, without backslashes; empty: there is none. */
export function textOf(component: Component, name: string): string {
  const [property] = propertiesOf(component, name)
  return (property?.value ?? '').replace(/\\([nN])/g, '\n').replace(/\\(.)/g, '$1')
}
