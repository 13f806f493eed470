import { describe, expect, it } from 'vitest'
import { branchRule } from '../../src/commands/branch-rule.ts'
import { readInputs } from '../../src/config/inputs.ts'

const commands = [{ name: 'run', inputs: [], needsHerokuKey: false }] as const
const repository = { default_branch: 'main' }

describe('a run that saves in the cache', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, string | undefined, object | undefined, string]>([
    ['on the default branch', { scale: 'web=3' }, 'refs/heads/main', repository, 'fits'],
    ['outside GitHub', { scale: 'web=3' }, undefined, undefined, 'fits'],
    ['on another branch, with a hold', { scale: 'web=3' }, 'refs/heads/try', repository, 'refused'],
    ['on a tag called like the branch', { scale: 'web=3' }, 'refs/tags/main', repository, 'refused'],
    ['on a pull request, with a hold', { scale: '*=0', hold: '1h' }, 'refs/pull/7/merge', repository, 'refused'],
    ['until the next change', { scale: 'web=3', hold: 'until next' }, 'refs/heads/try', repository, 'refused'],
    ['without a hold', { scale: '*=0', hold: '0' }, 'refs/pull/7/merge', repository, 'fits'],
    ['to end a hold', { scale: 'resume' }, 'refs/heads/try', repository, 'warning'],
    ['without a scaling', { hold: '1h' }, 'refs/heads/try', repository, 'warning'],
    ['with another store', { scale: 'web=3', state: 'none' }, 'refs/heads/try', repository, 'fits'],
    ['where the default branch is not known', { scale: 'web=3' }, 'refs/heads/main', {}, 'warning'],
    ['where the event has no repository', {}, 'refs/heads/main', undefined, 'warning']
  ])('%s', (_, inputs, ref, event, kind) => {
    const { inputs: read } = readInputs((name) => inputs[name] ?? '', commands)
    expect(branchRule(read, { ref, repository: event as Record<string, unknown> | undefined }).kind).toBe(kind)
  })
})
