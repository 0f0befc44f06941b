// Runs on any Node from 20.19 with nothing installed yet: installs, brings Node 24, generates the Prisma client,
// then hands over to scripts/<command>.ts on Node 24. Hence plain JavaScript, and nothing but Node's own modules.
import childProcess from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { hashOf, modules, Refusal, readStamp, root, run, step, writeStamp } from './bootstrap/ground.js'
import { installPackages, prepareDatabaseServer, runtime } from './bootstrap/packages.js'

const generatedClient = path.join(root, 'lib/server/db/generated/client.ts')
const oldestNode = [20, 19]

function main() {
  const [command, ...rest] = process.argv.slice(2)
  checkNode()
  const script = scriptOf(command)
  process.chdir(root)
  const release = takeTurn()
  let node
  try {
    installPackages()
    // First of all: installing may have taken away the very Node that runs this.
    node = runtime()
    prepareDatabaseServer(node)
    generateClient(node)
  } finally {
    release()
  }
  handOver(node, script, rest)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  throw new Refusal(
    `Plumbline needs Node ${oldestNode.join('.')} or newer and this is ${process.versions.node}: install a newer one.`,
  )
}

function scriptOf(command) {
  const known = /^[a-z]+(:[a-z]+)?$/.test(command || '')
  const script = path.join(root, 'scripts', `${(command || '').replace(':', '-')}.ts`)
  if (known && fs.existsSync(script)) return script
  throw new Refusal(`There is no command "${command || ''}": package.json lists the ones there are.`)
}

/** Two commands started at once in a fresh clone must not install over each other. */
function takeTurn() {
  const key = crypto.createHash('sha256').update(root).digest('hex').slice(0, 12)
  const file = path.join(os.tmpdir(), `plumbline-install-${key}.lock`)
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => fs.rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') return () => {}
    }
    if (!holderLives(file)) fs.rmSync(file, { force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

function holderLives(file) {
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8')) || -1, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function generateClient(node) {
  const schema = path.join(root, 'prisma/schema')
  const files = fs
    .readdirSync(schema)
    .sort()
    .map((name) => path.join(schema, name))
  const wanted = hashOf([...files, path.join(modules, 'prisma/package.json')])
  if (readStamp('client') === wanted && fs.existsSync(generatedClient)) return
  step('Generating the database client', () =>
    run(node, [path.join(modules, 'prisma/build/index.js'), 'generate', '--schema', 'prisma/schema'], {
      // Prisma insists that a schema engine exists here and never runs it for this.
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    }),
  )
  writeStamp('client', wanted)
}

function handOver(node, script, rest) {
  const flags = ['--conditions=react-server', '--import', 'tsx']
  const binaries = path.join(modules, '.bin')
  const child = childProcess.spawn(node, [...flags, script, ...rest], {
    // The channel tells the child when this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${path.dirname(node)}${path.delimiter}${binaries}${path.delimiter}${process.env.PATH || ''}`,
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  watchParents(child)
  child.on('error', (error) => {
    process.stderr.write(`${node} did not start: ${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? code : 128 + (os.constants.signals[signal] || 0)
    process.exit()
  })
}

/**
 * npm passes a signal on to its shell only, and that shell dies of it without telling us: we are somebody else's child
 * then. A killed npm leaves its shell waiting for us: so that one's parent counts too, where the system shows it.
 */
function watchParents(child) {
  if (!process.env.npm_lifecycle_event) return
  const before = parents()
  const look = () => {
    if (parents() !== before) child.kill('SIGTERM')
  }
  setInterval(look, 200).unref()
}

function parents() {
  try {
    const text = fs.readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${text.slice(text.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return String(process.ppid)
  }
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`)
  process.exitCode = 1
}
