import { type JsonLd, jsonLdText } from '../feeds/json-ld.ts'

/** What machines read of a page. Browsers do not run these blocks, so that the security policy lets them be. */
export function DataBlocks({ data }: { data: readonly JsonLd[] }) {
  return data.map((object) => <DataBlock key={object['@type']} json={jsonLdText(object)} />)
}

function DataBlock({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `jsonLdText` leaves nothing that could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
