const everywhere: readonly string[] = ['0.0.0.0', '::', '[::]']

/**
 * The address to open for a server, and what else it listens on: an unspecified address is no place
 * that a browser can go to.
 *
 * @example openUrl('0.0.0.0', 8402).url // 'http://127.0.0.1:8402/'
 */
export function openUrl(
  host: string,
  port: number,
): { readonly url: string; readonly note: string | undefined } {
  if (everywhere.includes(host)) {
    const note = `it listens on all addresses of this machine (${host})`
    return { url: `http://${host === '0.0.0.0' ? '127.0.0.1' : '[::1]'}:${port}/`, note }
  }
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  return { url: `http://${name}:${port}/`, note: undefined }
}
