/** A value as one line of JSON, which has no bigint: amounts become decimal strings. */
export function plainJson(value: object): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? inner.toString() : inner,
  )
}
