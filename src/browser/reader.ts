import { applyChoices, offerChoices } from './reading-choices.ts'

applyChoices()
addEventListener('DOMContentLoaded', offerChoices)
