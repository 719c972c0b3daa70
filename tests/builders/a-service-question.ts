import type { ServiceQuestion } from '../../src/comments/services/check-service.ts'

/** What a service is asked about a comment that nothing else holds. */
export function aServiceQuestion(own: Partial<ServiceQuestion> = {}): ServiceQuestion {
  return {
    article: { id: 'chuva', slug: 'chuva-no-centro' },
    draft: { name: 'Ana', comment: 'Bom texto.', parent: undefined },
    sender: { address: '203.0.113.9', userAgent: 'Mozilla/5.0', referrer: 'https://gazeta.example/' },
    ...{ clientKey: 'client-key', emailKey: 'email-key', at: new Date('2026-03-09T12:00:00Z') },
    ...own,
  }
}
