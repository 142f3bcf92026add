import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|sol)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

const files = ['plugin', 'adapters', 'examples', 'contracts'].flatMap(sources)
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const generated = (file: string): boolean => /generated/i.test(read(file).slice(0, 400))

/** Levels of plugin/README.md; an import goes to the same folder or to a lower level. */
function levelOf(file: string): number {
  if (/^plugin\/(errors|crypto|serial|when)\.ts$/.test(file)) return 0
  if (/^plugin\/(ticket|media|fees)\//.test(file)) return 1
  if (file.startsWith('plugin/ports/')) return 2
  if (/^plugin\/(wire|recipient|redemption|transcode)\//.test(file)) return 3
  if (/^plugin\/options(-schema)?\.ts$/.test(file)) return 3
  if (file.startsWith('plugin/schemes/')) return 4
  if (/^plugin\/(gate|sender)\//.test(file)) return 5
  if (/^plugin\/(index|browser)\.ts$/.test(file)) return 6
  if (file.startsWith('adapters/command-line/') || file.startsWith('examples/')) return 8
  if (file.startsWith('adapters/')) return 7
  throw new Error(`${file} has no place in the tree: give it one in plugin/README.md`)
}

function folderOf(file: string): string {
  const depth = /^(plugin\/schemes|adapters)\//.test(file) && file.split('/').length > 2 ? 3 : 2
  const parts = file.split('/')
  return parts.slice(0, Math.min(depth, parts.length - 1)).join('/')
}

function importsOf(file: string): string[] {
  const found = read(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** Entries of package.json beside each adapter's index.ts. */
function isPublic(file: string): boolean {
  return file.endsWith('/index.ts') || file === 'adapters/ethers/contracts.ts'
}

/** Why an import may not stand there, or undefined. */
function fault(file: string, target: string): string | undefined {
  const from = levelOf(file)
  if (!target.startsWith('.')) {
    if (from <= 6 && target.startsWith('node:')) return 'the core knows no Node built-in'
    if (from <= 6 && target.startsWith('@noble/') && file !== 'plugin/crypto.ts') {
      return 'cryptography packages are for crypto.ts only'
    }
    if (from <= 2 && !target.startsWith('@noble/')) return 'the pure core knows no package'
    return undefined
  }
  const to = normalize(join(dirname(file), target))
    .split(sep)
    .join('/')
  if (!/\.(ts|mjs|json)$/.test(to)) return 'relative imports end in .ts'
  const [fromFolder, toFolder] = [folderOf(file), folderOf(to)]
  if (fromFolder === toFolder) return undefined
  const level = levelOf(to)
  if (level > from) return `level ${from} may not import level ${level}`
  if (from === 0 && level === 0) return undefined
  if (from === 1 && level === 1 && toFolder === 'plugin/ticket') return undefined
  if (level === from && from < 8) {
    const serverShares = fromFolder.startsWith('adapters/') && toFolder === 'adapters/node-http'
    return serverShares && isPublic(to)
      ? undefined
      : `folders of level ${from} never import each other`
  }
  if (toFolder.startsWith('adapters/') && level <= 7 && !isPublic(to)) {
    return 'of another adapter only its index.ts is public'
  }
  if (from === 7 && level < 6) return 'adapters import the core through plugin/index.ts'
  if (from === 8 && level < 6) return 'commands import public entries only'
  return undefined
}

t.test('imports go one way', async (t) => {
  const faults = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      importsOf(file).flatMap((target) => {
        const why = fault(file, target)
        return why ? [`${file} → ${target}: ${why}`] : []
      }),
    )
  t.strictSame(faults, [])
})

t.test('the arrow test sees a wrong arrow', async (t) => {
  t.ok(fault('plugin/ticket/draw.ts', '../gate/gate.ts'))
  t.ok(fault('plugin/wire/receipt.ts', 'node:fs'))
  t.ok(fault('adapters/lmdb/index.ts', '../memory/index.ts'))
  t.notOk(fault('adapters/express/index.ts', '../node-http/index.ts'))
  t.ok(fault('adapters/express/index.ts', '../node-http/merge-headers.ts'))
  t.ok(fault('adapters/command-line/proxy.ts', '../ethers/rpc.ts'))
})

t.test('level 1 knows no clock, randomness, environment or promise', async (t) => {
  const banned =
    /\bDate\.now|new Date\(|Math\.random|process\.|setTimeout|\basync\b|\bawait\b|Promise</
  const faults = files.filter(
    (file) => file.endsWith('.ts') && levelOf(file) === 1 && banned.test(read(file)),
  )
  t.strictSame(faults, [])
})

t.test('files are small, the median smaller', async (t) => {
  const lengths = files
    .filter((file) => !generated(file))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines)
  t.strictSame(
    lengths.filter(({ lines }) => lines > 300),
    [],
  )
  t.ok((lengths[Math.floor(lengths.length / 2)]?.lines ?? 0) <= 80)
})

t.test('house style', async (t) => {
  const rules: [name: string, pattern: RegExp][] = [
    ['no default export', /^\s*export default\b/m],
    ['no enum', /^\s*(?:export )?(?:const )?enum /m],
    ['no to-do', /\b(?:TODO|FIXME|XXX|HACK)\b/],
  ]
  for (const [name, pattern] of rules) {
    const faults = files.filter((file) => !file.endsWith('.sol') && pattern.test(read(file)))
    t.strictSame(faults, [], name)
  }
  t.strictSame(
    files.filter((file) => file.endsWith('.ts') && !/(^|\/)[a-z0-9.-]+\.ts$/.test(file)),
    [],
    'kebab-case file names',
  )
})

t.test('the lock file names no host', async (t) => {
  t.notMatch(read('package-lock.json'), /"resolved": "https?:/)
})
