import { findComment } from './find-comment.ts'
import { keepForOffline } from './keep-for-offline.ts'
import { loadWhenNear } from './load-when-near.ts'
import { applyChoices, offerChoices } from './reading-choices.ts'

applyChoices()
addEventListener('DOMContentLoaded', () => {
  offerChoices()
  loadWhenNear()
  findComment().catch(() => undefined)
})
keepForOffline()
