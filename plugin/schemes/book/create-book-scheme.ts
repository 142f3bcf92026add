import type { Refusal } from '../../errors.ts'
import type { Claim, ClaimEntry, Ledger, Series } from '../../ports/ledger.ts'
import type { Payment, ReadAllowance, Scheme } from '../../ports/scheme.ts'
import { when } from '../../when.ts'
import type { Soon } from '../../when.ts'
import { BoundedMap } from '../../recipient/bounded-map.ts'
import type { Claims } from '../../recipient/claims.ts'
import { fromHex } from '../../ticket/bytes.ts'
import { credentialBytes, parseCredentialBytes } from '../../ticket/compact.ts'
import type { BookCredential, BookTicketCredential } from '../../ticket/credential.ts'
import { wins } from '../../ticket/draw.ts'
import { step } from '../../ticket/hash-chain.ts'
import { maxBookLength } from '../../ticket/terms.ts'
import { bookId, domainSeparator } from '../../ticket/typed-data.ts'
import { parseBookRequest, serializeBookAnswer } from '../../wire/book-call.ts'
import type { BookAnswer, BookRequest } from '../../wire/book-call.ts'
import { bookRedemptions, bookWinner } from './book-winner.ts'
import { bookQuote, issueBook } from './issue-book.ts'
import type { BookIssuing } from './issue-book.ts'
import { findRecipientMarks, isSignedBy, knownBook } from './known-book.ts'
import { seriesOf, signatureBytes } from './known-book.ts'
import type { KnownBook } from './known-book.ts'

export interface BookSchemeOptions extends Omit<BookIssuing, 'separator' | 'ledger'> {
  readonly ledger: Ledger
  readonly claims: Claims
  /**
   * Books whose chains stay in memory, about 1.5 KB each; others are derived again. Default 10,000, as
   * many as the senders whose funds are kept.
   */
  readonly cachedBooks?: number
}

export interface BookScheme extends Scheme {
  /** A book for this sender, or why it gets none; the rate is limited by the caller. */
  issueBook(request: BookRequest, now: number): Promise<BookAnswer | Refusal>
}

const unknown: Refusal = {
  code: 'book_unknown',
  detail: 'No such book is known here: send its full form again, or ask for a new one.',
}
const expired: Refusal = {
  code: 'terms_expired',
  detail: 'The book is not accepted any more: ask for a new one.',
}
const tooManyBooks = (retryAfter: number): Refusal => ({
  code: 'rate_limited',
  detail: `Too many new books came from one address: wait ${retryAfter} s.`,
  retryAfter,
})

/**
 * The accepting side of scheme `book`, protocol parts 4 and 6.
 *
 * @example const scheme = createBookScheme({ ledger, claims, float, demands, ticketValue, acceptFor: 900 })
 */
