import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { incidentKinds } from '../../src/core/model/incident.ts'
import { listPrices } from '../../src/core/pricing/prices.ts'

const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['docs', 'docs/adr'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`)
  )
]
const textOf = (page: string): string => readFileSync(page, 'utf8').replace(/^(`{3,})[^]*?^\1/gm, '')
const linksOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link)

/** As GitHub makes an anchor of a heading. */
const anchorsOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  )

describe('every link leads somewhere', () => {
  it.each(pages.filter((page) => linksOf(page).length > 0))('in %s', (page) => {
    const broken = linksOf(page).filter((link) => {
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? page : path.join(path.dirname(page), file)
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
    })
    expect(broken).toEqual([])
  })

  it('and a link that leads nowhere would be seen', () => {
    expect(linksOf('README.md').length).toBeGreaterThan(15)
    expect(anchorsOf('docs/troubleshooting.md')).not.toContain('no-such-heading')
  })
})

it('the README links every page of docs', () => {
  const linked = linksOf('README.md').map((link) => link.split('#')[0])
  expect(linked).toEqual(
    expect.arrayContaining(
      readdirSync('docs')
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`)
    )
  )
})

it('the README shows the demo and the report, in pictures that load quickly', () => {
  const pictures = linksOf('README.md').filter((link) => /\.(?:svg|png)$/.test(link))
  expect(pictures).toEqual(['docs/pictures/demo.svg', 'docs/pictures/report.png'])
  for (const picture of pictures) expect(statSync(picture).size).toBeLessThan(150_000)
})

it('the changelog counts the kinds of incidents', () => {
  const numbers = ['eight', 'nine', 'ten', 'eleven', 'twelve']
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(
    `Incident issues of ${numbers[incidentKinds.length - 8] ?? ''} kinds `
  )
})

it('the prices that a budget counts with are named as a plan names them', () => {
  expect(readFileSync('docs/configuration.md', 'utf8')).toContain(`at\n${listPrices.source}, and says so`)
})

it('each kind of incident has its chapter, by the name that issues link to, and is named in the README', () => {
  expect(anchorsOf('docs/troubleshooting.md')).toEqual(expect.arrayContaining([...incidentKinds]))
  for (const kind of incidentKinds) expect(readFileSync('README.md', 'utf8')).toContain(`\`${kind}\``)
})
