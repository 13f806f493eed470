import { globSync, readFileSync } from 'node:fs'

/** Every page of the documentation for those who use it or work on it. */
export const pages: readonly string[] = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', ...globSync('docs/*.md').sort()]

/** The words in backticks of a page, each once, without those of its blocks. */
export function codeWordsOf(page: string): readonly string[] {
  const prose = readFileSync(page, 'utf8').replace(/^(`{3,})[^]*?^\1/gm, '')
  return [...new Set([...prose.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word))]
}
