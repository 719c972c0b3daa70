type Part = [name: string, value: string, file?: string]

/** A multipart/form-data body and its content type; a part with a third element is a file of that name. */
export function aMultipartBody(parts: Part[]): { contentType: string; body: string } {
  const encoded = parts.map(([name, value, file]) => {
    const filename = file === undefined ? '' : `; filename="${file}"\r\nContent-Type: text/plain`
    return `--edge\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${value}\r\n`
  })
  return { contentType: 'multipart/form-data; boundary=edge', body: `${encoded.join('')}--edge--\r\n` }
}
