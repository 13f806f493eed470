export function messagesByGroup(): readonly { readonly title: string; readonly messages: readonly string[] }[]
