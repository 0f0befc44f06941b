import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMainAndExit } from '@/scripts/console/run-main'
import { supervised } from '@/scripts/console/shutdown'
import { runLayers } from '@/scripts/testing/layer'
import { staticLayers } from '@/scripts/testing/static-layers'
import { vitestLayer } from '@/scripts/testing/vitest-layer'

await runMainAndExit(() =>
  supervised(async (cleanups) => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-check-'))
    cleanups.add(() => rmSync(folder, { recursive: true, force: true }))
    const unit = vitestLayer({ name: 'unit', project: 'unit', folder, cleanups }, async () => ({}))
    return runLayers([...staticLayers(cleanups), unit], cleanups.asked)
  }, 130),
)
