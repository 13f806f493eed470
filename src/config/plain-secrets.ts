/** Secrets that stand in the configuration file itself, where everybody who may read the repository reads them. */

/** A value as it is written, below its key and the key around that; empty: there is none around it. */
export interface WrittenValue {
  readonly around: string
  readonly key: string
  readonly text: string
}

/** Headers that carry nothing but secrets, by the names that are known well. */
const secretHeaders = [
  'authorization',
  'proxy-authorization',
  'cookie',
  'api-key',
  'x-api-key',
  'x-access-token',
  'x-auth-token'
]
const secretParameters =
  /^(?:(?:access|api|auth)[-_]?token|token|(?:api[-_]?)?key|(?:client[-_]?)?secret|password|passwd|sig|signature)$/i
/** Who has such an address may post. */
const postingAddresses =
  /^https:\/\/(?:hooks\.slack\.com\/[a-z]+\/|(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/|[\w.-]+\.webhook\.office\.com\/)./i

/** What is to be done about a value that holds a secret in plain text, without the secret; null: none is known in it. */
export function plainSecret(value: WrittenValue): string | null {
  const { text } = value
  // Whoever writes one name from the environment knows how it is done.
  const found = text === '' || text.includes('${') ? null : (ofKey(value) ?? ofAddress(value))
  if (found === null) return null
  const name = constantCase(found.name)
  return `${found.what} is a secret in plain text. Write \${${name}} in its place, and save it (better a new one) as a secret of the repository. ${addToStep(name)}`
}

/** As secrets and variables are named. */
export function constantCase(name: string): string {
  return name.toUpperCase().replaceAll('-', '_')
}

/** How a step gets a secret of the repository: YAML to paste. */
export function addToStep(name: string): string {
  return `Add it to the step: "env: { ${name}: '\${{ secrets.${name} }}' }".`
}

/** The name is that of a variable, in any case and with dashes. */
interface Found {
  readonly what: string
  readonly name: string
}

/** Whether a header of that name carries a secret, whatever stands in it. */
export function isSecretHeader(name: string): boolean {
  return secretHeaders.includes(name.toLowerCase())
}

function ofKey({ around, key }: WrittenValue): Found | null {
  if (around === 'headers' && isSecretHeader(key)) return { what: 'This header', name: key }
  if (around === 'notify' && (key === 'secret' || key === 'token')) return { what: 'This value', name: `notify-${key}` }
  return null
}

function ofAddress({ around, key, text }: WrittenValue): Found | null {
  if (postingAddresses.test(text))
    return { what: 'This address', name: around === 'notify' ? `${key}-webhook-url` : 'webhook-url' }
  if (!/^[a-z]+:\/\//i.test(text) || !URL.canParse(text)) return null
  const { password, searchParams } = new URL(text)
  if (password !== '') return { what: 'The password in this address', name: 'password' }
  const [parameter] = [...searchParams].find(([name, value]) => value !== '' && secretParameters.test(name)) ?? []
  return parameter === undefined ? null : { what: `The parameter "${parameter}" of this address`, name: parameter }
}
