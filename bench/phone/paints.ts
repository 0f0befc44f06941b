import type { Page } from '@playwright/test'

export type Paints = {
  /** Largest contentful paint. */
  readonly largestMs: number
  /** Every shift that nobody's tap or key brought about, summed: more than the worst five seconds, which the usual score takes. */
  readonly shift: number
}

/** Chromium keeps the paints and the shifts of a page for whoever asks later. */
export async function paintsOf(page: Page): Promise<Paints> {
  await page.waitForLoadState('networkidle')
  return page.evaluate(
    () =>
      new Promise<Paints>((resolve) => {
        let [largestMs, shift] = [Number.NaN, 0]
        new PerformanceObserver((list) => {
          largestMs = list.getEntries().at(-1)?.startTime ?? largestMs
        }).observe({ type: 'largest-contentful-paint', buffered: true })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput) shift += entry.value
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve({ largestMs, shift }), 200)
      }),
  )
}
