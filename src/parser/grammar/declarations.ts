/** The grammar of imports, exports and declarations. */
import * as t from "../tokens.js";
import type { Rule } from "./base.js";
import { ExpressionGrammar } from "./expressions.js";

export abstract class DeclarationGrammar extends ExpressionGrammar {
  protected abstract readonly statement: Rule;

  /** The end of a statement: a semicolon, or a place where TypeScript puts one by itself. */
  end = this.RULE("end", () => {
    this.OPTION(() => this.CONSUME1(t.Semicolon));
    if (this.RECORDING_PHASE || this.is(0, t.Semicolon) || this.is(1, t.CloseBrace) || this.startsLine(1)) return;
    this.CONSUME2(t.Semicolon);
  });

  decorator = this.RULE("decorator", () => {
    this.CONSUME(t.At);
    this.SUBRULE(this.operand);
  });

  importDeclaration = this.RULE("importDeclaration", () => {
    this.CONSUME(t.Import);
    this.OPTION({
      GATE: () =>
        this.isWord(1, "type") &&
        (this.is(2, t.OpenBrace, t.Star) || (this.is(2, t.Identifier) && !this.isWord(2, "from"))),
      DEF: () => this.CONSUME1(t.Identifier, { LABEL: "type" }),
    });
    this.OPTION1(() => {
      this.CONSUME2(t.Identifier, { LABEL: "defaultImport" });
      this.OPTION2(() => this.CONSUME(t.Comma));
    });
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Equals);
            this.SUBRULE(this.expression, { LABEL: "required" });
          },
        },
        {
          ALT: () => {
            this.OPTION3(() =>
              this.OR1([
                { ALT: () => this.SUBRULE(this.importNames) },
                {
                  ALT: () => {
                    this.CONSUME(t.Star);
                    this.CONSUME3(t.Identifier);
                    this.CONSUME4(t.Identifier);
                  },
                },
              ]),
            );
            this.OPTION4(() => this.CONSUME5(t.Identifier, { LABEL: "from" }));
            this.CONSUME(t.StringLiteral);
          },
        },
      ],
      ERR_MSG: "`{` and names",
    });
    this.SUBRULE(this.end);
  });

  importNames = this.RULE("importNames", () => {
    this.CONSUME(t.OpenBrace);
    this.commaList(t.CloseBrace, () => this.SUBRULE(this.importName));
    this.CONSUME(t.CloseBrace);
  });

  /** `a`, `type a`, `a as b`, `type a as b`; also names such as `type` and `as` themselves. */
  importName = this.RULE("importName", () => {
    this.OPTION({
      GATE: () =>
        this.isWord(1, "type") &&
        this.is(2, t.Word) &&
        (!this.isWord(2, "as") || this.isWord(3, "as") || !this.is(3, t.Word)),
      DEF: () => this.CONSUME1(t.Identifier, { LABEL: "type" }),
    });
    this.CONSUME(t.Word, { LABEL: "name" });
    this.OPTION1({
      GATE: () => this.isWord(1, "as"),
      DEF: () => {
        this.CONSUME2(t.Identifier, { LABEL: "as" });
        this.CONSUME3(t.Identifier, { LABEL: "local" });
      },
    });
  });

  exportDeclaration = this.RULE("exportDeclaration", () => {
    this.CONSUME(t.Export);
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Default);
            this.SUBRULE1(this.statement, { LABEL: "default" });
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Star);
            this.OPTION(() => {
              this.CONSUME1(t.Identifier, { LABEL: "as" });
              this.OPTION1({
                GATE: () => this.is(2, t.Identifier),
                DEF: () => this.CONSUME2(t.Identifier, { LABEL: "as" }),
              });
            });
            this.OPTION2(() => this.CONSUME3(t.Identifier, { LABEL: "as" }));
            this.CONSUME1(t.StringLiteral);
            this.SUBRULE1(this.end);
          },
        },
        {
          GATE: () => this.is(1, t.OpenBrace) || (this.isWord(1, "type") && this.is(2, t.OpenBrace)),
          ALT: () => {
            this.OPTION3(() => this.CONSUME4(t.Identifier));
            this.CONSUME(t.OpenBrace);
            this.skipTo(t.CloseBrace);
            this.CONSUME(t.CloseBrace);
            this.OPTION4({
              GATE: () => this.isWord(1, "from"),
              DEF: () => {
                this.CONSUME5(t.Identifier);
                this.CONSUME2(t.StringLiteral);
              },
            });
            this.SUBRULE2(this.end);
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Equals);
            this.SUBRULE(this.expression, { LABEL: "default" });
            this.SUBRULE3(this.end);
          },
        },
        {
          GATE: () => !this.is(1, t.Export, t.Import, t.Stray),
          ALT: () => this.SUBRULE2(this.statement, { LABEL: "exported" }),
        },
      ],
      IGNORE_AMBIGUITIES: true,
      ERR_MSG: "a declaration",
    });
  });

  variables = this.RULE("variables", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Const) },
      { ALT: () => this.CONSUME(t.Let) },
      { ALT: () => this.CONSUME(t.Var) },
    ]);
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.declarator), ERR_MSG: "a name" });
    this.SUBRULE(this.end);
  });

  declarator = this.RULE("declarator", () => {
    this.SUBRULE(this.pattern);
    this.OPTION(() => this.CONSUME(t.Not));
    this.OPTION1(() => this.SUBRULE(this.typeAnnotation));
    this.OPTION2(() => {
      this.CONSUME(t.Equals);
      this.SUBRULE(this.expression);
    });
  });

  functionDeclaration = this.RULE("functionDeclaration", () => {
    this.OPTION(() => this.CONSUME1(t.Identifier, { LABEL: "async" }));
    this.CONSUME(t.FunctionWord);
    this.OPTION1(() => this.CONSUME(t.Star));
    this.OPTION2(() => this.CONSUME2(t.Identifier));
    this.OPTION3(() => this.SUBRULE(this.typeParameters));
    this.SUBRULE(this.parameters);
    this.OPTION4(() => this.SUBRULE(this.typeAnnotation));
    this.OR({
      DEF: [
        { ALT: () => this.SUBRULE(this.block) },
        { GATE: () => this.is(1, t.Semicolon) || this.startsLine(1), ALT: () => this.SUBRULE(this.end) },
      ],
      ERR_MSG: "`{` and a body",
    });
  });

  typeAlias = this.RULE("typeAlias", () => {
    this.CONSUME1(t.Identifier, { LABEL: "type" });
    this.CONSUME2(t.Identifier);
    this.OPTION(() => this.SUBRULE(this.typeParameters));
    this.CONSUME(t.Equals);
    this.SUBRULE(this.type, { LABEL: "definition" });
    this.SUBRULE(this.end);
  });

  interfaceDeclaration = this.RULE("interfaceDeclaration", () => {
    this.CONSUME(t.Interface);
    this.CONSUME(t.Identifier);
    this.OPTION(() => this.SUBRULE(this.typeParameters));
    this.OPTION1(() => {
      this.CONSUME(t.Extends);
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.typeName), ERR_MSG: "a type" });
    });
    this.SUBRULE(this.objectType);
  });

  /** Classes, enumerations and namespaces are refused as a whole; nobody looks inside. */
  classDeclaration = this.RULE("classDeclaration", () => {
    this.CONSUME(t.Class);
    this.skipTo(t.OpenBrace);
    this.SUBRULE(this.anyBody);
  });

  enumDeclaration = this.RULE("enumDeclaration", () => {
    this.OPTION(() => this.CONSUME(t.Const));
    this.CONSUME(t.Enum);
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.anyBody);
  });

  namespaceDeclaration = this.RULE("namespaceDeclaration", () => {
    this.CONSUME(t.Identifier);
    this.skipTo(t.OpenBrace);
    this.SUBRULE(this.anyBody);
  });

  anyBody = this.RULE("anyBody", () => {
    this.CONSUME(t.OpenBrace);
    this.skipTo(t.CloseBrace);
    this.CONSUME(t.CloseBrace);
  });

  /** `declare …`, `abstract class …` */
  modifiedDeclaration = this.RULE("modifiedDeclaration", () => {
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.statement);
  });
}
