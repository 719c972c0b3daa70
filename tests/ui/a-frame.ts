import type { FrameView } from '../../src/ui/site-frame.tsx'

/** What stands around every page of a Portuguese paper with two sections and one page. */
export function aFrame(own: Partial<FrameView> = {}): FrameView {
  return {
    name: 'Gazeta da Ladeira',
    tagline: 'Desde 2020',
    lang: 'pt-BR',
    sections: [
      { slug: 'cidade', name: 'Cidade' },
      { slug: 'ciencia', name: 'Ciência' },
    ],
    footer: [{ slug: 'sobre', title: 'Sobre o jornal' }],
    ...own,
  }
}
