const registry = { file: 'contracts/RecipientRegistry.sol' }
const redemption = { file: 'contracts/Redemption.sol' }
const shares = { file: 'contracts/ReserveShares.sol', within: 'ReserveShares._shareOf' }
const broker = { file: 'contracts/TicketBroker.sol' }
const domain = { file: 'contracts/TypedDomain.sol' }
const walk = { file: 'contracts/libraries/BookWalk.sol', within: 'BookWalk.toRoots' }

const same = 'where they are equal, either branch answers the same number'
const dearer = 'it only saves gas; the snapshot of gas holds it'

/**
 * Mutants that no test can tell from the contract, each with the reason. One that is found dead, or
 * not at all, is reported: then its entry has to go.
 */
export const equivalentMutants = [
  {
    ...registry,
    within: 'RecipientRegistry.entries',
    rule: '< → <=',
    original: 'start < length',
    reason: same,
  },
  {
    ...registry,
    within: 'RecipientRegistry.entries',
    rule: '< → <=',
    original: 'count < left',
    reason: same,
  },
  {
    ...registry,
    within: 'RecipientRegistry._dismiss',
    rule: '> → >=',
    original: 'from > now_ + 1',
    reason: same,
  },
  {
    ...registry,
    within: 'RecipientRegistry._dismiss',
    rule: '+ left out',
    original: 'now_ + 1',
    reason: 'in the comparison: from now_ + 1 on, either branch answers the same number',
  },
  {
    ...registry,
    within: 'RecipientRegistry._payBond',
    rule: 'write left out',
    original: 'delete _services[recipient]',
    reason:
      'without a bond nobody is answered it, and registering writes over it; it gives gas back',
  },
  {
    ...redemption,
    within: 'Redemption._draw',
    rule: '> → >=',
    original: 'amount > earmarked',
    reason: 'where they are equal, nothing is taken from the account',
  },
  {
    ...redemption,
    within: 'Redemption._credit',
    rule: 'never true',
    original: 'amount == 0',
    reason: dearer,
  },
  {
    ...redemption,
    within: 'Redemption._foretell',
    rule: 'always true',
    original: 'amount > available',
    reason: 'what is enough stays enough with a share added; it only saves gas',
  },
  {
    ...redemption,
    within: 'Redemption._foretell',
    rule: '> → >=',
    original: 'amount > available',
    reason: 'what is enough stays enough with a share added',
  },
  {
    ...shares,
    rule: '>= → >',
    original: 'own >= part',
    reason: 'where they are equal, the difference that is answered instead is zero as well',
  },
  { ...shares, rule: '< → <=', original: 'part - own < reserve', reason: same },
  ...['TicketBroker._redeemTickets', 'TicketBroker._redeemBooks'].flatMap((within) => [
    {
      ...broker,
      within,
      rule: 'never true',
      original: 'refusals.count == 0',
      reason: 'none of none includes it; it only saves gas',
    },
    {
      ...broker,
      within,
      rule: 'always true',
      original: 'recipient != payee',
      reason: 'income is written in more parts; it only saves gas',
    },
  ]),
  {
    ...broker,
    within: 'TicketBroker._redeemBooks',
    rule: 'call left out',
    original: 'Scratch.release(free)',
    reason: 'memory that is not given back is only dear',
  },
  {
    ...domain,
    within: 'TypedDomain.constructor',
    rule: 'write left out',
    original: '_hereAtConstruction = _here()',
    reason: 'the separator is then computed each time; it only saves gas',
  },
  {
    ...domain,
    within: 'TypedDomain._separator',
    rule: 'never true',
    original: '_hereAtConstruction == _here()',
    reason: 'the separator is then computed each time; it only saves gas',
  },
  {
    file: 'contracts/Vault.sol',
    within: 'Vault._endTaking',
    rule: '> → >=',
    original: 'after_ > before',
    reason: same,
  },
  {
    ...walk,
    rule: 'never true',
    original: 'winners & (winners - 1) == 0',
    reason: 'the walk for many winners serves one as well; it only saves gas',
  },
  {
    ...walk,
    rule: '- left out',
    original: 'winners - 1',
    reason: 'the walk for many winners serves one as well; it only saves gas',
  },
  {
    file: 'contracts/types/Refusals.sol',
    within: 'include',
    rule: '< → <=',
    original: 'i < count',
    reason: 'behind the last stands an empty key, which is no slot; there is room for every item',
  },
]
