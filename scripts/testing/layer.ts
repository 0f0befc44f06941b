import { messageOf, say, secondsSince } from '@/scripts/console/steps'

export type LayerOutcome = { passed: number; failed: number; output: string }
export type Layer = { name: string; run: () => Promise<LayerOutcome> }

/** Runs the layers one after another, prints one line each, and at the very end the sum of all. Returns the exit code. */
export async function runLayers(layers: readonly Layer[], isAskedToEnd: () => boolean): Promise<number> {
  let passed = 0
  let failed = 0
  for (const layer of layers) {
    const start = performance.now()
    const outcome = await layer.run().catch((error: unknown) => failure(messageOf(error)))
    if (isAskedToEnd()) return 1
    if (outcome.failed > 0) say(`\n${outcome.output.trim()}\n`)
    say(`${layer.name}: ${outcome.passed} passed, ${outcome.failed} failed (${secondsSince(start)})`)
    passed += outcome.passed
    failed += outcome.failed
  }
  say(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

export const success: LayerOutcome = { passed: 1, failed: 0, output: '' }

export function failure(output: string): LayerOutcome {
  return { passed: 0, failed: 1, output }
}
