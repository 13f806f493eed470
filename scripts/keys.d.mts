export function keyRows(schema: object, path?: string): readonly (readonly string[])[]
