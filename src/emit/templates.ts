/** Handlebars templates for the layout of generated files. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Handlebars from "handlebars";

/** The folder of the installed package: the nearest one above this file with a `package.json`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("xenverif is not installed as a package: no package.json above its files");
    folder = parent;
  }
  return folder;
}

const compiled = new Map<string, Handlebars.TemplateDelegate>();

/**
 * Fills a template.
 *
 * @param name its path under `templates/`, such as `coq/model.hbs`
 * @param data the values that it names; nothing is escaped
 */
export function fill(name: string, data: object): string {
  let template = compiled.get(name);
  if (template === undefined) {
    const text = readFileSync(join(packageRoot(), "templates", name), "utf8");
    template = Handlebars.compile(text, { noEscape: true, strict: true });
    compiled.set(name, template);
  }
  return template(data);
}
