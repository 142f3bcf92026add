import type { Refusal } from '../../errors.ts'
import type { Claim, Ledger, Series } from '../../ports/ledger.ts'
import type { Payment, ReadAllowance, Scheme } from '../../ports/scheme.ts'
import { when } from '../../when.ts'
import type { Soon } from '../../when.ts'
import { BoundedMap } from '../../recipient/bounded-map.ts'
import type { Claims } from '../../recipient/claims.ts'
import { fromHex, toHex } from '../../ticket/bytes.ts'
import type { Hex } from '../../ticket/bytes.ts'
import { credentialBytes, parseCredentialBytes } from '../../ticket/compact.ts'
import type { BookCredential, BookTicketCredential } from '../../ticket/credential.ts'
import { maxBookLength } from '../../ticket/terms.ts'
import { bookId, domainSeparator } from '../../ticket/typed-data.ts'
import { parseBookRequest, serializeBookAnswer } from '../../wire/book-call.ts'
import type { BookAnswer, BookRequest } from '../../wire/book-call.ts'
import { bookRedemptions, serializeBookWinner } from './book-winner.ts'
import { bookQuote, issueBook } from './issue-book.ts'
import type { BookIssuing } from './issue-book.ts'
import { drawIndexes, findRecipientChain, isSignedBy } from './known-book.ts'
import { knownBook, linkPreimage, recipientPreimage, seriesOf } from './known-book.ts'
import type { KnownBook } from './known-book.ts'

export interface BookSchemeOptions extends Omit<BookIssuing, 'separator' | 'ledger'> {
  readonly ledger: Ledger
  readonly claims: Claims
  /** Books whose chains stay in memory, about 5 KB each; others are derived again. */
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
  const books = new BoundedMap<string, KnownBook>(options.cachedBooks ?? 4096)

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
    if (cached?.id === id && cached.acceptUntil === acceptUntil) return cached
    if (reads && !reads.take()) return 'limited'
    const chain = findRecipientChain(ledger.secrets(), book, acceptUntil, separator)
    return chain && knownBook(credential, id, chain)
  }

  /** The stored book of a series, from its memo when the cache has forgotten it. */
  function findStored(series: string, memo: Uint8Array): KnownBook | undefined {
    const cached = books.get(series)
    if (cached) return cached
    const credential = parseCredentialBytes(memo)
    if (credential?.type !== 'book') return undefined
    const { book, acceptUntil } = credential
    const chain = findRecipientChain(ledger.secrets(), book, acceptUntil, separator)
    if (!chain) return undefined
    const known = knownBook(credential, bookId(book, separator), chain)
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
    const { sender } = known.book
    if (BigInt(now) > known.acceptUntil) return { ok: false, refusal: expired, sender }
    const { r, vs } = credential
    const isChecked =
      known.signature.r === r &&
      known.signature.vs === vs &&
      books.peek(seriesOf(known.id)) === known
    if (!isChecked && !isSignedBy(sender, known.id, { r, vs })) {
      const detail = "The signature is not the sender's over this book: sign it as it was issued."
      return { ok: false, refusal: { code: 'signature_invalid', detail } }
    }
    const series = ledger.series(seriesOf(known.id))
    // Half an id can be forged to collide with work; such a book has no line of its own.
    if (series && findStored(series.series, series.memo)?.id !== known.id) {
      return { ok: false, refusal: unknown }
    }
    if (!books.peek(seriesOf(known.id))) books.set(seriesOf(known.id), known)
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
    presented: { readonly index: number; readonly preimage: Hex },
    now: number,
    reads?: ReadAllowance,
  ): Soon<Payment> {
    const { book, id, name } = known
    const { index } = presented
    if (index < 1 || index > book.length) {
      const detail = `The book has tickets 1 to ${book.length}, not ${index}: ask for another book.`
      return { ok: false, refusal: { code: 'index_out_of_range', detail }, sender: book.sender }
    }
    const preimage = fromHex(presented.preimage, 32)
    if (!linkPreimage(known, index, preimage)) {
      const detail = `The preimage does not lead to the book's root in ${index} steps: send w_${index}.`
      return { ok: false, refusal: { code: 'preimage_invalid', detail }, sender: book.sender }
    }
    let seen: Series | 'moved' | undefined = stored
    const claimed = claims.claim({
      sender: book.sender,
      redeemBy: known.redeemBy,
      faceValue: book.faceValue,
      reads,
      make(limit) {
        const series = seen === 'moved' ? ledger.series(name) : seen
        // Should it be asked again, the book was in other hands meanwhile.
        seen = 'moved'
        return claimOf(known, series, { index, preimage, limit })
      },
    })
    return when(claimed, (result): Payment => {
      if (!result.ok) return { ...result, sender: book.sender }
      if (!stored && !result.replayed) ledger.inherit(book.sender, name, now)
      const { replayed, tickets, winners, stopped, shortfall, durable } = result
      return {
        ok: true,
        sender: book.sender,
        purse: name,
        presentation: `${name}#${index}`,
        tickets,
        winners,
        replayed,
        stopped,
        shortfall,
        ticketValue: known.ticketValue,
        reference: id,
        index,
        acceptUntil: known.lastSecond,
        issuedAt: known.lastSecond - options.acceptFor,
        durable,
      }
    })
  }

  function claimOf(
    known: KnownBook,
    stored: Series | undefined,
    { index, preimage, limit }: { index: number; preimage: Uint8Array; limit: bigint },
  ): Claim {
    const { book, acceptUntil, name, ticketValue, signature } = known
    const after = stored?.highest ?? 0
    const full = (at: number, w: Uint8Array): BookCredential => ({
      type: 'book',
      book,
      acceptUntil,
      ...signature,
      index: at,
      preimage: toHex(w),
    })
    const entries = drawIndexes(known, after, index, preimage).map((drawn) => ({
      index: drawn.index,
      credit: ticketValue,
      exposure: book.faceValue,
      winner: drawn.won
        ? serializeBookWinner(
            full(drawn.index, drawn.preimage),
            recipientPreimage(known, drawn.index),
          )
        : undefined,
    }))
    return {
      scheme: 'book',
      series: name,
      purse: name,
      sender: book.sender,
      lane: book.lane,
      seq: book.seq,
      acceptUntil: known.lastSecond,
      lastIndex: book.length,
      presented: index,
      after,
      entries,
      limit,
      redeemBy: known.redeemBy,
      memo: stored ? undefined : credentialBytes(full(index, preimage)),
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
