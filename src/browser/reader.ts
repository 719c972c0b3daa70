import { keepForOffline } from './keep-for-offline.ts'
import { applyChoices, offerChoices } from './reading-choices.ts'

applyChoices()
addEventListener('DOMContentLoaded', offerChoices)
keepForOffline()
