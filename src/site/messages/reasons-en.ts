import type { FindingReason } from '../../domain/finding-reasons.ts'

export const reasonsEn = {
  'trap-filled': 'Filled in the field that people do not see',
  'banned-name': 'The name is banned',
  'banned-email': 'The e-mail is banned',
  'banned-address': 'The network address is banned',
  'banned-word': 'Has a banned word',
  'reserved-name': 'The name is reserved for the newsroom',
  'too-tall': 'Has too many lines',
  'too-many-links': 'Has too many links',
  'held-word': 'Has a word that waits for review',
  'many-in-an-hour': 'Many comments from the same place within an hour',
  'repeated-text': 'Its author has sent the same text within 24 hours',
  burst: 'The same text came from many places within ten minutes',
  'hold-all': 'The paper reads all comments before they are published',
  'first-timer': 'The first comment of this person',
  'article-review': 'On this article, all comments wait for review',
  'service-held': 'A service asked for a review',
  'service-spam': 'A service takes it for spam',
  'check-unavailable': 'A service could not be asked',
} as const satisfies Record<FindingReason, string>
