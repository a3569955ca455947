/** Facts as they come: what they are taken apart into, and where on the branch they go. */
import type { Branch, Fact } from "./branch.js";
import { hyp, lemma, type Proof } from "./proof.js";
import { arg, bind, bool, freshVar, instantiate, mk, prop, propSort, type Term } from "./term.js";
import { open } from "./triggers.js";

/** Takes in a fact: a conjunction by its parts, an equation into the congruence closure, and so on. */
export function intake(b: Branch, f: Fact): void {
  const { prop: p, generation } = f;
  const say = (q: Term, proof: Proof) => b.assume(q, proof, generation);
  switch (p.op) {
    case "true":
      return;
    case "false":
      b.conflict ??= f.proof;
      return;
    case "and": {
      const proof = b.named(p, f.proof);
      say(arg(p, 0), lemma("And.left", proof));
      say(arg(p, 1), lemma("And.right", proof));
      return;
    }
    case "iff": {
      const proof = b.named(p, f.proof);
      say(prop("imp", arg(p, 0), arg(p, 1)), lemma("Iff.mp", proof));
      say(prop("imp", arg(p, 1), arg(p, 0)), lemma("Iff.mpr", proof));
      return;
    }
    case "eq": {
      const [x, y] = [arg(p, 0), arg(p, 1)];
      b.graph.add(x, generation);
      b.graph.add(y, generation);
      if (b.graph.same(x, y)) return;
      b.graph.merge(x, y, b.named(p, f.proof));
      return;
    }
    case "lt":
    case "le":
      for (const x of p.args) b.graph.add(x, generation);
      if (!b.order.some((o) => o.prop === p)) b.order.push({ ...f, proof: b.named(p, f.proof) });
      return;
    case "ne":
      say(prop("not", prop("eq", ...p.args)), f.proof);
      return;
    case "not":
      intakeNot(b, arg(p, 0), f);
      return;
    case "or":
      b.choices.push({ ...f, proof: b.named(p, f.proof) });
      return;
    case "ex": {
      const vars = p.binders.map((s, i) => freshVar(p.hints[i] ?? "x", s));
      let current = p;
      let proof = f.proof;
      for (const [i, v] of vars.entries()) {
        const others = vars.slice(i + 1);
        const body = instantiate(arg(p, 0), vars);
        const rest = others.length === 0 ? b.search.nf(body) : b.search.nf(bind("ex", others, body, propSort));
        const id = b.newId();
        b.steps.push({ kind: "open", variables: [v], id, prop: rest, proof });
        b.graph.add(v, generation);
        b.variables.add(v);
        current = rest;
        proof = hyp(id);
      }
      say(current, proof);
      return;
    }
    case "all":
      b.universals.push(open({ ...f, proof: b.named(p, f.proof) }, b.search.normaliser));
      return;
    case "imp": {
      const u = open(f, b.search.normaliser);
      if (u.pattern.some((x) => x.kind === "variable")) {
        b.universals.push(u);
        return;
      }
      const proof = b.named(p, f.proof);
      const premises = u.pattern.flatMap((x) => (x.kind === "premise" ? [x.prop] : []));
      b.rules.push({
        premises,
        conclusion: u.conclusion,
        proof: (args) => ({ k: "apply", fn: proof, args }),
        generation,
      });
      return;
    }
    case "call": {
      const body = b.search.unfold(p);
      b.atoms.push(f);
      if (body !== null) b.queue.push({ ...f, prop: b.search.nf(body) });
      return;
    }
    case "inv":
      b.atoms.push(f);
      for (const i of b.search.defs.invariants(p.name))
        say(mk("call", i.predicate, p.args, propSort), { k: "field", of: f.proof, name: i.field, module: p.name });
      return;
    case "valid":
      b.atoms.push(f);
      b.queue.push({ ...f, prop: b.search.nf(b.search.defs.valid(p.name)) });
      return;
    case "member": {
      b.atoms.push(f);
      const [x, list] = [arg(p, 0), arg(p, 1)];
      if (list.op === "prim" && list.name === "range") {
        say(prop("le", arg(list, 0), x), lemma("member_range_low", f.proof));
        say(prop("lt", x, arg(list, 1)), lemma("member_range_high", f.proof));
      }
      return;
    }
    default:
      b.atoms.push(f);
  }
}

/** Takes in that a proposition does not hold. */
function intakeNot(b: Branch, p: Term, f: Fact): void {
  const say = (q: Term, proof: Proof) => b.assume(q, proof, f.generation);
  const [x, y] = p.args;
  switch (p.op) {
    case "false":
      return;
    case "true":
      b.conflict ??= { k: "apply", fn: f.proof, args: [lemma("True.intro")] };
      return;
    case "eq": {
      if (x === undefined || y === undefined) return;
      for (const [s, t] of [[x, y] as const, [y, x] as const]) {
        if (t.op !== "ctor" || t.sort.kind !== "bool") continue;
        const flipped = s === x ? f.proof : lemma("ne_symm", f.proof);
        say(
          prop("eq", s, bool(t.name === "false")),
          lemma(t.name === "true" ? "false_of_not_true" : "true_of_not_false", flipped),
        );
        return;
      }
      b.graph.add(x, f.generation);
      b.graph.add(y, f.generation);
      b.different.push({ a: x, b: y, proof: b.named(f.prop, f.proof) });
      return;
    }
    case "ne":
      if (x !== undefined && y !== undefined) say(prop("eq", x, y), lemma("not_not", f.proof));
      return;
    case "le":
      if (x !== undefined && y !== undefined) say(prop("lt", y, x), lemma("lt_of_not_le", f.proof));
      return;
    case "lt":
      if (x !== undefined && y !== undefined) say(prop("le", y, x), lemma("le_of_not_lt", f.proof));
      return;
    case "not":
      if (x !== undefined && b.search.isDecidable(x)) say(x, lemma("not_not", f.proof));
      return;
    case "or":
      if (x === undefined || y === undefined) return;
      say(prop("not", x), lemma("not_or_left", f.proof));
      say(prop("not", y), lemma("not_or_right", f.proof));
      return;
    case "and":
      if (x !== undefined && y !== undefined) say(prop("imp", x, prop("not", y)), lemma("not_and", f.proof));
      return;
    case "imp":
      if (x === undefined || y === undefined) return;
      if (b.search.isDecidable(x)) say(x, lemma("not_imp_left", f.proof));
      say(prop("not", y), lemma("not_imp_right", f.proof));
      return;
    case "ex": {
      const vars = p.binders.map((s, i) => freshVar(p.hints[i] ?? "x", s));
      const body = instantiate(arg(p, 0), vars);
      const [only] = vars;
      if (vars.length === 1 && only !== undefined)
        say(bind("all", vars, prop("not", body), propSort), lemma("not_ex", f.proof));
      return;
    }
    case "call": {
      const body = b.search.unfold(p);
      if (body !== null) say(prop("not", body), f.proof);
      return;
    }
    default:
      b.atoms.push(f);
  }
}
