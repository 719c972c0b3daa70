import type { TypedFields } from '../../src/domain/comment.ts'

/** The fields of the form as a well-meaning reader fills them in. */
export function aSubmission(own: Partial<TypedFields> = {}): TypedFields {
  return {
    article: 'errar-em-publico',
    name: 'Ana',
    comment: 'Bom texto.',
    email: '',
    parent: '',
    website: '',
    notify: '',
    ...own,
  }
}
