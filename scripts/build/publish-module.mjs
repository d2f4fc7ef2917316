// What happens to a compiled module on its way into the package: its templates lose their indentation, and its
// decorated properties become one table. Both are written for people in the sources, and weigh on every page here.
import {dirname, relative, sep} from 'node:path';
import {parseAst} from 'vite';
import {trimTemplates} from './minify-templates.mjs';

const HELPERS = 'core/decorators.js';

/** What the compiler is told, so that a module comes out as the package has it. */
export const COMPILED = {
  target: 'ES2022',
  module: 'ESNext',
  experimentalDecorators: true,
  useDefineForClassFields: false,
  verbatimModuleSyntax: true,
  noEmitHelpers: true,
};

/** `__decorate([property(…)], Name.prototype, "label", void 0);`, as the compiler writes it; undefined for all else. */
function propertyIn(statement, code) {
  const call = statement.expression;
  if (call?.type !== 'CallExpression' || call.callee.name !== '__decorate' || call.arguments.length !== 4)
    return undefined;
  const [decorators, owner, name, place] = call.arguments;
  const [decorator, ...others] = decorators.elements;
  // An accessor that the class has written itself has `null` for its place, and is wrapped one by one.
  if (others.length > 0 || decorator.callee?.name !== 'property' || place.type !== 'UnaryExpression') return undefined;
  const [options] = decorator.arguments;
  return {
    owner: code.slice(owner.start, owner.end),
    entry: `${name.value}: ${options ? code.slice(options.start, options.end) : '{}'}`,
    start: statement.start,
    end: statement.end,
  };
}

/** Runs of such statements for one class, first and last included. */
function runsOf(body, code) {
  const runs = [];
  let last;
  for (const statement of body) {
    const found = propertyIn(statement, code);
    if (found && last?.owner === found.owner) {
      last.entries.push(found.entry);
      last.end = found.end;
    } else if (found) runs.push((last = {...found, entries: [found.entry]}));
    else last = undefined;
  }
  return runs;
}

/** The module with one `__declare(Name.prototype, {label: {}, …});` for each such run. */
function gatherProperties(code) {
  const {body} = parseAst(code);
  const isOurs = ({type, source}) =>
    type === 'ImportDeclaration' && /(?:^|\/)decorators\.js$/.test(source.value) && source.value.startsWith('.');
  if (!body.some(isOurs)) return code;
  return runsOf(body, code).reduceRight(
    (text, {owner, entries, start, end}) =>
      `${text.slice(0, start)}__declare(${owner}, {${entries.join(', ')}});${text.slice(end)}`,
    code,
  );
}

/** @param {string} code A module as the compiler wrote it, without helpers. @param {string} file Its path below `src` or `dist`. */
export function publishModule(code, file) {
  const trimmed = /\b(?:html|svg|css)\s*`/.test(code) ? trimTemplates(code) : code;
  if (!/\b__decorate\(/.test(trimmed)) return trimmed;
  const gathered = gatherProperties(trimmed);
  const names = ['decorate', 'declare'].filter((name) => gathered.includes(`__${name}(`));
  const path = relative(dirname(file), HELPERS).split(sep).join('/');
  const from = path.startsWith('.') ? path : `./${path}`;
  return `import {${names.map((name) => `${name} as __${name}`).join(', ')}} from '${from}';\n${gathered}`;
}
