/** JSON Schemas of the documents that the commands write, from their TypeScript types. */
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

/** Schema file by type. */
export const documentSchemas = {
  "ir.schema.json": "IrDocument",
  "obligations.schema.json": "ObligationsDocument",
  "report.schema.json": "ReportDocument",
  "status.schema.json": "StatusDocument",
} as const;

/** The text of one schema file. */
export function schemaText(type: string): string {
  const schema = createGenerator({
    path: fileURLToPath(new URL("../src/report/documents.ts", import.meta.url)),
    tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)),
    type,
    topRef: false,
    skipTypeCheck: true,
    sortProps: true,
  }).createSchema(type);
  return `${JSON.stringify(schema, null, 2)}\n`;
}
