// Adds to package-lock.json the platform packages that the registry at hand did not offer when the
// lock was made. Without them `npm ci` on such a platform stops with "Missing … from lock file".
// Run it after every change of dependencies: node test/tools/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const file = 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8'))
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = { amd64: 'x64', x64: 'x64', arm64: 'arm64', arm: 'arm', ia32: 'ia32' }
const others = ['ppc64', 'riscv64', 's390x', 'loong64', 'mips64el']

/** Reads operating system and processor off a package's name, e.g. @x/forge-darwin-arm64. */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = words.find((word) => systems.includes(word))
  const cpu = words.map((word) => processors[word] ?? (others.includes(word) ? word : undefined))
  return { ...(os && { os: [os] }), ...(cpu.some(Boolean) && { cpu: [cpu.find(Boolean)] }) }
}

let added = 0
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const known = Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`))
    const platform = platformOf(name)
    if (known || !platform.os || !/^\d/.test(version)) continue
    const dev = entry.dev ? { dev: true } : {}
    lock.packages[`node_modules/${name}`] = { version, ...platform, ...dev, optional: true }
    added++
  }
}
const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1))
lock.packages = Object.fromEntries(sorted)
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`)
console.log(`${added} platform packages added`)
