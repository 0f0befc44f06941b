import { spawn } from 'node:child_process'
import { runMainAndExit } from '@/scripts/console/run-main'
import { supervised } from '@/scripts/console/shutdown'
import { checkPort } from '@/scripts/serve/ports'
import { readSettings } from '@/scripts/serve/settings'
import { checkDatabase, readyDatabase, serverEnvironment } from '@/scripts/serve/start-plumbline'

await runMainAndExit(async () => {
  const settings = readSettings(process.env)
  return supervised(async (cleanups) => {
    await checkPort(settings.host, settings.port)
    await checkDatabase(settings)
    const database = await readyDatabase(settings, cleanups)
    const flags = ['dev', '--hostname', settings.host, '--port', String(settings.port)]
    const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', ...flags], {
      stdio: 'inherit',
      env: { ...process.env, ...serverEnvironment(settings, database), NODE_ENV: 'development' },
    })
    const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)))
    cleanups.add(async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      await ended
    })
    return ended
  }, 0)
})
