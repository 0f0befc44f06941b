import { resolve } from 'node:path'
import { runChild } from '@/scripts/console/run-child'
import type { Cleanups } from '@/scripts/console/shutdown'
import { failure, type Layer, type LayerOutcome, success } from './layer'

const biome = 'node_modules/@biomejs/biome/bin/biome'
const typescript = 'node_modules/typescript/bin/tsc'
const next = 'node_modules/next/dist/bin/next'

/** What needs neither a database nor a browser. */
export function staticLayers(cleanups: Cleanups): Layer[] {
  const run = (program: string, ...args: string[]) => outcomeOf(cleanups, program, args)
  return [
    { name: 'format', run: () => run(biome, 'format') },
    { name: 'lint', run: () => run(biome, 'check', '--formatter-enabled=false') },
    {
      name: 'types',
      run: async () => {
        // The types of routes and of next-env.d.ts are made by Next and are in no clone.
        const made = await run(next, 'typegen')
        return made.failed > 0 ? made : run(typescript, '--noEmit', '--incremental', 'false')
      },
    },
  ]
}

async function outcomeOf(cleanups: Cleanups, program: string, args: string[]): Promise<LayerOutcome> {
  const done = await runChild(process.execPath, [resolve(program), ...args], { cleanups })
  return done.code === 0 ? success : failure(done.output)
}
