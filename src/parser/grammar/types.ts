/** The grammar of types. */
import { EMPTY_ALT } from "chevrotain";
import * as t from "../tokens.js";
import { PatternGrammar } from "./patterns.js";

/** Words before a type that compute another one from it. */
const typePrefixes = ["readonly", "keyof", "unique", "infer", "asserts"] as const;

/** Tokens that a type can begin with. */
const typeStart = [
  ...[t.Identifier, t.OpenParen, t.OpenBracket, t.OpenBrace, t.StringLiteral, t.NumberLiteral, t.Template],
  ...[t.Null, t.Void, t.This, t.True, t.False, t.Typeof, t.Import, t.New],
];

export abstract class TypeGrammar extends PatternGrammar {
  type = this.RULE("type", () =>
    this.nested(() => {
      this.OPTION(() => this.OR([{ ALT: () => this.CONSUME1(t.Pipe) }, { ALT: () => this.CONSUME1(t.Ampersand) }]));
      this.SUBRULE1(this.typeOperand);
      this.MANY(() => {
        this.OR1([{ ALT: () => this.CONSUME2(t.Pipe) }, { ALT: () => this.CONSUME2(t.Ampersand) }]);
        this.SUBRULE2(this.typeOperand);
      });
      this.OPTION1({
        GATE: () => this.isWord(1, "is") && !this.startsLine(1),
        DEF: () => {
          this.CONSUME(t.Identifier, { LABEL: "is" });
          this.SUBRULE1(this.type, { LABEL: "predicate" });
        },
      });
      this.OPTION2({
        GATE: () => !this.startsLine(1),
        DEF: () => {
          this.CONSUME(t.Extends);
          this.SUBRULE2(this.type, { LABEL: "condition" });
          this.CONSUME(t.Question);
          this.SUBRULE3(this.type, { LABEL: "condition" });
          this.CONSUME(t.Colon);
          this.SUBRULE4(this.type, { LABEL: "condition" });
        },
      });
    }),
  );

  typeOperand = this.RULE("typeOperand", () => {
    this.MANY({
      GATE: () => this.isWord(1, ...typePrefixes) && this.is(2, ...typeStart) && !this.startsLine(2),
      DEF: () => this.CONSUME(t.Identifier, { LABEL: "prefix" }),
    });
    this.SUBRULE(this.typePrimary);
    this.MANY1({
      GATE: () => !this.startsLine(1),
      DEF: () => {
        this.CONSUME(t.OpenBracket);
        this.OPTION(() => this.SUBRULE(this.type, { LABEL: "index" }));
        this.CONSUME(t.CloseBracket);
      },
    });
  });

  typePrimary = this.RULE("typePrimary", () => {
    this.OR({
      DEF: [
        { GATE: () => this.isFunctionType(), ALT: () => this.SUBRULE(this.functionType) },
        {
          ALT: () => {
            this.CONSUME(t.OpenParen);
            this.SUBRULE(this.type);
            this.CONSUME(t.CloseParen);
          },
        },
        { ALT: () => this.SUBRULE(this.typeName) },
        { ALT: () => this.SUBRULE(this.tupleType) },
        { ALT: () => this.SUBRULE(this.objectType) },
        { ALT: () => this.CONSUME(t.StringLiteral) },
        {
          ALT: () => {
            this.OPTION(() => this.CONSUME(t.Minus));
            this.CONSUME(t.NumberLiteral);
          },
        },
        { ALT: () => this.CONSUME(t.True) },
        { ALT: () => this.CONSUME(t.False) },
        { ALT: () => this.CONSUME(t.Null) },
        { ALT: () => this.CONSUME(t.Void) },
        { ALT: () => this.CONSUME(t.This) },
        { ALT: () => this.CONSUME(t.Template) },
        { ALT: () => this.SUBRULE(this.typeQuery) },
      ],
      IGNORE_AMBIGUITIES: true,
      ERR_MSG: "a type",
    });
  });

  typeName = this.RULE("typeName", () => {
    this.CONSUME(t.Identifier);
    this.MANY(() => {
      this.CONSUME(t.Dot);
      this.CONSUME(t.Word);
    });
    this.OPTION({ GATE: () => !this.startsLine(1), DEF: () => this.SUBRULE(this.typeArguments) });
  });

