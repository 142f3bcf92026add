import { watchedBy, without } from './tested-rule.ts'

const draw = 'plugin/ticket/draw.ts'

export const grinding = watchedBy('test/adversarial/grinding.test.ts', {
  'a sender that opens many books and plays the best-looking one': [
    without('r_i in the draw of a book', draw, 'drawn.set(recipientPreimage, 96)'),
  ],
  'a recipient that tries many chains for one root of a sender': [
    without('w_i in the draw of a book', draw, 'drawn.set(senderPreimage, 64)'),
  ],
  'a sender that signs many tickets and hands over the best-looking one': [
    without(
      'recipientRand in the draw of a ticket',
      draw,
      'concatBytes(signature, recipientRand)',
      'signature',
    ),
  ],
})
