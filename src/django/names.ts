import type { Expression, Statement } from './syntax.ts';

/** `DATABASES` of `DATABASES["default"]["NAME"]`. */
export function rootName(expression: Expression): string | undefined {
  if (expression.type === 'name') return expression.name;
  if (expression.type === 'index' || expression.type === 'member')
    return rootName(expression.object);
  return undefined;
}

/** Names that a condition looks at, the names it calls left out. */
export function namesIn(expression: Expression): string[] {
  switch (expression.type) {
    case 'name':
      return [expression.name];
    case 'not':
    case 'unary':
      return namesIn(expression.operand);
    case 'logical':
    case 'compare':
    case 'binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'call':
      return [
        ...(expression.callee.type === 'member' ? namesIn(expression.callee.object) : []),
        ...expression.args.flatMap(({ value }) => namesIn(value)),
      ];
    case 'index':
    case 'member':
      return namesIn(expression.object);
    case 'walrus':
      return [expression.name];
    default:
      return [];
  }
}

export function exceptionName(value: Expression | undefined): string {
  if (value?.type === 'call') return exceptionName(value.callee);
  if (value?.type === 'name' || value?.type === 'member') return value.name;
  return 'Exception';
}

export function exceptionNames(value: Expression): string[] {
  return value.type === 'sequence'
    ? value.items.flatMap((item) => exceptionNames(item.value))
    : value.type === 'name' || value.type === 'member'
      ? [value.name]
      : [];
}

/** Everything that statements may assign or change, however deep. */
export function assignedNames(statements: readonly Statement[]): string[] {
  const ofTarget = (target: Expression): string[] => {
    if (target.type === 'sequence') return target.items.flatMap(({ value }) => ofTarget(value));
    const name = rootName(target);
    return name === undefined ? [] : [name];
  };
  return statements.flatMap((statement): string[] => {
    switch (statement.type) {
      case 'unknown':
      case 'global':
        return statement.names;
      case 'assign':
        return statement.targets.flatMap(ofTarget);
      case 'update':
        return ofTarget(statement.target);
      case 'expression':
        return statement.value.type === 'call' ? ofTarget(statement.value.callee) : [];
      case 'import':
        return statement.items.map(({ module, alias }) => alias ?? module.split('.')[0] ?? module);
      case 'from':
        return statement.names === '*' ? [] : statement.names.map(({ alias }) => alias);
      case 'if':
        return [
          ...statement.branches.flatMap(({ body }) => assignedNames(body)),
          ...assignedNames(statement.otherwise),
        ];
      case 'try':
        return [
          statement.body,
          ...statement.handlers.map(({ body }) => body),
          statement.otherwise,
          statement.final,
        ].flatMap(assignedNames);
      case 'for':
        return [...ofTarget(statement.target), ...assignedNames(statement.body)];
      case 'while':
      case 'with':
        return assignedNames(statement.body);
      case 'function':
      case 'class':
        return [statement.name];
      case 'delete':
        return statement.targets.flatMap(ofTarget);
      default:
        return [];
    }
  });
}

export function importsAll(statement: Statement): boolean {
  switch (statement.type) {
    case 'from':
      return statement.names === '*';
    case 'if':
      return [...statement.branches.flatMap(({ body }) => body), ...statement.otherwise].some(
        importsAll,
      );
    case 'try':
      return [statement.body, ...statement.handlers.map(({ body }) => body)]
        .flat()
        .some(importsAll);
    case 'for':
    case 'while':
    case 'with':
      return statement.body.some(importsAll);
    default:
      return false;
  }
}
