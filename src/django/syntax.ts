// What of Python's grammar a settings module is made of. Everything else is `unknown`.

/** Offsets into the text of the file, in UTF-16 units. */
export interface Span {
  from: number;
  to: number;
}

export type Expression = Span &
  (
    | { type: 'unknown' }
    | { type: 'constant'; value: null | boolean | number | string }
    | { type: 'name'; name: string }
    | { type: 'member'; object: Expression; name: string }
    | { type: 'index'; object: Expression; index: Expression }
    | { type: 'slice'; start?: Expression; end?: Expression; step?: Expression }
    | { type: 'call'; callee: Expression; args: Argument[] }
    | { type: 'sequence'; flavor: 'list' | 'tuple' | 'set'; items: Item[] }
    | { type: 'dict'; entries: Entry[] }
    | {
        type: 'comprehension';
        flavor: 'list' | 'set' | 'dict' | 'generator';
        element: Item | Entry;
        clauses: Clause[];
      }
    | { type: 'logical'; operator: 'and' | 'or'; left: Expression; right: Expression }
    | { type: 'not'; operand: Expression }
    | { type: 'compare'; operator: string; left: Expression; right: Expression }
    | { type: 'binary'; operator: string; left: Expression; right: Expression }
    | { type: 'unary'; operator: string; operand: Expression }
    | { type: 'conditional'; test: Expression; whenTrue: Expression; otherwise: Expression }
    | { type: 'format'; parts: (string | Expression)[] }
    | { type: 'walrus'; name: string; value: Expression }
    | { type: 'lambda'; parameters: Parameter[]; body: Expression }
  );

export interface Item {
  spread: boolean;
  value: Expression;
}

/** Without a key: `**value`. */
export interface Entry {
  key: Expression | undefined;
  value: Expression;
}

export interface Argument {
  spread: '' | '*' | '**';
  name: string | undefined;
  value: Expression;
}

export interface Parameter {
  name: string;
  kind: 'plain' | 'keyword' | 'rest' | 'keywords';
  fallback: Expression | undefined;
}

export type Clause = { target: Expression; iterable: Expression } | { condition: Expression };

export type Statement = Span &
  (
    | { type: 'unknown'; names: string[] }
    | { type: 'pass' | 'break' | 'continue' }
    | { type: 'expression'; value: Expression }
    | { type: 'import'; items: { module: string; alias: string | undefined }[] }
    | {
        type: 'from';
        level: number;
        module: string;
        names: '*' | { name: string; alias: string }[];
      }
    | { type: 'assign'; targets: Expression[]; value: Expression }
    | { type: 'update'; target: Expression; operator: string; value: Expression }
    | { type: 'if'; branches: { test: Expression; body: Statement[] }[]; otherwise: Statement[] }
    | {
        type: 'try';
        body: Statement[];
        handlers: Handler[];
        otherwise: Statement[];
        final: Statement[];
      }
    | { type: 'for'; target: Expression; iterable: Expression; body: Statement[] }
    | { type: 'while'; body: Statement[] }
    | {
        type: 'with';
        items: { value: Expression; target: Expression | undefined }[];
        body: Statement[];
      }
    | {
        type: 'function';
        name: string;
        parameters: Parameter[];
        body: Statement[];
        decorated: boolean;
      }
    | { type: 'class'; name: string; bases: Expression[]; body: Statement[] }
    | { type: 'return'; value: Expression | undefined }
    | { type: 'raise'; value: Expression | undefined }
    | { type: 'assert'; test: Expression }
    | { type: 'delete'; targets: Expression[] }
    | { type: 'global'; names: string[] }
  );

export interface Handler {
  /** None: everything. */
  matches: Expression | undefined;
  name: string | undefined;
  body: Statement[];
}
