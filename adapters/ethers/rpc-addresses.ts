/** One address of a node, or several nodes of one chain, the preferred one first. */
export type RpcAddresses = string | readonly string[]

export const addressesOf = (rpc: RpcAddresses): readonly string[] =>
  typeof rpc === 'string' ? [rpc] : rpc

/**
 * What a person may see of each address: the path and the user part often hold an access key. Two keys
 * of one host are two nodes.
 */
export function namesOf(rpc: RpcAddresses): readonly string[] {
  const hosts = addressesOf(rpc).map((each) =>
    URL.canParse(each) ? new URL(each).host : 'the given address',
  )
  return hosts.map((host, at) => {
    const before = hosts.slice(0, at).filter((each) => each === host).length
    return before === 0 ? host : `${host} #${before + 1}`
  })
}

/** The same of all of them, for a message. */
export function hostOf(rpc: RpcAddresses): string {
  return namesOf(rpc).join(', ')
}
