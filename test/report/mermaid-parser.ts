import DOMPurify from 'dompurify'
import mermaid from 'mermaid'

// Mermaid cleans titles with a browser's DOM, which Node lacks; the parser needs none.
Object.assign(DOMPurify, { addHook: () => undefined, sanitize: (text: string) => text })

/** What the real parser makes of a diagram; throws where GitHub would show an error. */
export async function parseMermaid(text: string): Promise<string> {
  return (await mermaid.parse(text)).diagramType
}

/** The diagrams in a Markdown text. */
export function diagramsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```mermaid\n(.*?)\n```$/gms)].map(([, diagram]) => diagram ?? '')
}
