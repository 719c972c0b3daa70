import { offerFrames } from './offer-frames.ts'

offerFrames()
