/** Parts of an address that are shorter are words, such as `api`. */
const shortestSecretPart = 8

/** What nobody is told of an address that is a secret, as a whole or in part. */
export function addressSecrets(url: string): readonly string[] {
  if (!URL.canParse(url)) return [url]
  const { href, pathname, search, searchParams } = new URL(url)
  return [
    url,
    href,
    ...(pathname === '/' ? [] : [`${pathname}${search}`]),
    ...pathname.split('/').filter((part) => part.length >= shortestSecretPart),
    ...searchParams.values()
  ]
}
