/**
 * Plain arithmetic written as text: how claims are recalculated and how worked steps are checked.
 * A parser of a few lines instead of `eval`, so that a record can never run code.
 */

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  ceil: Math.ceil,
  floor: Math.floor,
  sqrt: Math.sqrt,
  log2: Math.log2,
  exp: Math.exp,
  expm1: Math.expm1,
};

const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|([A-Za-z_]\w*)|([-+*/^(),]))/y;

interface Token {
  readonly type: 'number' | 'name' | 'sign';
  readonly text: string;
}

function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(expression);
    if (!match) throw new SyntaxError(`"${expression}": cannot read "${expression.slice(at).trim()}".`);
    const [, number, name, sign] = match;
    if (number !== undefined) tokens.push({ type: 'number', text: number });
    else if (name !== undefined) tokens.push({ type: 'name', text: name });
    else tokens.push({ type: 'sign', text: sign! });
  }
  return tokens;
}

/**
 * The value of `expression` with each name replaced by its number in `terms`.
 *
 * Knows + − * / ^ (right-associative, binds tighter than a leading minus), parentheses and the functions
 * min, max, ceil, floor, sqrt, log2, exp, expm1 (e^x − 1 without loss near zero). Dimensionless: the caller keeps units, and usually puts in SI base
 * units. Division by zero gives Infinity or NaN as numbers do; the caller decides what that means.
 *
 * @throws SyntaxError for anything that is not such arithmetic, ReferenceError for a name without a number.
 */
export function evaluateExpression(expression: string, terms: Readonly<Record<string, number>>): number {
  const tokens = tokensOf(expression);
  let next = 0;

  const peek = (text: string): boolean => tokens[next]?.type === 'sign' && tokens[next]?.text === text;
  const take = (text: string): boolean => peek(text) && Boolean(++next);
  const expect = (text: string): void => {
    if (!take(text))
      throw new SyntaxError(`"${expression}": "${text}" expected before "${tokens[next]?.text ?? 'the end'}".`);
  };

  function sum(): number {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('-')) value -= product();
      else return value;
    }
  }

  function product(): number {
    let value = signed();
    for (;;) {
      if (take('*')) value *= signed();
      else if (take('/')) value /= signed();
      else return value;
    }
  }

  function signed(): number {
    return take('-') ? -signed() : power();
  }

  function power(): number {
    const base = primary();
    return take('^') ? base ** signed() : base;
  }

  function primary(): number {
    const token = tokens[next++];
    if (token?.type === 'number') return Number(token.text);
    if (token?.type === 'name') return peek('(') ? call(token.text) : term(token.text);
    if (token?.text === '(') {
      const value = sum();
      expect(')');
      return value;
    }
    throw new SyntaxError(`"${expression}": a number or a name expected before "${token?.text ?? 'the end'}".`);
  }

  function call(name: string): number {
    if (!Object.hasOwn(FUNCTIONS, name)) throw new ReferenceError(`"${expression}": no function "${name}".`);
    expect('(');
    const values = [sum()];
    while (take(',')) values.push(sum());
    expect(')');
    return FUNCTIONS[name]!(...values);
  }

  function term(name: string): number {
    if (!Object.hasOwn(terms, name)) throw new ReferenceError(`"${expression}": no number for "${name}".`);
    return terms[name]!;
  }

  const value = sum();
  if (next < tokens.length) throw new SyntaxError(`"${expression}": "${tokens[next]!.text}" is left over.`);
  return value;
}
