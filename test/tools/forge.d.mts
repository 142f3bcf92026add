export interface ForgeOutcome {
  passed: number
  failed: number
  failures: { name: string; reason: string }[]
}

export function runForge(args?: string[]): Promise<ForgeOutcome>
export function runForgeCommand(args: string[]): Promise<number>
