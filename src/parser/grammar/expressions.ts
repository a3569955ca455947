/** The grammar of expressions: operators in one flat list, which `build-operators.ts` orders by precedence. */
import { EMPTY_ALT } from "chevrotain";
import * as t from "../tokens.js";
import type { Rule } from "./base.js";
import { ExpressionLookahead } from "./lookahead.js";

export abstract class ExpressionGrammar extends ExpressionLookahead {
  protected abstract readonly block: Rule;
  protected abstract readonly functionDeclaration: Rule;
  protected abstract readonly classDeclaration: Rule;

  /** An expression, or several with commas between them, where TypeScript allows the comma operator. */
  sequence = this.RULE("sequence", () => {
    this.SUBRULE1(this.expression);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.SUBRULE2(this.expression);
    });
  });

  expression = this.RULE("expression", () =>
    this.nested(() => {
      this.OR({
        DEF: [
          { GATE: () => this.isArrow(), ALT: () => this.SUBRULE(this.arrow) },
          { ALT: () => this.SUBRULE(this.conditional) },
        ],
        IGNORE_AMBIGUITIES: true,
        ERR_MSG: "an expression",
      });
    }),
  );

  arrow = this.RULE("arrow", () => {
    this.OPTION({
      GATE: () => this.isWord(1, "async") && !this.is(2, t.Arrow),
      DEF: () => this.CONSUME1(t.Identifier, { LABEL: "async" }),
    });
    this.OR([
      { ALT: () => this.CONSUME2(t.Identifier) },
      {
        ALT: () => {
          this.OPTION1(() => this.SUBRULE(this.typeParameters));
          this.SUBRULE(this.parameters);
          this.OPTION2(() => this.SUBRULE(this.typeAnnotation));
        },
      },
    ]);
    this.CONSUME(t.Arrow);
    // A brace behind the arrow always opens a block, as in TypeScript.
    this.OR1({
      DEF: [{ ALT: () => this.SUBRULE(this.block) }, { ALT: () => this.SUBRULE(this.expression) }],
      IGNORE_AMBIGUITIES: true,
      ERR_MSG: "an expression",
    });
  });

  conditional = this.RULE("conditional", () => {
    this.SUBRULE(this.operators);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Question);
            this.SUBRULE1(this.expression, { LABEL: "then" });
            this.CONSUME(t.Colon);
            this.SUBRULE2(this.expression, { LABEL: "otherwise" });
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.AssignOperator);
            this.SUBRULE3(this.expression, { LABEL: "assigned" });
          },
        },
      ]),
    );
  });

  operators = this.RULE("operators", () => {
    this.SUBRULE1(this.operand);
    this.MANY({
      GATE: () => !this.is(1, t.Identifier) || (this.isWord(1, "as", "satisfies") && !this.startsLine(1)),
      DEF: () =>
        this.OR([
          { ALT: () => this.SUBRULE(this.assertion) },
          {
            ALT: () => {
              this.SUBRULE(this.operator);
              this.SUBRULE2(this.operand);
            },
          },
        ]),
    });
  });

  operator = this.RULE("operator", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.BinaryOperator) },
      {
        ALT: () => {
          this.CONSUME1(t.Greater);
          // `>>`, `>>>` and their assignments: the lexer keeps them apart for the sake of `A<B<C>>`.
          this.MANY({
            GATE: () => this.isAdjacent(1),
            DEF: () => this.OR1([{ ALT: () => this.CONSUME2(t.Greater) }, { ALT: () => this.CONSUME(t.GreaterEqual) }]),
          });
        },
      },
    ]);
  });

  assertion = this.RULE("assertion", () => {
    this.CONSUME(t.Identifier);
    this.OR([{ ALT: () => this.CONSUME(t.Const) }, { ALT: () => this.SUBRULE(this.type) }]);
  });

  operand = this.RULE("operand", () => {
    this.MANY(() => this.SUBRULE(this.prefix));
    this.SUBRULE(this.primary);
    this.MANY1({ GATE: () => this.isPostfix(), DEF: () => this.SUBRULE(this.postfix) });
  });

  prefix = this.RULE("prefix", () => {
    this.OR([{ ALT: () => this.CONSUME(t.PrefixOperator) }, { ALT: () => this.SUBRULE(this.typeArguments) }]);
  });

  postfix = this.RULE("postfix", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Dot);
          this.CONSUME1(t.Word);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.OptionalDot);
          this.OPTION({ GATE: () => this.is(1, t.Word), DEF: () => this.CONSUME2(t.Word) });
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.OpenBracket);
          this.SUBRULE(this.sequence);
          this.CONSUME(t.CloseBracket);
        },
      },
      {
        ALT: () => {
          this.OPTION1(() => this.SUBRULE(this.typeArguments));
          this.SUBRULE(this.callArguments);
        },
      },
      { ALT: () => this.CONSUME(t.Not) },
      { ALT: () => this.CONSUME(t.Increment) },
      { ALT: () => this.CONSUME(t.Decrement) },
      { ALT: () => this.CONSUME(t.Template) },
    ]);
  });

  callArguments = this.RULE("callArguments", () => {
    this.CONSUME(t.OpenParen);
    this.commaList(t.CloseParen, () => this.SUBRULE(this.element));
    this.CONSUME(t.CloseParen);
  });

  /** An argument or a list's element. */
  element = this.RULE("element", () =>
    this.nested(() => {
      this.OPTION(() => this.CONSUME(t.Spread));
      this.SUBRULE(this.expression);
    }),
  );

  primary = this.RULE("primary", () => {
    this.OR({
      DEF: [
        { ALT: () => this.CONSUME(t.NumberLiteral) },
        { ALT: () => this.CONSUME(t.StringLiteral) },
        { ALT: () => this.CONSUME(t.True) },
        { ALT: () => this.CONSUME(t.False) },
        {
          GATE: () => this.is(1, t.FunctionWord) || (this.isWord(1, "async") && this.is(2, t.FunctionWord)),
          ALT: () => this.SUBRULE(this.functionDeclaration),
        },
        { ALT: () => this.CONSUME(t.Identifier) },
        { ALT: () => this.SUBRULE(this.objectLiteral) },
        { ALT: () => this.SUBRULE(this.arrayLiteral) },
        {
          ALT: () => {
            this.CONSUME(t.OpenParen);
            this.SUBRULE(this.sequence);
            this.CONSUME(t.CloseParen);
          },
        },
        { ALT: () => this.CONSUME(t.Null) },
        { ALT: () => this.CONSUME(t.This) },
        { ALT: () => this.CONSUME(t.Super) },
        { ALT: () => this.CONSUME(t.Import) },
        { ALT: () => this.CONSUME(t.Template) },
        { ALT: () => this.CONSUME(t.Regex) },
        { ALT: () => this.SUBRULE(this.classDeclaration) },
      ],
      IGNORE_AMBIGUITIES: true,
      ERR_MSG: "an expression",
    });
  });

  arrayLiteral = this.RULE("arrayLiteral", () => {
    this.CONSUME(t.OpenBracket);
    this.commaList(t.CloseBracket, () => this.SUBRULE(this.element));
    this.CONSUME(t.CloseBracket);
  });

  objectLiteral = this.RULE("objectLiteral", () => {
    this.CONSUME(t.OpenBrace);
    this.commaList(t.CloseBrace, () => this.SUBRULE(this.objectEntry));
    this.CONSUME(t.CloseBrace);
  });

  objectEntry = this.RULE("objectEntry", () =>
    this.nested(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Spread);
            this.SUBRULE1(this.expression);
          },
        },
        {
          ALT: () => {
            this.MANY({
              GATE: () =>
                this.is(1, t.Star) ||
                (this.isWord(1, "get", "set", "async") && this.is(2, t.Word, t.Star, t.StringLiteral)),
              DEF: () =>
                this.OR1([
                  { ALT: () => this.CONSUME(t.Identifier, { LABEL: "modifier" }) },
                  { ALT: () => this.CONSUME(t.Star, { LABEL: "modifier" }) },
                ]),
            });
            this.SUBRULE(this.entryName);
            this.OR2({
              DEF: [
                {
                  ALT: () => {
                    this.CONSUME(t.Colon);
                    this.SUBRULE2(this.expression);
                  },
                },
                {
                  ALT: () => {
                    this.SUBRULE(this.memberSignature);
                    this.OPTION(() => this.SUBRULE(this.typeAnnotation));
                    this.SUBRULE(this.block);
                  },
                },
                { ALT: EMPTY_ALT() },
              ],
            });
          },
        },
      ]);
    }),
  );

  entryName = this.RULE("entryName", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Word) },
      { ALT: () => this.CONSUME(t.StringLiteral) },
      { ALT: () => this.CONSUME(t.NumberLiteral) },
      {
        ALT: () => {
          this.CONSUME(t.OpenBracket);
          this.SUBRULE(this.sequence);
          this.CONSUME(t.CloseBracket);
        },
      },
    ]);
  });
}
