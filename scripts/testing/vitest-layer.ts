import { join, resolve } from 'node:path'
import { runChild } from '@/scripts/console/run-child'
import type { Cleanups } from '@/scripts/console/shutdown'
import { failure, type Layer } from './layer'
import { countVitest, readReport, type VitestReport, withExitCode } from './reports'

export type VitestOptions = {
  name: string
  project: 'unit' | 'integration'
  folder: string
  cleanups: Cleanups
  /** Only test files whose path holds these words; all of the project's without it. */
  files?: string
}

/** One vitest project as a layer; `environment` is asked when its turn comes. */
export function vitestLayer(options: VitestOptions, environment: () => Promise<Record<string, string>>): Layer {
  const { name, project, folder, cleanups, files } = options
  const report = join(folder, `${name.replaceAll(/\W+/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const flags = ['run', ...(files ? [files] : []), '--project', project, ...reporters]
  return {
    name,
    run: async () => {
      const env = { ...(await environment()), NO_COLOR: '1', NODE_ENV: 'test' }
      const done = await runChild(process.execPath, [resolve('node_modules/vitest/vitest.mjs'), ...flags], {
        cleanups,
        env,
      })
      const found = readReport<VitestReport>(report)
      if (found === null) return failure(done.output)
      return { ...withExitCode(countVitest(found), done.code), output: done.output }
    },
  }
}
