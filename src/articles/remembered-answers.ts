import { LRUCache } from 'lru-cache'

/** Answers that hold as long as a version does; of the questions asked last, at most `most`. */
export class RememberedAnswers<Answer extends object> {
  private known: LRUCache<string, { version: string; answer: Answer }> | undefined

  constructor(private readonly most: number) {}

  /** The answer to a question, found again when the version is another one. That there is none is not remembered. */
  get<Found extends Answer | undefined>(
    question: string,
    version: string,
    find: () => Found,
  ): Answer | Found {
    // Made when it is first needed: it takes its memory at once.
    this.known ??= new LRUCache({ max: this.most })
    const before = this.known.get(question)
    if (before?.version === version) return before.answer
    const answer = find()
    if (answer) this.known.set(question, { version, answer })
    return answer
  }
}