export function createBookScheme(options: BookSchemeOptions): BookScheme {
  const { ledger, claims, demands } = options
  const separator = domainSeparator(demands.domain)
  const issuing = { ...options, separator }
  const books = new BoundedMap<string, KnownBook>(options.cachedBooks ?? 10_000)

  /**
   * Check 3 for the full form. A signed book that is cached is not derived again; any other costs up to
   * 128 steps before it can be told from a forged one, so its peer pays for that in a token.
   */
  function findFull(
    credential: BookCredential,
    reads?: ReadAllowance,
  ): KnownBook | 'limited' | undefined {
    const { book, acceptUntil } = credential
    const isOurs =
      book.recipient === demands.recipient &&
      book.redeemer === demands.redeemer &&
      book.lane === ledger.lane
    if (!isOurs || book.length < 1 || book.length > maxBookLength) return undefined
    const id = bookId(book, separator)
    const cached = books.get(seriesOf(id))
    if (cached?.id === id && cached.lastSecond === Number(acceptUntil)) return cached
    if (reads && !reads.take()) return 'limited'
    const marks = findRecipientMarks(ledger.secrets(), book, acceptUntil, separator)
    return marks && knownBook(credential, id, marks)
  }

  /** The stored book of a series, from its memo when the cache has forgotten it. */
  function findStored(series: string, memo: Uint8Array): KnownBook | undefined {
    const cached = books.get(series)
    if (cached) return cached
    const credential = parseCredentialBytes(memo)
    if (credential?.type !== 'book') return undefined
    const { book, acceptUntil } = credential
    const marks = findRecipientMarks(ledger.secrets(), book, acceptUntil, separator)
    if (!marks) return undefined
    const known = knownBook(credential, bookId(book, separator), marks)
    books.set(series, known)
    return known
  }

  function acceptFull(
    credential: BookCredential,
    now: number,
    reads?: ReadAllowance,
  ): Payment | Promise<Payment> {
    const known = findFull(credential, reads)
    if (known === 'limited') return { ok: false, refusal: tooManyBooks(reads?.wait() ?? 1) }
    if (!known) return { ok: false, refusal: unknown }
    const { sender } = known
    if (now > known.lastSecond) return { ok: false, refusal: expired, sender }
    const signature = signatureBytes(credential)
    const isChecked = known.chains.isSignedWith(signature) && books.peek(known.name) === known
    if (!isChecked && !isSignedBy(sender, known.id, signature)) {
      const detail = "The signature is not the sender's over this book: sign it as it was issued."
      return { ok: false, refusal: { code: 'signature_invalid', detail } }
    }
    const series = ledger.series(known.name)
    // Half an id can be forged to collide with work; such a book has no line of its own.
    if (series && findStored(series.series, series.memo)?.id !== known.id) {
      return { ok: false, refusal: unknown }
    }
    if (!books.peek(known.name)) books.set(known.name, known)
    return acceptIndex(known, series, credential, now, reads)
  }

  function acceptShort(
    credential: BookTicketCredential,
    now: number,
    reads?: ReadAllowance,
  ): Payment | Promise<Payment> {
    const series = ledger.series(`book:${credential.book.slice(2)}`)
    const known = series && findStored(series.series, series.memo)
    if (!known) return { ok: false, refusal: unknown }
    if (now > series.acceptUntil) return { ok: false, refusal: expired, sender: series.sender }
    return acceptIndex(known, series, credential, now, reads)
  }

  /** Checks 6 to 9. */
  function acceptIndex(
    known: KnownBook,
    stored: Series | undefined,
    presented: BookCredential | BookTicketCredential,
    now: number,
    reads?: ReadAllowance,
  ): Soon<Payment> {
    const { id, length, name, sender } = known
    const { index } = presented
    if (index < 1 || index > length) {
      const detail = `The book has tickets 1 to ${length}, not ${index}: ask for another book.`
      return { ok: false, refusal: { code: 'index_out_of_range', detail }, sender }
    }
    const preimage = fromHex(presented.preimage, 32)
    if (!known.chains.link(index, preimage)) {
      const detail = `The preimage does not lead to the book's root in ${index} steps: send w_${index}.`
      return { ok: false, refusal: { code: 'preimage_invalid', detail }, sender }
    }
    const signed = stored?.memo ?? credentialBytes(presented)
    let seen: Series | 'moved' | undefined = stored
    const claimed = claims.claim({
      sender,
      redeemBy: known.redeemBy,
      faceValue: known.worth.faceValue,
      reads,
      make(limit) {
        const series = seen === 'moved' ? ledger.series(name) : seen
        // Should it be asked again, the book was in other hands meanwhile.
        seen = 'moved'
        return claimOf(known, signed, series, { index, preimage, limit })
      },
    })
    return when(claimed, (result): Payment => {
      if (!result.ok) return { ...result, sender }
      if (!stored && !result.replayed) ledger.inherit(sender, name, now)
      const { replayed, tickets, winners, stopped, shortfall, durable } = result
      return {
        ok: true,
        sender,
        purse: name,
        presentation: `${name}#${index}`,
        tickets,
        winners,
        replayed,
        stopped,
        shortfall,
        ticketValue: known.worth.ticketValue,
        reference: id,
        index,
        acceptUntil: known.lastSecond,
        issuedAt: known.lastSecond - options.acceptFor,
        durable,
      }
    })
  }

  /** A jump hands over every preimage below its own. `signed` is a full form of the book. */
  function claimOf(
    known: KnownBook,
    signed: Uint8Array,
    stored: Series | undefined,
    { index, preimage, limit }: { index: number; preimage: Uint8Array; limit: bigint },
  ): Claim {
    const { chains, lane, name, sender, seq } = known
    const { faceValue, ticketValue, winProb } = known.worth
    const after = stored?.highest ?? 0
    const entries: ClaimEntry[] = []
    let at = preimage
    for (let i = index; i > after; i--) {
      const winner = wins(chains.draw(i, at), winProb)
        ? bookWinner(signed, i, at, chains.recipientPreimage(i))
        : undefined
      entries.push({ index: i, credit: ticketValue, exposure: faceValue, winner })
      if (i - 1 > after) at = step(at, chains.salt, 'sender')
    }
    if (entries.length > 1) entries.reverse()
    return {
      scheme: 'book',
      series: name,
      purse: name,
      sender,
      lane,
      seq,
      acceptUntil: known.lastSecond,
      lastIndex: known.length,
      presented: index,
      after,
      entries,
      limit,
      redeemBy: known.redeemBy,
      memo: stored ? undefined : signed,
    }
  }

  return {
    name: 'book',
    recognises: (type) => type === 'book' || type === 'book-ticket',
    accept(credential, now, reads) {
      if (credential.type === 'book') return acceptFull(credential, now, reads)
      if (credential.type === 'book-ticket') return acceptShort(credential, now, reads)
      return { ok: false, refusal: unknown }
    },
    redemptions: (winners, now) =>
      bookRedemptions(winners, now, (series) => ledger.series(series)?.highest),
    issueBook: (request, now) => issueBook(issuing, request, now),
    async offer({ sender, now, reads }) {
      const quote = await bookQuote(issuing, sender, now, reads)
      return { book: { maxLength: maxBookLength, url: 'books', ...quote } }
    },
    calls: [
      {
        name: 'books',
        async handle(body, now, reads) {
          const answer = await issueBook(issuing, parseBookRequest(body), now, reads)
          if ('code' in answer) return { ok: false, refusal: answer }
          return { ok: true, body: serializeBookAnswer(answer) }
        },
      },
    ],
  }
}
