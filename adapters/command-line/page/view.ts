import type { DemoWinner } from './demo-api.ts'

export type Stage = 'starting' | 'funding' | 'waiting' | 'playing' | 'failed'

export function element(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#${id}`)
  if (!found) throw new Error(`the page has no #${id}`)
  return found
}

export function show(id: string, text: string): void {
  element(id).textContent = text
}

const words: Readonly<Record<Stage, string>> = {
  starting: 'Starting',
  funding: 'Putting play money behind this page',
  waiting: 'Waiting for the stream: nobody publishes yet',
  playing: 'Playing, every segment paid',
  failed: 'Stopped',
}

export function showStage(stage: Stage): void {
  show('status', words[stage])
  element('status').dataset['state'] = stage
}

/** Shows what went wrong and a way to try again; without a message it clears it. */
export function showError(message?: string, again?: () => void): void {
  const box = element('error')
  box.hidden = message === undefined
  box.querySelector('p')!.textContent = message ?? ''
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Try again'
  if (again) button.addEventListener('click', again)
  box.querySelector('button')!.replaceWith(button)
}

/** A line through values, the newest at the right edge. */
export function showChart(values: readonly number[]): void {
  const most = Math.max(1, ...values)
  const points = values.map((value, at) => {
    const x = 120 - (values.length - 1 - at) * 2
    return `${x},${(30 - (value / most) * 28).toFixed(1)}`
  })
  document
    .querySelector('#chart path')
    ?.setAttribute('d', points.length ? `M${points.join('L')}` : '')
}

export function showWinners(
  winners: readonly DemoWinner[],
  amount: (baseUnits: string) => string,
): void {
  show('won', String(winners.length))
  element('no-winners').hidden = winners.length > 0
  const lines = winners
    .slice(-50)
    .toReversed()
    .map((winner) => {
      const line = document.createElement('li')
      line.dataset['state'] = winner.state
      for (const text of [`ticket ${winner.index}`, amount(winner.value), winner.state]) {
        line.append(Object.assign(document.createElement('span'), { textContent: text }))
      }
      return line
    })
  element('winners').replaceChildren(...lines)
}

/** One button a rendition and one for the player's own choice. */
export function showRenditions(
  names: readonly string[],
  chosen: number,
  current: number,
  choose: (level: number) => void,
): void {
  const buttons = ['Auto', ...names].map((name, at) => {
    const button = document.createElement('button')
    const level = at - 1
    button.type = 'button'
    button.textContent = name
    button.ariaPressed = String(level === chosen)
    button.dataset['current'] = String(level === current)
    button.addEventListener('click', () => choose(level))
    return button
  })
  element('renditions').replaceChildren(...buttons)
}
