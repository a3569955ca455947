/** The grammar of parameters and patterns. */
import * as t from "../tokens.js";
import { GrammarBase, type Rule } from "./base.js";

export abstract class PatternGrammar extends GrammarBase {
  protected abstract readonly expression: Rule;
  protected abstract readonly typeAnnotation: Rule;

  parameters = this.RULE("parameters", () => {
    this.CONSUME(t.OpenParen);
    this.commaList(t.CloseParen, () => this.SUBRULE(this.parameter));
    this.CONSUME(t.CloseParen);
  });

  parameter = this.RULE("parameter", () => {
    this.OPTION(() => this.CONSUME(t.Spread));
    this.SUBRULE(this.pattern);
    this.OPTION1(() => this.CONSUME(t.Question));
    this.OPTION2(() => this.SUBRULE(this.typeAnnotation));
    this.OPTION3(() => {
      this.CONSUME(t.Equals);
      this.SUBRULE(this.expression);
    });
  });

  pattern = this.RULE("pattern", () =>
    this.nested(() => {
      this.OR({
        DEF: [
          { ALT: () => this.CONSUME(t.Identifier) },
          { ALT: () => this.SUBRULE(this.tuplePattern) },
          { ALT: () => this.SUBRULE(this.objectPattern) },
          { ALT: () => this.CONSUME(t.This) },
        ],
        ERR_MSG: "a name",
      });
    }),
  );

  tuplePattern = this.RULE("tuplePattern", () => {
    this.CONSUME(t.OpenBracket);
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Comma, { LABEL: "hole" }) },
        {
          ALT: () => {
            this.SUBRULE(this.patternItem);
            if (this.RECORDING_PHASE || !this.is(1, t.CloseBracket)) this.CONSUME1(t.Comma);
          },
        },
      ]),
    );
    this.CONSUME(t.CloseBracket);
  });

  patternItem = this.RULE("patternItem", () => {
    this.OPTION(() => this.CONSUME(t.Spread));
    this.SUBRULE(this.pattern);
    this.OPTION1(() => {
      this.CONSUME(t.Equals);
      this.SUBRULE(this.expression);
    });
  });

  objectPattern = this.RULE("objectPattern", () => {
    this.CONSUME(t.OpenBrace);
    this.commaList(t.CloseBrace, () => this.SUBRULE(this.fieldPattern));
    this.CONSUME(t.CloseBrace);
  });

  fieldPattern = this.RULE("fieldPattern", () => {
    this.OPTION(() => this.CONSUME(t.Spread));
    this.OR([{ ALT: () => this.CONSUME(t.Word) }, { ALT: () => this.CONSUME(t.StringLiteral) }]);
    this.OPTION1(() => {
      this.CONSUME(t.Colon);
      this.SUBRULE(this.pattern);
    });
    this.OPTION2(() => {
      this.CONSUME(t.Equals);
      this.SUBRULE(this.expression);
    });
  });
}