  /** `typeof x`, `import("x").T`: types that the language refuses. */
  typeQuery = this.RULE("typeQuery", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Typeof);
          this.CONSUME1(t.Word);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Import);
          this.CONSUME(t.OpenParen);
          this.CONSUME(t.StringLiteral);
          this.CONSUME(t.CloseParen);
        },
      },
    ]);
    this.MANY(() => {
      this.CONSUME(t.Dot);
      this.CONSUME2(t.Word);
    });
  });

  typeArguments = this.RULE("typeArguments", () => {
    this.CONSUME(t.Less);
    this.commaList(t.Greater, () => this.SUBRULE(this.type));
    this.CONSUME(t.Greater);
  });

  typeParameters = this.RULE("typeParameters", () => {
    this.CONSUME(t.Less);
    this.commaList(t.Greater, () => this.SUBRULE(this.typeParameter));
    this.CONSUME(t.Greater);
  });

  typeParameter = this.RULE("typeParameter", () => {
    this.OPTION(() => this.CONSUME(t.Const));
    this.CONSUME(t.Identifier);
    this.OPTION1(() => {
      this.CONSUME(t.Extends);
      this.SUBRULE1(this.type);
    });
    this.OPTION2(() => {
      this.CONSUME(t.Equals);
      this.SUBRULE2(this.type);
    });
  });

  functionType = this.RULE("functionType", () => {
    this.OPTION(() => this.CONSUME(t.New));
    this.OPTION1(() => this.SUBRULE(this.typeParameters));
    this.SUBRULE(this.parameters);
    this.CONSUME(t.Arrow);
    this.SUBRULE(this.type);
  });

  tupleType = this.RULE("tupleType", () => {
    this.CONSUME(t.OpenBracket);
    this.commaList(t.CloseBracket, () => this.SUBRULE(this.tupleItem));
    this.CONSUME(t.CloseBracket);
  });

  tupleItem = this.RULE("tupleItem", () => {
    this.OPTION(() => this.CONSUME(t.Spread));
    this.OPTION1({
      GATE: () => this.is(2, t.Colon) || (this.is(2, t.Question) && this.is(3, t.Colon)),
      DEF: () => {
        this.CONSUME(t.Word, { LABEL: "label" });
        this.OPTION2(() => this.CONSUME1(t.Question));
        this.CONSUME(t.Colon);
      },
    });
    this.SUBRULE(this.type);
    this.OPTION3(() => this.CONSUME2(t.Question));
  });

  objectType = this.RULE("objectType", () => {
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.guarded(() => this.SUBRULE(this.typeMember), true));
    this.CONSUME(t.CloseBrace);
  });

  typeMember = this.RULE("typeMember", () => {
    this.MANY({
      GATE: () =>
        this.isWord(1, "readonly", "get", "set") && this.is(2, t.Word, t.StringLiteral, t.NumberLiteral, t.OpenBracket),
      DEF: () => this.CONSUME(t.Identifier, { LABEL: "modifier" }),
    });
    this.OR({
      DEF: [
        { GATE: () => this.isSignature(), ALT: () => this.SUBRULE(this.signature) },
        {
          ALT: () => {
            this.SUBRULE(this.memberName);
            this.OPTION(() => this.CONSUME(t.Question));
            this.OR1({
              DEF: [{ ALT: () => this.SUBRULE1(this.signature) }, { ALT: () => this.SUBRULE(this.typeAnnotation) }],
              ERR_MSG: "`:` and a type",
            });
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
      ERR_MSG: "a member",
    });
    this.OR2({
      DEF: [
        { ALT: () => this.CONSUME(t.Semicolon) },
        { ALT: () => this.CONSUME(t.Comma) },
        { GATE: () => this.is(1, t.CloseBrace) || this.startsLine(1), ALT: EMPTY_ALT() },
      ],
      ERR_MSG: "`;`",
    });
  });

  memberName = this.RULE("memberName", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Word) },
      { ALT: () => this.CONSUME(t.StringLiteral) },
      { ALT: () => this.CONSUME(t.NumberLiteral) },
      {
        ALT: () => {
          this.CONSUME(t.OpenBracket);
          this.skipTo(t.CloseBracket);
          this.CONSUME(t.CloseBracket);
        },
      },
    ]);
  });

  /** What follows a method's name, or stands alone as a call or construct signature. */
  signature = this.RULE("signature", () => {
    this.OPTION(() => this.CONSUME(t.New));
    this.SUBRULE(this.memberSignature);
    this.OPTION1(() => this.SUBRULE(this.typeAnnotation));
  });

  memberSignature = this.RULE("memberSignature", () => {
    this.OPTION(() => this.SUBRULE(this.typeParameters));
    this.SUBRULE(this.parameters);
  });

  typeAnnotation = this.RULE("typeAnnotation", () => {
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
  });

  private isSignature(): boolean {
    return this.is(1, t.OpenParen, t.Less) || (this.is(1, t.New) && this.is(2, t.OpenParen, t.Less));
  }

  /** Whether a function type stands here: `(…) =>`, `<T>(…) =>` or `new (…) =>`. */
  private isFunctionType(): boolean {
    if (this.is(1, t.New, t.Less)) return true;
    return this.is(1, t.OpenParen) && this.is((this.closing(1) ?? 0) + 1, t.Arrow);
  }
}
