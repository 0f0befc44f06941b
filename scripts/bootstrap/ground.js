// What the bootstrap's parts share. Only Node's own modules: nothing is installed yet.
import childProcess from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import url from 'node:url'

export const root = path.dirname(path.dirname(path.dirname(url.fileURLToPath(import.meta.url))))
export const modules = path.join(root, 'node_modules')
const stamps = path.join(modules, '.plumbline')

/** Printed as its one sentence, without a stack. */
export class Refusal extends Error {}

export function run(program, args, environment) {
  const options = { cwd: root, env: { ...process.env, ...environment }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  const done = childProcess.spawnSync(program, args, { ...options, shell: program.endsWith('.cmd') })
  if (done.status === 0) return
  const said = done.error ? done.error.message : essence(`${done.stdout}\n${done.stderr}`)
  throw new Refusal(`"${path.basename(program)} ${args.slice(0, 2).join(' ')}" failed. It said:\n${said}`)
}

export function step(name, work) {
  const start = Date.now()
  process.stdout.write(`  ${`${name} …`.padEnd(58)}`)
  try {
    work()
  } catch (error) {
    process.stdout.write('failed\n')
    throw error
  }
  process.stdout.write(`${((Date.now() - start) / 1000).toFixed(1).padStart(7)} s\n`)
}

export function hashOf(files) {
  const hash = crypto.createHash('sha256')
  for (const file of files) hash.update(fs.readFileSync(file)).update('\0')
  return hash.digest('hex')
}

export function readStamp(name) {
  try {
    return fs.readFileSync(path.join(stamps, name), 'utf8')
  } catch {
    return null
  }
}

export function writeStamp(name, value) {
  fs.mkdirSync(stamps, { recursive: true })
  fs.writeFileSync(path.join(stamps, name), value)
}

export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** npm explains a failure with its whole manual: the first lines that are no warnings say it. */
function essence(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('npm warn'))
  return lines.slice(0, 25).join('\n')
}
