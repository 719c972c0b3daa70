import type { Attachment } from './attachment.ts'
import type { BodyAround, PlacedPicture } from './body/body-around.ts'
import type { Importing } from './importing.ts'
import type { BodyLoss } from './loss.ts'

/** The pictures of one text: finds them, puts them beside it, and remembers why others are not there. */
export class PlacedPictures {
  private readonly faults = new Map<string, string>()

  /** @param folder of the text, below the content folder */
  constructor(
    private readonly importing: Pick<Importing, 'library' | 'places' | 'texts'>,
    private readonly folder: string,
  ) {}

  /** A picture by its address or by its number in the media library. */
  async find(asked: Parameters<BodyAround['picture']>[0]): Promise<PlacedPicture | undefined> {
    const { library } = this.importing
    const known = asked.id === undefined ? undefined : library.byId(asked.id)
    const address = known?.address ?? asked.address ?? ''
    const found = await this.place(address)
    if (found === undefined && known && asked.address !== undefined && asked.address !== address)
      return this.find({ address: asked.address })
    return found === undefined ? undefined : { src: found, ...wordsOf(known ?? library.at(address)) }
  }

  /** A loss with the reason why its picture is not here. */
  explain(loss: BodyLoss): BodyLoss {
    const fault = loss.kind === 'picture-missing' ? this.faultOf(loss.detail) : undefined
    return fault === undefined ? loss : { ...loss, detail: `${loss.detail} (${fault})` }
  }

  /** Why the picture at an address could not be put beside the text. */
  faultOf(address: string): string | undefined {
    return this.faults.get(address)
  }

  private async place(address: string): Promise<string | undefined> {
    const url = this.importing.library.ownAddress(address)
    if (!url) return undefined
    const placed = await this.importing.places.place(url, this.folder)
    if ('src' in placed) return placed.src
    const { fault } = this.importing.texts
    this.faults.set(
      address,
      fault[placed.fault as keyof typeof fault] ?? placed.fault.replace('-', ' ').toUpperCase(),
    )
    return undefined
  }
}

function wordsOf(attachment: Attachment | undefined): Pick<PlacedPicture, 'alt' | 'caption'> {
  return { alt: attachment?.alt ?? '', caption: attachment?.caption ?? '' }
}
