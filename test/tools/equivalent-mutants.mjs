<<<<<<< HEAD
=======
const reserveShare = { file: 'contracts/ReserveShares.sol', within: 'ReserveShares._shareOf' }

>>>>>>> 287bdde7fde59e0b66787b50cb60f969aa3f22f3
/**
 * Mutants that no test can tell from the contract, each with the reason. One that is found dead, or
 * not at all, is reported: then its entry has to go.
 */
<<<<<<< HEAD
export const equivalentMutants = []
=======
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
>>>>>>> 287bdde7fde59e0b66787b50cb60f969aa3f22f3
