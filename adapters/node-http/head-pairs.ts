/** The headers given to `writeHead`: an object, a flat list, or a list of pairs. */
export function headPairs(headers: unknown): [string, string | string[]][] {
  if (headers === null || typeof headers !== 'object') return []
  if (!Array.isArray(headers)) {
    return Object.entries(headers).filter((entry) => entry[1] !== undefined)
  }
  const flat = headers.flat() as string[]
  const pairs = new Map<string, string[]>()
  for (let i = 0; i + 1 < flat.length; i += 2) {
    pairs.set(flat[i]!, [...(pairs.get(flat[i]!) ?? []), flat[i + 1]!])
  }
  return [...pairs].map(([name, values]) => [name, values.length === 1 ? values[0]! : values])
}
