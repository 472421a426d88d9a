/** The steps of bundling for browsers that rewrite code: what they change, and what they leave. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInThisContext } from 'node:vm';
import { parseAst } from 'rollup/parseAst';
import { renamePrivateMembers } from '../../scripts/bundle/private-members.ts';
import { shortenTemplates } from '../../scripts/bundle/template-whitespace.ts';

const rename = (code: string) => renamePrivateMembers(code, parseAst(code), 'ab');
const shorten = (code: string) => shortenTemplates(code, parseAst(code));

test('a class works the same when its private members are renamed', () => {
  const script = `{
    class Counter {
      static #made = 0;
      #count = 1;
      get #next() { return this.#count + 1; }
      set #next(value) { this.#count = value; }
      #raise() { this.#next = this.#next * 10; }
      static make() { Counter.#made++; return new Counter(); }
      result() { this.#raise(); return [this.#count, Counter.#made, this?.#next, '#count']; }
    }
    Counter.make().result(); }`;
  const renamed = rename(script);
  assert.deepEqual(runInThisContext(renamed), runInThisContext(script));
  assert.doesNotMatch(renamed.replace("'#count'", ''), /#/);
});

test('classes that inherit or enclose one another never share a name', () => {
  const script = `{
    class Base { #x = 'base'; base() { return this.#x; } }
    class Derived extends Base {
      #x = 'derived';
      all() {
        const outer = this;
        const inner = new (class { #x = 'inner'; #y = 1; read() { return [this.#x, outer.base()]; } })();
        return [...inner.read(), this.#x];
      }
    }
    new Derived().all(); }`;
  const renamed = rename(script);
  assert.deepEqual(runInThisContext(renamed), ['inner', 'base', 'derived']);
});

test('asking an object for a private member is refused instead of compiled wrongly', () => {
  assert.throws(() => rename('class A { #x; static is(a) { return #x in a; } }'), /not supported/);
});

test('templates lose indentation and the comments of styles, and keep their lines', () => {
  const code = 'const a = css`\n  :host {\n    /* why\n so */\n    color: red;\n  }\n`;';
  assert.equal(shorten(code), 'const a = css`\n:host {\n\n\ncolor: red;\n}\n`;');
  assert.equal(shorten('html`<p>\n    a  b ${1}\n  </p>`').split('\n').length, 3);
});

test('spaces within a line, other templates and preformatted text stay as they are', () => {
  assert.equal(shorten('html`<b>a</b>  <i>${x} b</i>`'), 'html`<b>a</b>  <i>${x} b</i>`');
  for (const code of ['text`\n  a`', '`\n  a`', 'html`<pre>\n  a</pre>`']) assert.equal(shorten(code), code);
});
