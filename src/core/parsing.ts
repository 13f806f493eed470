/** Fewer apps are read sooner without. */
const compiledFromApps = 100

/**
 * How zod is to read a configuration or a state. It writes and compiles a function for each kind of object that it meets, which takes a run
 * some 10 ms of processor time; only many apps give them back.
 */
export function parsing(document: unknown): { readonly jitless: boolean } {
  const apps: unknown = typeof document === 'object' && document !== null && 'apps' in document ? document.apps : null
  const count = typeof apps === 'object' && apps !== null ? Object.keys(apps).length : 0
  return { jitless: count < compiledFromApps }
}
