export function nativeBinary(name: 'forge' | 'anvil'): string
