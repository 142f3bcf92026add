import { ByteReader, mp4Invalid } from './byte-reader.ts'
import { findBox, findPath, parseBoxes } from './boxes.ts'
import type { Box } from './boxes.ts'

/** A track as the init segment declares it. */
export interface InitTrack {
  readonly id: number
  readonly kind: 'video' | 'audio' | 'other'
  /** Ticks per second of every time in its segments. */
  readonly timescale: number
  /** RFC 6381; the bare sample entry type (`hvc1`) where the details are not read. */
  readonly codec: string
  /** Pixels; 0 for what is no video. */
  readonly width: number
  readonly height: number
  /** From trex: what a fragment does not say itself. */
  readonly defaultDuration: number
  readonly defaultSize: number
  readonly defaultFlags: number
}

/** ftyp and moov → its tracks, in file order. Throws `input_invalid`. */
export function parseInit(init: Uint8Array): readonly InitTrack[] {
  const moov = parseBoxes(findBox(parseBoxes(init), 'moov').body)
  const defaults = readDefaults(findBox(moov, 'mvex').body)
  return moov.filter((box) => box.type === 'trak').map((box) => readTrack(box.body, defaults))
}

interface Defaults {
  readonly defaultDuration: number
  readonly defaultSize: number
  readonly defaultFlags: number
}

function readDefaults(mvex: Uint8Array): ReadonlyMap<number, Defaults> {
  const found = new Map<number, Defaults>()
  for (const box of parseBoxes(mvex)) {
    if (box.type !== 'trex') continue
    const reader = new ByteReader(box.body).skip(4)
    const id = reader.u32()
    reader.skip(4)
    found.set(id, {
      defaultDuration: reader.u32(),
      defaultSize: reader.u32(),
      defaultFlags: reader.u32(),
    })
  }
  return found
}

function readTrack(trak: Uint8Array, defaults: ReadonlyMap<number, Defaults>): InitTrack {
  const header = new ByteReader(findPath(trak, 'tkhd'))
  const wide = header.u8() === 1
  const id = header.skip(3 + (wide ? 16 : 8)).u32()
  const mdia = parseBoxes(findPath(trak, 'mdia'))
  const media = new ByteReader(findBox(mdia, 'mdhd').body)
  const timescale = (media.u8() === 1 ? media.skip(19) : media.skip(11)).u32()
  if (timescale === 0) throw mp4Invalid('a track has no time scale')
  const handler = new ByteReader(findBox(mdia, 'hdlr').body).skip(8).bytes(4)
  const handlerType = String.fromCharCode(...handler)
  const kind = handlerType === 'vide' ? 'video' : handlerType === 'soun' ? 'audio' : 'other'
  const stsd = findPath(findBox(mdia, 'minf').body, 'stbl', 'stsd')
  const entry = parseBoxes(new ByteReader(stsd).skip(8).bytes(Math.max(0, stsd.length - 8)))[0]
  if (entry === undefined) throw mp4Invalid('a track has no sample entry')
  const trex = defaults.get(id)
  if (trex === undefined) throw mp4Invalid(`track ${id} has no trex box`)
  return { id, kind, timescale, ...readEntry(entry, kind), ...trex }
}

function readEntry(
  entry: Box,
  kind: InitTrack['kind'],
): { codec: string; width: number; height: number } {
  const reader = new ByteReader(entry.body)
  if (kind === 'video') {
    const width = reader.skip(24).u16()
    const height = reader.u16()
    const boxes = parseBoxes(reader.skip(50).bytes(reader.left))
    const avcC = boxes.find((box) => box.type === 'avcC')
    if (avcC === undefined) return { codec: entry.type, width, height }
    const profile = [...new ByteReader(avcC.body).skip(1).bytes(3)].map(hex).join('')
    return { codec: `${entry.type}.${profile}`, width, height }
  }
  if (kind === 'audio' && entry.type === 'mp4a') {
    const boxes = parseBoxes(reader.skip(28).bytes(reader.left))
    const esds = boxes.find((box) => box.type === 'esds')
    return { codec: esds === undefined ? 'mp4a' : audioCodec(esds.body), width: 0, height: 0 }
  }
  return { codec: entry.type, width: 0, height: 0 }
}

/** ISO 14496-1 part 7.2.6: ES, decoder config and decoder specific descriptors, nested in order. */
function audioCodec(esds: Uint8Array): string {
  const reader = new ByteReader(esds).skip(4)
  if (descriptor(reader) !== 3) throw mp4Invalid('esds without an ES descriptor')
  const flags = reader.skip(2).u8()
  reader.skip((flags & 0x80 ? 2 : 0) + (flags & 0x20 ? 2 : 0))
  if (flags & 0x40) reader.skip(reader.u8())
  if (descriptor(reader) !== 4) throw mp4Invalid('esds without a decoder configuration')
  const objectType = reader.u8()
  reader.skip(12)
  if (objectType !== 0x40) return `mp4a.${hex(objectType)}`
  if (descriptor(reader) !== 5) throw mp4Invalid('esds without a decoder description')
  const first = reader.u8()
  const type = first >> 3
  return `mp4a.40.${type === 31 ? 32 + (((first & 7) << 3) | (reader.u8() >> 5)) : type}`
}

function descriptor(reader: ByteReader): number {
  const tag = reader.u8()
  for (let count = 0; count < 4 && reader.u8() & 0x80; count += 1);
  return tag
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}
