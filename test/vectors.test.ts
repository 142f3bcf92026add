import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { useCompiledHash, useNativeCurve } from '../plugin/crypto.ts'
import { replayTypeScript } from './tools/vectors-typescript.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const path = join(root, 'test/fixtures/vectors/protocol.json')
const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

function failuresOf(vectors: unknown): { passed: number; failed: string[] } {
  const result = { passed: 0, failed: [] as string[] }
  replayTypeScript(vectors, (name, ok, detail) => {
    if (ok) result.passed++
    else result.failed.push(`${name}: ${detail}`)
  })
  return result
}

const hashIsThere = await useCompiledHash(true)
const noHash = hashIsThere ? {} : { skip: 'the optional package hash-wasm is not installed' }
for (const compiled of [true, false]) {
  const name = compiled ? 'compiled' : 'pure'
  t.test(`the vectors hold with the ${name} keccak`, compiled ? noHash : {}, async (t) => {
    await useCompiledHash(compiled)
    const { failed } = failuresOf(file)
    await useCompiledHash(true)
    t.strictSame(failed, [])
  })
}

for (const native of [true, false]) {
  const name = native ? 'native' : 'pure'
  const isThere = useNativeCurve(native)
  const skip = isThere ? {} : { skip: 'the optional package secp256k1 is not installed' }
  t.test(`the vectors hold with the ${name} curve`, skip, async (t) => {
    useNativeCurve(native)
    const { passed, failed } = failuresOf(file)
    t.strictSame(failed, [])
    t.ok(passed >= 2 + 2 + 11 + 12 + 8)
  })
}
useNativeCurve(true)

type Path = readonly (string | number)[]

function* leaves(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) yield path
  else if (Array.isArray(value)) {
    for (const [i, inner] of value.entries()) yield* leaves(inner, [...path, i])
  } else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key])
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce((inner, step) => (inner as Record<string, unknown>)[step], value)

const turned = (letter: string): string =>
  /[0-8]/.test(letter) ? String(Number(letter) + 1) : letter === 'a' || letter === 'A' ? 'b' : 'a'

/** One letter of the text changed: a digit stays a digit. */
const changeAt = (text: string, at: number): string =>
  text.slice(0, at) +
  (/^\d+$/.test(text) && text[at] === '9' ? '8' : turned(text[at]!)) +
  text.slice(at + 1)

/** The value with one byte or digit changed, at its ends. */
function changes(value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1, value === 0 ? 7 : value - 1]
  const text = String(value)
  const first = text.startsWith('0x') ? 2 : 0
  const places = new Set([first, text.length - 1])
  return [...places].map((at) => changeAt(text, at))
}

/** The file with one leaf replaced, and of its section only the case that holds the leaf. */
function mutated([section, ...inner]: Path, value: unknown): unknown {
  const copy = structuredClone(file)
  let at: Record<string | number, unknown> = copy
  const path = [section!, ...inner]
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
  at[path.at(-1)!] = value
  if (section === 'keys') return copy
  for (const name of ['domains', 'winProb', 'tickets', 'books']) {
    const cases = copy[name] as unknown[]
    copy[name] = name === section ? [cases[inner[0] as number]] : cases.slice(0, 1)
  }
  return copy
}

/** `note` is prose; and of a price many have the same smallest win probability. */
const isFree = (path: Path): boolean => path[0] === 'note' || path.at(-1) === 'priceQ64'

t.test('no value of the file can be changed unseen', async (t) => {
  const all = [...leaves(file)].filter((path) => !isFree(path))
  t.ok(all.length > 500)
  const unseen: string[] = []
  for (const section of ['domains', 'winProb', 'tickets', 'books']) {
    t.strictSame(failuresOf(mutated([section, 0], at(file, [section, 0]))).failed, [], section)
  }
  for (const path of all) {
    const value = at(file, path)
    for (const change of changes(value)) {
      if (JSON.stringify(change) === JSON.stringify(value)) throw new Error('nothing was changed')
      const { failed } = failuresOf(mutated(path, change))
      if (failed.length === 0) unseen.push(`${path.join('.')}: ${JSON.stringify(change)}`)
    }
  }
  t.strictSame(unseen, [])
})

t.test('nothing can be left out or added unseen', async (t) => {
  type Vectors = Record<'winProb' | 'tickets' | 'books', Record<string, unknown>[]>
  const spoil: Readonly<Record<string, (vectors: Vectors & Record<string, unknown>) => void>> = {
    'a section': (v) => Reflect.deleteProperty(v, 'books'),
    'an empty section': (v) => (v.tickets = []),
    'an unknown section': (v) => (v.extra = []),
    'a field': (v) => Reflect.deleteProperty(v.tickets[0]!, 'draw'),
    'an unknown field': (v) => (v.winProb[0]!.more = 1),
    'a winner': (v) => (v.books[2]!.winners as number[]).pop(),
    'a null case': (v) => (v.books[0] = null as never),
    'the keys': (v) => Reflect.deleteProperty(v, 'keys'),
    'a misspelled address': (v) => {
      v.tickets[0]!.broker = (v.tickets[0]!.broker as string).replace('F', 'f')
    },
    'a number for a string': (v) => (v.winProb[0]!.faceValue = 1048576),
    'a leading zero': (v) => (v.winProb[0]!.faceValue = '01048576'),
    'a price that is worth more': (v) => (v.winProb[0]!.priceQ64 = '28446744073709551616'),
  }
  for (const [name, change] of Object.entries(spoil)) {
    const copy = structuredClone(file) as Vectors & Record<string, unknown>
    change(copy)
    t.not(failuresOf(copy).failed.length, 0, name)
  }
  for (const nonsense of [null, undefined, 3, 'x', [], {}]) {
    t.not(failuresOf(nonsense).failed.length, 0)
  }
})

t.test('the command says why it can not replay a file', async (t) => {
  const folder = t.testdir()
  const wrong = join(folder, 'wrong.json')
  const cases: [text: string | undefined, why: RegExp][] = [
    [undefined, /can't be read/],
    ['{', /is no JSON/],
    ['null', /holds no object/],
    ['{"version":2}', /version 2.*replays version 1/],
  ]
  for (const [text, why] of cases) {
    if (text !== undefined) writeFileSync(wrong, text)
    const args = ['--import', 'tsx', 'test/tools/vectors.ts', wrong]
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    t.match(stdout, why)
    t.equal(stdout.trim().split('\n').at(-1), '0 passed, 1 failed')
    t.equal(status, 1)
  }
})
