import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sha256, toHex } from '../../../plugin/index.ts'
import type { Figures } from '../tally.ts'
import type { WatchedRendition, WatchedSegment } from './watch-stream.ts'

/** What `--once --json` prints last. Amounts are decimal strings of base units. */
export interface DemoReport {
  readonly ok: boolean
  readonly unpaid: { readonly requests: number; readonly answered402: number }
  readonly paid: {
    readonly segments: number
    readonly bytes: number
    readonly tickets: number
    readonly identicalToOrigin: boolean
  }
  readonly renditions: readonly (WatchedRendition & { readonly segments: number })[]
  readonly winners: { readonly won: number; readonly redeemed: number; readonly paid: string }
  readonly income: {
    readonly expected: string
    readonly realised: string
    readonly onChain: string
  }
  readonly encoder: string
  readonly seconds: number
  /** What did not hold; empty when ok. */
  readonly faults: readonly string[]
}

/** Whether each segment of the source came as the packager wrote it; false when none was seen. */
export function isIdentical(segments: readonly WatchedSegment[], directory: string): boolean {
  const ofSource = segments.filter((segment) => segment.rendition === 'source')
  return (
    ofSource.length > 0 &&
    ofSource.every(({ url, digest }) => {
      const file = readFileSync(join(directory, basename(new URL(url).pathname)))
      return toHex(sha256(new Uint8Array(file))) === digest
    })
  )
}

/** Everything that was observed in one run; nothing here is computed from another entry. */
export interface DemoObservation {
  readonly wanted: number
  readonly segments: readonly WatchedSegment[]
  readonly renditions: readonly WatchedRendition[]
  readonly identical: boolean
  readonly figures: Figures
  /** Base units, from the contract. */
  readonly onChain: bigint
  /** Tickets that the viewer's wallet handed over. */
  readonly tickets: number
  readonly encoder: string
  readonly seconds: number
}

/** Draws up the report; `ok` only if the figures of viewer, gate and chain agree. */
export function reportOf(seen: DemoObservation): DemoReport {
  const { segments, renditions, figures, onChain } = seen
  const answered402 = segments.filter((segment) => segment.unpaidStatus === 402).length
  const bytes = segments.reduce((sum, segment) => sum + segment.bytes, 0)
  const count = (name: string): number =>
    segments.filter((segment) => segment.rendition === name).length
  const rules: readonly (readonly [holds: boolean, fault: string])[] = [
    [segments.length === seen.wanted, `${segments.length} of ${seen.wanted} segments were paid`],
    [answered402 === segments.length, 'an unpaid request was not answered 402'],
    [seen.identical, 'a segment differs from the packager’s file'],
    [renditions.length >= Math.min(2, seen.wanted), 'fewer than two renditions were seen'],
    [renditions.every(({ width, height }) => width > 0 && height > 0), 'a rendition has no size'],
    [figures.paid === segments.length, `the gate counted ${figures.paid} paid segments`],
    [figures.tickets === seen.tickets, `viewer and gate disagree on tickets`],
    [figures.bytes >= bytes && bytes > 0, 'the gate served fewer bytes than the viewer got'],
    [figures.won > 0, 'no ticket won'],
    [figures.redeemed === figures.won, `${figures.redeemed} of ${figures.won} winners redeemed`],
    [figures.realised === onChain, 'the contract holds another income than the receipts say'],
    [figures.expected > 0n, 'no income was expected'],
  ]
  const faults = rules.flatMap(([holds, fault]) => (holds ? [] : [fault]))
  return {
    ok: faults.length === 0,
    unpaid: { requests: segments.length, answered402 },
    paid: {
      segments: segments.length,
      bytes,
      tickets: seen.tickets,
      identicalToOrigin: seen.identical,
    },
    renditions: renditions.map((one) => ({ ...one, segments: count(one.name) })),
    winners: {
      won: figures.won,
      redeemed: figures.redeemed,
      paid: figures.realised.toString(),
    },
    income: {
      expected: figures.expected.toString(),
      realised: figures.realised.toString(),
      onChain: onChain.toString(),
    },
    encoder: seen.encoder,
    seconds: seen.seconds,
    faults,
  }
}
