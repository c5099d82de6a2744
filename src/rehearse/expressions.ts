import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** The contexts of an expression by name: `inputs`, `steps`, `github`, … */
export type Contexts = Readonly<Record<string, unknown>>;

/** Whether the steps so far went well, for `success()`, `failure()` and `always()`. */
export type StepStatus = 'success' | 'failure';

/** Replaces each `${{ … }}` of a template. A lone expression keeps no other type than text. */
export function interpolate(template: string, contexts: Contexts): string {
  return template.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) =>
    evaluate(expression, contexts, 'success').coerceString(),
  );
}

/** Decides a step's `if:`; without a status function `success()` is implied, as on the runner. */
export function condition(source: string, contexts: Contexts, status: StepStatus): boolean {
  const expression = source.trim().replace(/^\$\{\{([\s\S]*)\}\}$/, '$1');
  const asksStatus = /\b(success|failure|always|cancelled)\s*\(/.test(expression);
  if (!asksStatus && status === 'failure') return false;
  return truthy(evaluate(expression, contexts, status));
}

function evaluate(source: string, contexts: Contexts, status: StepStatus): data.ExpressionData {
  const answers = {
    success: status === 'success',
    failure: status === 'failure',
    always: true,
    cancelled: false,
  };
  const functions = Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }));
  const tree = new Parser(new Lexer(source).lex().tokens, Object.keys(contexts), functions).parse();
  const dictionary = new data.Dictionary(
    ...Object.entries(contexts).map(([key, value]) => ({
      key,
      value: JSON.parse(JSON.stringify(value), data.reviver) as data.ExpressionData,
    })),
  );
  return new Evaluator(tree, dictionary, new Map(functions.map((f) => [f.name, f]))).evaluate();
}

function truthy(value: data.ExpressionData): boolean {
  const primitive = value.primitive ? value.coerceString() : 'object';
  return !['', 'false', '0', 'NaN'].includes(primitive);
}
