import type { Kysely } from 'kysely'
import type { CommentTables } from '../comment-tables.ts'
import { patiently } from '../patiently.ts'
import { confirmSubscription, endSubscription, subscriptionState } from './answer-subscription.ts'
import { claimMail } from './claim-mail.ts'
import { forgetOld } from './forget-old.ts'
import type { Delivery, Mail, NotifyStore, SubscriptionState } from './notify-store.ts'
import { settleMail } from './settle-mail.ts'

/** Subscriptions and outbox in SQL, in the same database as the comments. */
export class SqlNotifyStore implements NotifyStore {
  constructor(private readonly db: Kysely<CommentTables>) {}

  next(now: Date): Promise<Mail | undefined> {
    return patiently(() => claimMail(this.db, now.getTime()))
  }

  settle(mail: Mail, delivery: Delivery, now: Date): Promise<void> {
    return patiently(() => settleMail(this.db, mail, delivery, now.getTime()))
  }

  forgetOld(now: Date): Promise<void> {
    return patiently(() => forgetOld(this.db, now.getTime()))
  }

  subscription(id: string): Promise<SubscriptionState> {
    return patiently(() => subscriptionState(this.db, id))
  }

  confirm(id: string, now: Date): Promise<SubscriptionState> {
    return patiently(() => confirmSubscription(this.db, id, now.getTime()))
  }

  end(id: string, now: Date, scope: 'one' | 'all'): Promise<SubscriptionState> {
    return patiently(() => endSubscription(this.db, id, now.getTime(), scope))
  }
}
