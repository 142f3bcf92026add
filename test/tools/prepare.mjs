// Makes a clone ready to run with Node and npm alone: installs the packages when the lock file,
// the Node version or the platform changed since the last time. Built-ins only: it runs before
// anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const stampFile = join(root, 'node_modules', '.farebox-stamp')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.version} ${process.platform} ${process.arch}`)
  .digest('hex')

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `farebox needs Node 20.19 or newer, this is ${process.version}: install a newer Node.`,
  )
  process.exit(1)
}

const isPrepared = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted

/** Two `npm ci` in one folder delete each other's files: the second one waits for the first. */
function takeTurn() {
  const lock = join(root, '.cache', 'preparing')
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      process.on('exit', () => rmSync(lock, { force: true }))
      return
    } catch {
      const holder = Number(readFileSync(lock, { encoding: 'utf8', flag: 'a+' }))
      try {
        if (!holder) throw new Error('left behind')
        process.kill(holder, 0)
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
      } catch {
        rmSync(lock, { force: true })
      }
    }
  }
}

if (!isPrepared()) takeTurn()
if (!isPrepared()) {
  console.error('farebox: installing packages (once, about half a minute) …')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  // stdout stays free for the command that follows: its last line may be JSON for a script.
  const stdio = ['ignore', 2, 2]
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio })
    : spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error(
      'farebox: npm ci failed. See the lines above, mend that, then run the command again.',
    )
    process.exit(done.status ?? 1)
  }
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, wanted)
}
