const reserveShare = { file: 'contracts/ReserveShares.sol', within: 'ReserveShares._shareOf' }

/**
 * Mutants that no test can tell from the contract, each with the reason. One that is found dead, or
 * not at all, is reported: then its entry has to go.
 */
export const equivalentMutants = [
  {
    ...reserveShare,
    rule: '>= → >',
    original: 'own >= part',
    reason: 'where they are equal, the difference that is answered instead is zero as well',
  },
  {
    ...reserveShare,
    rule: '< → <=',
    original: 'part - own < reserve',
    reason: 'where they are equal, either branch answers the same number',
  },
]
