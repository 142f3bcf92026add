import Player, { ErrorDetails, ErrorTypes, Events } from 'hls.js'
import type { Wallet } from '../../browser/index.ts'
import { createFareLoader } from '../../hlsjs/index.ts'
import { isShortOfFunds } from './prepare.ts'
import { showRenditions } from './view.ts'

export interface PlayerParts {
  readonly video: HTMLVideoElement
  readonly wallet: Wallet
  readonly url: string
  /** Puts new funds behind the sender. */
  readonly refill: () => Promise<void>
  readonly onLevels: (names: readonly string[]) => void
  readonly onPlaying: () => void
  /** There is no stream (yet): it is asked for until there is one. */
  readonly onWaiting: () => void
  /** Told once what stopped it; `again` starts it from where it stood. */
  readonly onStopped: (error: unknown, again: () => void) => void
}

/** Whether this browser can play at all: it needs Media Source Extensions. */
export function canPlay(): boolean {
  return (
    'MediaSource' in globalThis &&
    MediaSource.isTypeSupported('video/mp4; codecs="avc1.42E01E,mp4a.40.2"')
  )
}

/** What a server that is there answers while it has no stream. */
const noStream: ReadonlySet<number | undefined> = new Set([404, 503])

/** Fruitless loads, two seconds apart, before the person is told. */
const patience = 10

/** hls.js over the paying loader: plays, refills once funds are short, says why when it stops. */
export function startPlayer(parts: PlayerParts): Player {
  const { video, wallet, url } = parts
  const fLoader = createFareLoader(wallet, Player, { onRefused: (error) => void refused(error) })
  const hls = new Player({ fLoader })
  let stopped = false
  let waits = 0

  function draw(): void {
    const names = hls.levels.map(({ name, height }) => name ?? `${height}p`)
    parts.onLevels(names)
    const chosen = hls.autoLevelEnabled ? -1 : hls.loadLevel
    showRenditions(names, chosen, hls.currentLevel, (level) => {
      hls.nextLevel = level
      draw()
    })
  }

  function stop(error: unknown, again: () => void): void {
    stopped = true
    parts.onStopped(error, () => {
      stopped = false
      again()
    })
  }

  function resume(): void {
    wallet.restoreTrust(url)
    hls.startLoad()
  }

  async function refused(error: unknown): Promise<void> {
    if (stopped) return
    stopped = true
    hls.stopLoad()
    try {
      if (!isShortOfFunds(error)) throw error
      await parts.refill()
      stopped = false
      resume()
    } catch (cause) {
      stop(cause, resume)
    }
  }

  hls.on(Events.MANIFEST_PARSED, draw)
  hls.on(Events.LEVEL_SWITCHED, draw)
  hls.on(Events.FRAG_LOADED, () => {
    waits = 0
  })
  hls.on(Events.ERROR, (_event, { fatal, type, details, response }) => {
    if (!fatal || stopped) return
    if (type === ErrorTypes.MEDIA_ERROR) hls.recoverMediaError()
    else if (details === ErrorDetails.MANIFEST_LOAD_ERROR && noStream.has(response?.code)) {
      // The server is there and has no stream: its publisher may come at any time.
      parts.onWaiting()
      setTimeout(() => hls.loadSource(url), 2000)
    }
    // A live stream begins late and pauses with its publisher: it is asked for some times more.
    else if (waits++ < patience) setTimeout(() => hls.loadSource(url), 2000)
    else {
      waits = 0
      const why = new Error(`The stream stopped (${details}): check that the demo still runs`)
      stop(why, () => hls.loadSource(url))
    }
  })
  video.addEventListener('playing', parts.onPlaying)
  hls.loadSource(url)
  hls.attachMedia(video)
  // Where autoplay is not allowed the controls are there.
  video.play().catch(() => undefined)
  return hls
}
