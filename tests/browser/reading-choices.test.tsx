import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyChoices, offerChoices } from '../../src/browser/reading-choices.ts'
import { ptBr } from '../../src/site/messages/pt-br.ts'
import { ReadingChoices } from '../../src/ui/reading-choices.tsx'
import { show } from '../ui/show.ts'

const root = document.documentElement
const pressed = () => screen.getAllByRole('button', { pressed: true }).map((button) => button.textContent)
const press = (name: string) => screen.getByRole('button', { name }).click()

beforeEach(() => show(<ReadingChoices messages={ptBr} />))
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  applyChoices()
})

describe('the choices of a reader', () => {
  test('are nothing at first, and nothing is kept', () => {
    offerChoices()
    expect(pressed()).toEqual(['Automáticas', 'Normal'])
    expect([root.dataset.theme, root.dataset.text, localStorage.length]).toEqual([undefined, undefined, 0])
  })

  test('hold for this page and the next, and are told by the buttons', () => {
    offerChoices()
    press('Escuras')
    press('Muito grande')
    expect([root.dataset.theme, root.dataset.text]).toEqual(['dark', 'largest'])
    expect(pressed()).toEqual(['Escuras', 'Muito grande'])
    delete root.dataset.theme
    applyChoices()
    expect(root.dataset.theme).toBe('dark')
  })

  test('leave nothing behind when they are taken back', () => {
    offerChoices()
    press('Claras')
    press('Automáticas')
    expect([root.dataset.theme, localStorage.length]).toEqual([undefined, 0])
    expect(pressed()).toEqual(['Automáticas', 'Normal'])
  })

  test('come over from another tab', () => {
    offerChoices()
    localStorage.setItem('prelo:theme', 'light')
    dispatchEvent(new StorageEvent('storage', { key: 'prelo:theme' }))
    expect([root.dataset.theme, pressed()]).toEqual(['light', ['Claras', 'Normal']])
  })

  test('hold for this page where storage is forbidden', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    for (const method of ['getItem', 'setItem', 'removeItem'] as const)
      vi.spyOn(Storage.prototype, method).mockImplementation(forbidden)
    offerChoices()
    press('Escuras')
    expect([root.dataset.theme, pressed()]).toEqual(['dark', ['Escuras', 'Normal']])
    press('Automáticas')
    expect(root.dataset.theme).toBeUndefined()
  })
})

test('are grouped and named', () => {
  expect(screen.getAllByRole('group').map((group) => group.querySelector('legend')?.textContent)).toEqual([
    'Cores',
    'Tamanho do texto',
  ])
})
