import 'server-only'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'
import { readSchema } from './migration-files'
import { type ScriptFailure, singleConnectionAdapter } from './single-connection-adapter'

let ready = false

/** Prisma's schema engine as WebAssembly: the same engine as the Prisma CLI downloads, without the download. */
export async function openSchemaEngine(
  pool: pg.Pool,
  url: string,
  onFailure: (failure: ScriptFailure) => void = () => {},
): Promise<bindings.SchemaEngine> {
  if (!ready) {
    const file = createRequire(import.meta.url)
      .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
      .replace(/\.js$/, '.wasm')
    const module = new WebAssembly.Module(readFileSync(file))
    const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': engineImports() })
    bindings.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start
    if (typeof start === 'function') start()
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: rememberPanic } })
    ready = true
  }
  const datamodels = readSchema().files.map((file): [string, string] => [file.path, file.content])
  const adapter = bindMigrationAwareSqlAdapterFactory(singleConnectionAdapter(pool, url, onFailure))
  return bindings.SchemaEngine.new({ datamodels }, () => {}, adapter)
}

/** The engine's own imports, except that its timers (it waits ten seconds for a lock) no longer keep the process alive. */
function engineImports(): WebAssembly.ModuleImports {
  const imports: WebAssembly.ModuleImports = { ...(bindings as WebAssembly.ModuleImports) }
  const timer = Object.keys(imports).find((name) => name.startsWith('__wbg_setTimeout_'))
  if (timer !== undefined) imports[timer] = (work: () => void, ms: number) => setTimeout(work, ms >>> 0).unref()
  return imports
}

function rememberPanic(message: string): void {
  process.stderr.write(`Prisma's schema engine: ${message}\n`)
}
