import { reportDataOf } from '../../../src/report/html/collect.ts'
import type { ReportOptions } from '../../../src/report/html/collect.ts'
import { renderReportPage } from '../../../src/report/html/page.ts'
import type { PageAssets } from '../../../src/report/html/page.ts'
import type { Policy, State } from '../../../src/core/model.ts'
import { options } from './states.ts'

const { bundleBrowser } = (await import(new URL('../../../scripts/browser-bundle.mjs', import.meta.url).href)) as {
  readonly bundleBrowser: () => Promise<{ readonly assets: PageAssets; readonly packages: readonly string[] }>
}

/** Script and style as a build makes them. */
export const { assets, packages } = await bundleBrowser()

export function pageOf(state: State, policy: Policy | null, changes: Partial<ReportOptions> = {}): string {
  return renderReportPage(reportDataOf(state, policy, { ...options, ...changes }), assets)
}
