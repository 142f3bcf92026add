import { Parser } from 'm3u8-parser'
import { FareboxError } from '../../plugin/index.ts'
import type {
  Manifest,
  ManifestByteRange,
  ManifestPart,
  ManifestSegment,
} from '../../plugin/index.ts'
import { parseLines } from './playlist-lines.ts'

/** What we read of m3u8-parser's result; its own types promise more than hostile input keeps. */
interface Parsed {
  readonly playlists?: readonly ParsedVariant[]
  readonly mediaGroups?: Readonly<Record<string, Readonly<Record<string, ParsedGroup>>>>
  readonly segments?: readonly ParsedSegment[]
  readonly preloadSegment?: { readonly parts?: readonly ParsedPart[] }
  readonly mediaSequence?: number
  readonly targetDuration?: number
  readonly endList?: boolean
}

interface ParsedVariant {
  readonly uri?: string
  readonly attributes?: {
    readonly BANDWIDTH?: number
    readonly CODECS?: string
    readonly RESOLUTION?: { readonly width?: number; readonly height?: number }
  }
}

type ParsedGroup = Readonly<Record<string, { readonly uri?: string }>>

interface ParsedPart {
  readonly uri?: string
  readonly duration?: number
}

interface ParsedSegment extends ParsedPart {
  readonly byterange?: ManifestByteRange
  readonly map?: { readonly uri?: string }
  readonly key?: { readonly uri?: string }
  readonly discontinuity?: boolean
  readonly parts?: readonly ParsedPart[]
}

/** The `ManifestReader` port for HLS, by m3u8-parser. Throws `input_invalid`. */
export function readManifest(text: string): Manifest {
  parseLines(text)
  const parsed = parse(text)
  const variants = parsed.playlists ?? []
  if (variants.length > 0 || /^#EXT-X-STREAM-INF:/m.test(text)) return multivariant(parsed)
  const mediaSequence = count(parsed.mediaSequence) ?? 0
  const target = count(parsed.targetDuration)
  return {
    kind: 'playlist',
    ...(target !== undefined && { targetDuration: target }),
    mediaSequence,
    ended: parsed.endList === true,
    segments: (parsed.segments ?? []).flatMap((one, at) => segment(one, mediaSequence + at)),
    openParts: parts(parsed.preloadSegment?.parts),
  }
}

function parse(text: string): Parsed {
  try {
    const parser = new Parser()
    parser.push(text)
    parser.end()
    return parser.manifest as Parsed
  } catch (cause) {
    throw new FareboxError('input_invalid', 'the playlist cannot be read: check the origin', {
      cause,
    })
  }
}

function multivariant(parsed: Parsed): Manifest {
  return {
    kind: 'multivariant',
    variants: (parsed.playlists ?? []).flatMap(({ uri, attributes = {} }) => {
      if (uri === undefined) return []
      const bandwidth = count(attributes.BANDWIDTH)
      const width = count(attributes.RESOLUTION?.width)
      const height = count(attributes.RESOLUTION?.height)
      return {
        uri,
        ...(bandwidth !== undefined && { bandwidth }),
        ...(width !== undefined && height !== undefined && { width, height }),
        ...(typeof attributes.CODECS === 'string' && { codecs: attributes.CODECS }),
      }
    }),
    groups: Object.entries(parsed.mediaGroups ?? {}).flatMap(([type, groups]) =>
      Object.values(groups)
        .flatMap((group) => Object.values(group))
        .flatMap(({ uri }) => {
          if (uri === undefined) return []
          return { type: type === 'SUBTITLES' ? ('subtitle' as const) : ('audio' as const), uri }
        }),
    ),
  }
}

function segment(one: ParsedSegment, sequence: number): readonly ManifestSegment[] {
  if (one.uri === undefined || one.uri === '') return []
  return [
    {
      uri: one.uri,
      duration: count(one.duration) ?? 0,
      sequence,
      ...(one.byterange !== undefined && { byteRange: one.byterange }),
      ...(one.map?.uri !== undefined && { map: one.map.uri }),
      ...(one.key?.uri !== undefined && { key: one.key.uri }),
      discontinuity: one.discontinuity === true,
      parts: parts(one.parts),
    },
  ]
}

function parts(list: readonly ParsedPart[] | undefined): readonly ManifestPart[] {
  return (list ?? []).flatMap(({ uri, duration }) =>
    uri === undefined ? [] : { uri, duration: count(duration) ?? 0 },
  )
}

/** A finite number that is not negative; anything else counts as not said. */
function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}
