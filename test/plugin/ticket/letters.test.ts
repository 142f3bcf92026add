import t from 'tap'

const text = 'Farebox 0x1f ~'
const place = globalThis as { Buffer?: unknown }

/** The module anew, with this in place of Node's bytes. */
async function spelled(bytes: unknown, name: string): Promise<string> {
  const own = place.Buffer
  place.Buffer = bytes
  try {
    const path = `../../../plugin/ticket/letters.ts?${name}`
    const { createLetters } = (await import(
      path
    )) as typeof import('../../../plugin/ticket/letters.ts')
    const letters = createLetters(text.length + 3)
    letters.bytes.set(new TextEncoder().encode(text))
    return letters.text(text.length)
  } finally {
    place.Buffer = own
  }
}

t.test(
  'letters are the same with Node, without it, and with what a bundler puts there',
  async (t) => {
    t.equal(await spelled(place.Buffer, 'node'), text)
    t.equal(await spelled(undefined, 'browser'), text)
    t.equal(await spelled({ alloc: (size: number) => new Uint8Array(size) }, 'bundler'), text)
  },
)
