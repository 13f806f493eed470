import { describe, expect, it } from 'vitest'
import { escapeHtml, scriptJson } from '../../../src/report/html/markup.ts'
import { policyWith } from '../../policies.ts'
import { assets, packages, pageOf } from './pages.ts'
import { incidentOf, knownPolicy, knownState, options, policyOf, processOf, stateOf } from './states.ts'

const hostile = [
  `</script><script>alert(1)</script>`,
  '<!--',
  '<!-- <script>',
  ']]>',
  `"'\`&amp;`,
  '\u2028\u2029',
  '<img src=x onerror=alert(1)>'
]

describe('text', () => {
  it.each(hostile)('%j is only text between tags and in attributes', (text) => {
    expect(escapeHtml(text)).not.toMatch(/[<>"']/)
  })

  it.each(hostile)('%j stays what it is inside the data, and cannot end it', (text) => {
    const json = scriptJson({ text })
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual({ text })
  })
})

describe('the page', () => {
  it('has the hostile names and reasons as data and as text, and no markup of theirs', () => {
    const [app, message, cause] = [
      '</script><script>alert(1)</script>',
      '<!-- </script> "quoted"',
      '<img src=x onerror=alert(1)>'
    ]
    const policy = policyWith({ app, process: `"><svg onload=alert(1)>`, schedule: ['1'] })
    const changes = [{ atMs: options.nowMs - 1000, from: 1, to: 2, by: 'ours', code: 'slow', message }] as const
    const page = pageOf(
      stateOf(
        { [app]: { [policy.process]: processOf({ changes }) } },
        { incidents: [incidentOf({ app, process: policy.process, cause })] }
      ),
      policyOf(policy)
    )
    expect(page.match(/<script/g)).toHaveLength(2)
    expect(page.match(/<\/script/g)).toHaveLength(2)
    expect(page).not.toMatch(/<img|<svg onload|<!-- </)
    const data = JSON.parse(/id="data">(.*)<\/script>/.exec(page)?.[1] ?? '') as {
      readonly processes: readonly { readonly app: string; readonly changes: readonly { readonly message: string }[] }[]
    }
    expect([data.processes[0]?.app, data.processes[0]?.changes[0]?.message]).toEqual([app, message])
  })

  it('may load nothing and run nothing but its own script and style', () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
      pageOf(knownState, knownPolicy)
    )?.[1]
    expect(policy).toBe(
      `default-src 'none'; script-src '${assets.scriptHash}'; style-src '${assets.styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`
    )
    expect([assets.scriptHash, assets.styleHash]).toEqual([
      expect.stringMatching(/^sha256-[\w+/]{43}=$/),
      expect.stringMatching(/^sha256-[\w+/]{43}=$/)
    ])
  })

  it('names no other host, but for the names of XML and its issues, which are links', () => {
    const addresses = pageOf(knownState, knownPolicy).match(/https?:\/\/[^\s"'`)]+/g) ?? []
    expect([...new Set(addresses)].filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([
      'https://github.com/o/r/issues/12'
    ])
  })

  it('carries the licence of D3, and nothing else of others', () => {
    expect(packages.filter((name) => !/^(d3|internmap)(-|$)/.test(name))).toEqual([])
    expect(pageOf(knownState, knownPolicy)).toContain('Copyright 2010-')
  })

  it('is the same for the same state', () => {
    expect(pageOf(knownState, knownPolicy)).toBe(pageOf(knownState, knownPolicy))
  })
})
