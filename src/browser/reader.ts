import { findComment } from './find-comment.ts'
import { keepForOffline } from './keep-for-offline.ts'
import { applyChoices, offerChoices } from './reading-choices.ts'

applyChoices()
addEventListener('DOMContentLoaded', offerChoices)
addEventListener('DOMContentLoaded', () => void findComment().catch(() => undefined))
keepForOffline()
