/** Loops: quantifiers, and functions over lists. */
import type { Expr, Param, Type } from "../../ir/ir.js";
import { expand, type Lookup } from "../../ir/types.js";
import { local } from "../compile.js";
import { domainOf, scopeOf } from "../domain.js";
import { tabulated } from "./maps-text.js";
import { literal } from "./slots-text.js";
import { type Sym, value, whole } from "./symbols.js";
import type { Env, Terms } from "./terms.js";

/** A loop over values: natural numbers below a bound, or the items of a list. */
export function loop(
  t: Terms,
  header: (name: string) => string,
  param: Param,
  env: Env,
  out: string[],
  body: (env: Env, inner: string[]) => void,
) {
  const name = t.name(local(param.name));
  const inner: string[] = [];
  body(new Map([...env, [param.name, value(name)]]), inner);
  out.push(`${header(name)} {`, ...inner, "}");
}

/** The head of a loop over a list. */
function over(t: Terms, list: Expr, env: Env, out: string[]): (name: string) => string {
  const [from, to] = list.kind === "prim" && list.op === "range" ? list.args : [];
  if (from === undefined || to === undefined) {
    const items = t.text(list, env, out);
    return (name) => `for (const ${name} of ${items})`;
  }
  const lo = t.atom(t.text(from, env, out), out);
  const hi = t.atom(t.text(to, env, out), out);
  return (name) => `for (let ${name} = ${lo}; ${name} < ${hi}; ${name} += 1)`;
}

/** The head of a loop over the values that a type has within scope. */
export function within(type: Type, lookup: Lookup): (name: string) => string {
  const scope = scopeOf(type, lookup);
  if (scope !== null) return (name) => `for (let ${name} = 0; ${name} < ${scope}; ${name} += 1)`;
  const domain = domainOf(type, lookup);
  const values = domain.kind === "values" ? domain.values : [];
  return (name) => `for (const ${name} of ${literal(values)})`;
}

export function quantifier(t: Terms, e: Expr & { readonly kind: "quantifier" }, env: Env, out: string[]): Sym {
  const all = e.quantifier === "forall";
  return search(t, within(e.param.type, t.c.lookup), e.param, e.body, all, env, out);
}

/** Whether all, or some, values satisfy a predicate. */
function search(
  t: Terms,
  header: (name: string) => string,
  param: Param,
  body: Expr,
  all: boolean,
  env: Env,
  out: string[],
): Sym {
  const result = t.name("v");
  out.push(`let ${result} = ${all};`);
  loop(t, header, param, env, out, (inner, lines) => {
    const holds = t.text(body, inner, lines);
    lines.push(`if (${all ? `!${holds}` : holds}) { ${result} = ${!all}; break; }`);
  });
  return value(result);
}

export function higher(t: Terms, e: Expr & { readonly kind: "higher" }, env: Env, out: string[]): Sym {
  if (e.subject === null) return tabulated(t, e, env, out);
  const [param, second] = e.fn.params as [Param, Param | undefined];
  const header = over(t, e.subject, env, out);
  const result = t.name("v");
  const place = JSON.stringify(`${e.span.file}:${e.span.start}`);
  const each = (body: (holds: string, element: string) => string) =>
    loop(t, header, param, env, out, (inner, lines) => {
      const element = inner.get(param.name);
      lines.push(body(t.text(e.fn.body, inner, lines), element?.kind === "value" ? element.text : ""));
    });
  switch (e.op) {
    case "every":
    case "some":
      return search(t, header, param, e.fn.body, e.op === "every", env, out);
    case "find":
      out.push(`let ${result} = $l.none;`);
      each((holds, x) => `if (${holds}) { ${result} = $l.some(${x}); break; }`);
      return value(result);
    case "count":
      out.push(`let ${result} = 0;`);
      each((holds) => `if (${holds}) ${result} += 1;`);
      return value(result);
    case "sum": {
      const add = expand(e.type, t.c.lookup).kind === "int" ? "intAdd" : "natAdd";
      out.push(`let ${result} = 0;`);
      each((v) => `${result} = $c.${add}(${result}, ${v}, ${place});`);
      return value(result);
    }
    case "map":
    case "filter":
      out.push(`const ${result} = [];`);
      each((v, x) => (e.op === "map" ? `${result}.push(${v});` : `if (${v}) ${result}.push(${x});`));
      return value(result);
    default:
      return fold(t, e, param, second, header, env, out);
  }
}

function fold(
  t: Terms,
  e: Expr & { readonly kind: "higher" },
  accumulator: Param,
  item: Param | undefined,
  header: (name: string) => string,
  env: Env,
  out: string[],
): Sym {
  if (e.start === null || item === undefined) throw new Error("unreachable: a fold without a start");
  const result = t.name("v");
  out.push(`let ${result} = ${t.text(e.start, env, out)};`);
  const flat = t.isFlat(accumulator.type);
  const held: Sym = flat ? whole(result, t.layout(accumulator.type)) : value(result);
  loop(t, header, item, env, out, (inner, lines) => {
    t.into(e.fn.body, new Map([...inner, [accumulator.name, held]]), { kind: "assign", name: result }, lines, null);
  });
  return held;
}
