/** What the demo answers to `GET /demo/config`. */
export interface DemoConfig {
  readonly stream: string
  readonly chainId: number
  readonly broker: string
  readonly symbol: string
  readonly decimals: number
}

/** A winner as `GET /demo/state` lists it; amounts are decimal strings of base units. */
export interface DemoWinner {
  readonly id: string
  readonly index: number
  readonly sender: string
  readonly value: string
  readonly state: string
}

export interface DemoState {
  readonly winners: readonly DemoWinner[]
  readonly income: { readonly expected: string; readonly onChain: string }
  readonly viewers: number
}

async function read<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init)
  const body = (await response.json().catch(() => undefined)) as
    | (T & { detail?: string })
    | undefined
  if (response.ok && body !== undefined) return body
  throw new Error(
    body?.detail ?? `${path} answered ${response.status}: look at the demo's terminal`,
  )
}

export const readConfig = (): Promise<DemoConfig> => read('/demo/config')
export const readState = (): Promise<DemoState> => read('/demo/state')

/** Asks the demo for play money; rejects with why not. */
export async function fund(sender: string): Promise<void> {
  await read('/demo/fund', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ sender }),
  })
}
