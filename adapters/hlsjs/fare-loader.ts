import type {
  FragmentLoaderConstructor,
  FragmentLoaderContext,
  HlsConfig,
  Loader,
  LoaderCallbacks,
  LoaderConfiguration,
  LoaderStats,
  NullableNetworkDetails,
} from 'hls.js'
import { withFare } from '../../plugin/browser.ts'
import type { GateAnswer, PaidRequest, Wallet } from '../../plugin/browser.ts'

type Context = FragmentLoaderContext
type Callbacks = LoaderCallbacks<Context>
type LoaderClass = new (config: HlsConfig) => Loader<Context>

export interface FareLoaderOptions {
  /**
   * Told when paying can't get a segment: FareboxError `payment_refused` or `budget_exceeded`. hls.js
   * only hears of a failed load then; stop it, mend the cause, and call `hls.startLoad()`.
   */
  readonly onRefused?: (error: unknown) => void
}

/** What the gate said, from whatever the inner loader used; undefined when nothing came. */
async function answerOf(details: NullableNetworkDetails): Promise<GateAnswer | undefined> {
  if (!details || !('status' in details) || details.status === 0) return undefined
  const { status } = details
  if (details instanceof Response) {
    const body = status >= 400 ? await details.text().catch(() => '') : undefined
    const header = (name: string): string | null => details.headers.get(name)
    return { status, header, ...(body === undefined ? {} : { body }) }
  }
  const xhr = details as XMLHttpRequest
  const bytes: unknown = status >= 400 ? xhr.response : undefined
  return {
    status,
    header: (name) => xhr.getResponseHeader(name),
    ...(bytes instanceof ArrayBuffer ? { body: new TextDecoder().decode(bytes) } : {}),
  }
}

/**
 * A fragment loader for hls.js that pays: each attempt is a loader of the player's own kind whose URL
 * carries a ticket as `fare=` (a query argument: a header would cost one preflight per segment). A
 * 402 is answered inside, so the player sees no error; seeking away and back shows the same ticket.
 *
 * @example const hls = new Hls({ fLoader: createFareLoader(wallet, Hls, { onRefused: show }) })
 */
export function createFareLoader(
  wallet: Wallet,
  hls: { readonly DefaultConfig: HlsConfig },
  options: FareLoaderOptions = {},
): FragmentLoaderConstructor {
  const Inner = hls.DefaultConfig.loader as unknown as LoaderClass

  return class FareLoader implements Loader<Context> {
    context: Context | null = null
    readonly stats: LoaderStats
    private readonly config: HlsConfig
    private readonly stop = new AbortController()
    private inner: Loader<Context>
    private request: PaidRequest | undefined
    private callbacks: Callbacks | undefined
    private details: NullableNetworkDetails = null

    constructor(config: HlsConfig) {
      this.config = config
      this.inner = new Inner(config)
      this.stats = this.inner.stats
    }

    load(context: Context, config: LoaderConfiguration, callbacks: Callbacks): void {
      this.context = context
      this.callbacks = callbacks
      const { frag, url, rangeStart, rangeEnd } = context
      if (frag.sn === 'initSegment') {
        this.inner.load(context, config, callbacks)
        return
      }
      const range = rangeEnd ? { range: `bytes=${rangeStart ?? 0}-${rangeEnd - 1}` } : {}
      this.request = wallet.request(url, range)
      void this.attempt(this.request, context, config)
    }

    abort(): void {
      this.giveUp()
      this.inner.abort()
      if (!this.inner.context) this.callbacks?.onAbort?.(this.stats, this.context!, this.details)
    }

    destroy(): void {
      this.giveUp()
      this.callbacks = undefined
      this.context = null
      this.inner.destroy()
    }

    getCacheAge(): number | null {
      return this.inner.getCacheAge?.() ?? null
    }

    getResponseHeader(name: string): string | null {
      return this.inner.getResponseHeader?.(name) ?? null
    }

    /** The player goes elsewhere: what was not answered may have been served or not. */
    private giveUp(): void {
      if (this.stop.signal.aborted) return
      this.stop.abort()
      this.request?.abandoned(this.stats.loading.first > 0)
    }

    private async attempt(
      request: PaidRequest,
      context: Context,
      config: LoaderConfiguration,
    ): Promise<void> {
      const { signal } = this.stop
      try {
        const credential = await request.credential(signal)
        if (signal.aborted) return
        const url = credential === undefined ? context.url : withFare(context.url, credential)
        this.inner.load({ ...context, url }, config, this.listen(request, context, config))
      } catch (error) {
        this.refuse(error, context)
      }
    }

    private listen(request: PaidRequest, context: Context, config: LoaderConfiguration): Callbacks {
      const { callbacks } = this
      return {
        onSuccess: (response, stats, _context, details) => {
          this.details = details
          void this.settle(request, details)
          callbacks?.onSuccess({ ...response, url: context.url }, stats, context, details)
        },
        onError: (error, _context, details, stats) => {
          this.details = details
          const tell = (): void => callbacks?.onError(error, context, details, stats)
          void this.answered(request, context, config, tell)
        },
        onTimeout: (stats, _context, details) => {
          request.failed()
          this.request = undefined
          callbacks?.onTimeout(stats, context, details)
        },
        onAbort: (stats, _context, details) => callbacks?.onAbort?.(stats, context, details),
        ...(callbacks?.onProgress
          ? {
              onProgress: (stats, _context, data, details) =>
                callbacks.onProgress?.(stats, context, data, details),
            }
          : {}),
      }
    }

    private async settle(request: PaidRequest, details: NullableNetworkDetails): Promise<void> {
      // The player destroys this loader at once; that is no giving up any more.
      this.request = undefined
      const answer = await answerOf(details)
      if (answer) await request.answered(answer)
      request.ended(true)
    }

    /** Tries again when the wallet says so; else the player is told of the status. */
    private async answered(
      request: PaidRequest,
      context: Context,
      config: LoaderConfiguration,
      tell: () => void,
    ): Promise<void> {
      const { signal } = this.stop
      try {
        const answer = await answerOf(this.details)
        if (!answer) request.failed()
        const wait = answer && (await request.answered(answer))
        if (wait === undefined) {
          this.request = undefined
          if (!signal.aborted) tell()
          return
        }
        if (wait > 0) await wallet.sleep(wait, signal)
        if (signal.aborted) return
        this.inner.destroy()
        this.inner = new Inner(this.config)
        // The player holds on to the first loader's figures; an inner loader starts them only once.
        this.stats.loading.start = 0
        this.inner.stats = this.stats
        await this.attempt(request, context, config)
      } catch (error) {
        this.refuse(error, context)
      }
    }

    private refuse(error: unknown, context: Context): void {
      if (this.stop.signal.aborted) return
      options.onRefused?.(error)
      const text = error instanceof Error ? error.message : String(error)
      this.callbacks?.onError({ code: 402, text }, context, this.details, this.stats)
    }
  }
}
