/**
 * Mutants that no test can tell from the contract, each with the reason. One that is found dead, or
 * not at all, is reported: then its entry has to go.
 */
export const equivalentMutants = []
