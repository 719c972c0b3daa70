// Read by the extension unifiedjs.vscode-remark: see docs/decisions/0018-help-while-typing.md.
import { tsImport } from 'tsx/esm/api'

const { checkWhileTyping } = await tsImport('./src/cli/check-while-typing.ts', import.meta.url)

export default { plugins: [checkWhileTyping] }
