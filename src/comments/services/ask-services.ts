import { log } from '../../config/log.ts'
import type { CheckFinding } from '../checks/check.ts'
import type { CheckService, ServiceQuestion } from './check-service.ts'

/** How long a commenter waits for all services together, in milliseconds. */
const patience = 1500

/** Asks all at once. One that is late, fails or makes no sense holds the comment; nobody's comment is lost by it. */
export async function askServices(
  services: readonly CheckService[],
  question: ServiceQuestion,
): Promise<CheckFinding[]> {
  const signal = AbortSignal.timeout(patience)
  const answers = await Promise.all(
    services.map((service) =>
      service.ask(question, signal).catch((error): CheckFinding => {
        log.warn({ fault: error, service: service.name }, 'A check is unavailable')
        return { score: 50, reason: 'check-unavailable', detail: service.name }
      }),
    ),
  )
  return answers.flatMap((answer) => answer ?? [])
}
