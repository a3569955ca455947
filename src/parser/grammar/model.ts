/** The grammar of statements, declarations and whole files. */
import * as t from "../tokens.js";
import { ExpressionGrammar } from "./expressions.js";

class ModelGrammar extends ExpressionGrammar {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  sourceFile = this.RULE("sourceFile", () => {
    this.MANY(() => this.guarded(() => this.SUBRULE(this.statement)));
  });

  block = this.RULE("block", () => {
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.guarded(() => this.SUBRULE(this.statement)));
    this.CONSUME(t.CloseBrace);
  });

  /** A statement or a declaration: what may stand where is told by the tree builder. */
  statement = this.RULE("statement", () =>
    this.nested(() => {
      this.MANY(() => this.SUBRULE(this.decorator));
      this.OR({
        DEF: [
          { GATE: () => this.isImport(), ALT: () => this.SUBRULE(this.importDeclaration) },
          { ALT: () => this.SUBRULE(this.exportDeclaration) },
          { GATE: () => this.is(1, t.Enum) || this.is(2, t.Enum), ALT: () => this.SUBRULE(this.enumDeclaration) },
          { ALT: () => this.SUBRULE(this.variables) },
          { GATE: () => this.isFunction(), ALT: () => this.SUBRULE(this.functionDeclaration) },
          { GATE: () => this.isTypeAlias(), ALT: () => this.SUBRULE(this.typeAlias) },
          { ALT: () => this.SUBRULE(this.interfaceDeclaration) },
          { ALT: () => this.SUBRULE(this.classDeclaration) },
          { GATE: () => this.isNamespace(), ALT: () => this.SUBRULE(this.namespaceDeclaration) },
          { GATE: () => this.isModified(), ALT: () => this.SUBRULE(this.modifiedDeclaration) },
          { ALT: () => this.SUBRULE(this.ifStatement) },
          { ALT: () => this.SUBRULE(this.switchStatement) },
          { ALT: () => this.SUBRULE(this.returnStatement) },
          { ALT: () => this.SUBRULE(this.block) },
          { ALT: () => this.SUBRULE(this.loop) },
          { ALT: () => this.SUBRULE(this.doLoop) },
          { ALT: () => this.SUBRULE(this.throwStatement) },
          { ALT: () => this.SUBRULE(this.tryStatement) },
          { ALT: () => this.SUBRULE(this.jump) },
          { ALT: () => this.CONSUME(t.Semicolon) },
          { GATE: () => this.is(2, t.Colon), ALT: () => this.SUBRULE(this.labelled) },
          { ALT: () => this.SUBRULE(this.expressionStatement) },
          {
            ALT: () => {
              if (!this.RECORDING_PHASE) this.CONSUME(t.Statement);
              this.CONSUME(t.Stray);
            },
          },
        ],
        IGNORE_AMBIGUITIES: true,
        ERR_MSG: "a statement",
      });
    }),
  );

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
    this.OPTION1(() => {
      this.CONSUME2(t.Identifier, { LABEL: "as" });
      this.CONSUME3(t.Identifier, { LABEL: "local" });
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
    this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.declarator) });
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
      this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.typeName) });
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

  ifStatement = this.RULE("ifStatement", () => {
    this.CONSUME(t.If);
    this.CONSUME(t.OpenParen);
    this.SUBRULE(this.sequence);
    this.CONSUME(t.CloseParen);
    this.SUBRULE1(this.statement, { LABEL: "then" });
    this.OPTION(() => {
      this.CONSUME(t.Else);
      this.SUBRULE2(this.statement, { LABEL: "otherwise" });
    });
  });

  switchStatement = this.RULE("switchStatement", () => {
    this.CONSUME(t.Switch);
    this.CONSUME(t.OpenParen);
    this.SUBRULE(this.sequence);
    this.CONSUME(t.CloseParen);
    this.CONSUME(t.OpenBrace);
    this.MANY(() => this.guarded(() => this.SUBRULE(this.switchClause)));
    this.CONSUME(t.CloseBrace);
  });

  switchClause = this.RULE("switchClause", () => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Case);
            this.SUBRULE(this.sequence);
          },
        },
        { ALT: () => this.CONSUME(t.Default) },
      ],
      ERR_MSG: "`case` or `default`",
    });
    this.CONSUME(t.Colon);
    this.MANY({
      GATE: () => !this.is(1, t.Case, t.Default),
      DEF: () => this.guarded(() => this.SUBRULE(this.statement)),
    });
  });

  returnStatement = this.RULE("returnStatement", () => {
    this.CONSUME(t.Return);
    this.OPTION({ GATE: () => !this.startsLine(1), DEF: () => this.SUBRULE(this.sequence) });
    this.SUBRULE(this.end);
  });

  loop = this.RULE("loop", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.For) },
      { ALT: () => this.CONSUME(t.While) },
      { ALT: () => this.CONSUME(t.With) },
    ]);
    this.OPTION(() => this.CONSUME(t.Await));
    this.CONSUME(t.OpenParen);
    this.skipTo(t.CloseParen);
    this.CONSUME(t.CloseParen);
    this.SUBRULE(this.statement);
  });

  doLoop = this.RULE("doLoop", () => {
    this.CONSUME(t.Do);
    this.SUBRULE(this.statement);
    this.CONSUME(t.While);
    this.CONSUME(t.OpenParen);
    this.skipTo(t.CloseParen);
    this.CONSUME(t.CloseParen);
    this.OPTION(() => this.CONSUME(t.Semicolon));
  });

  throwStatement = this.RULE("throwStatement", () => {
    this.CONSUME(t.Throw);
    this.SUBRULE(this.sequence);
    this.SUBRULE(this.end);
  });

  tryStatement = this.RULE("tryStatement", () => {
    this.CONSUME(t.Try);
    this.SUBRULE1(this.block);
    this.OPTION(() => {
      this.CONSUME(t.Catch);
      this.OPTION1(() => this.SUBRULE(this.parameters));
      this.SUBRULE2(this.block);
    });
    this.OPTION2(() => {
      this.CONSUME(t.Finally);
      this.SUBRULE3(this.block);
    });
  });

  jump = this.RULE("jump", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Break) },
      { ALT: () => this.CONSUME(t.Continue) },
      { ALT: () => this.CONSUME(t.Debugger) },
    ]);
    this.OPTION({ GATE: () => !this.startsLine(1), DEF: () => this.CONSUME(t.Identifier) });
    this.SUBRULE(this.end);
  });

  labelled = this.RULE("labelled", () => {
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.statement);
  });

  expressionStatement = this.RULE("expressionStatement", () => {
    this.SUBRULE(this.sequence);
    this.SUBRULE(this.end);
  });

  private isImport(): boolean {
    return this.is(1, t.Import) && !this.is(2, t.OpenParen, t.Dot);
  }

  private isFunction(): boolean {
    return this.is(1, t.FunctionWord) || (this.isWord(1, "async") && this.is(2, t.FunctionWord) && !this.startsLine(2));
  }

  private isTypeAlias(): boolean {
    return this.isWord(1, "type") && this.is(2, t.Identifier) && !this.startsLine(2);
  }

  private isNamespace(): boolean {
    if (this.startsLine(2)) return false;
    return this.isWord(1, "namespace", "module")
      ? this.is(2, t.Identifier, t.StringLiteral)
      : this.isWord(1, "global") && this.is(2, t.OpenBrace);
  }

  private isModified(): boolean {
    return this.isWord(1, "declare", "abstract") && this.is(2, t.Word) && !this.startsLine(2);
  }
}

/** One parser for all files: building it analyses the grammar, which takes some ten milliseconds. */
export const modelGrammar = new ModelGrammar();
