export function messagesByGroup(): readonly {
  readonly title: string
  readonly files: readonly string[]
  readonly messages: readonly string[]
}[]

export function textsIn(file: string): readonly string[]

export function isSentence(text: string): boolean
