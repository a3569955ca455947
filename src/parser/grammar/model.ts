/** The grammar of statements and of whole files. */
import * as t from "../tokens.js";
import { DeclarationGrammar } from "./declarations.js";

class ModelGrammar extends DeclarationGrammar {
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
