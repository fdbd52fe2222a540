// SPDX-License-Identifier: Apache-2.0
// A text area that can turn into the Monaco editor and back. The text area is the truth: it is what
// is saved, and all there is on touch screens or by choice.
const base = '/assets/monaco-0.52.2/vs';
const choiceKey = 'assay.editor';
const grammars = { java: 'java', python: 'python', javascript: 'javascript', typescript: 'typescript', go: 'go', sql: 'pgsql', yaml: 'yaml' };
const coarse = matchMedia('(pointer: coarse)').matches && !matchMedia('(any-pointer: fine)').matches;

let loading;
export const load = () => loading ??= new Promise((resolve, reject) => {
  window.MonacoEnvironment = { getWorker: () => new Worker(base + '/base/worker/workerMain.js') };
  const script = document.createElement('script');
  script.src = base + '/loader.js';
  script.onerror = reject;
  script.onload = () => {
    window.require.config({ paths: { vs: base } });
    window.require(['vs/editor/editor.main'], () => resolve(window.monaco), reject);
  };
  document.head.append(script);
});

const known = new Set();

/** Languages by our own ids: the grammar only, without services that would have to be loaded. */
export async function language(monaco, name) {
  const id = 'assay-' + name;
  if (!known.has(id)) {
    known.add(id);
    monaco.languages.register({ id });
    const grammar = grammars[name];
    if (grammar) {
      const { conf, language } = await new Promise((resolve, reject) =>
        window.require([`vs/basic-languages/${grammar}/${grammar}`], resolve, reject));
      monaco.languages.setLanguageConfiguration(id, conf);
      monaco.languages.setMonarchTokensProvider(id, language);
    }
  }
  return id;
}

const dark = () => getComputedStyle(document.documentElement).colorScheme === 'dark'
  || (getComputedStyle(document.documentElement).colorScheme !== 'light'
    && matchMedia('(prefers-color-scheme: dark)').matches);

/** Colours of code, light and dark: 4.5:1 at least on our surfaces. */
const palette = {
  comment: ['58665a', '9db09f'], string: ['8a3b12', 'e5b48c'], keyword: ['0a5a6b', '74c7d6'],
  number: ['6f3a96', 'cbaeee'], type: ['1c6538', '86d3a0'], operator: ['4a5157', 'b4bac0'],
  predefined: ['6f3a96', 'cbaeee'], annotation: ['6b5300', 'd8c07a'], delimiter: ['4a5157', 'b4bac0'],
  regexp: ['8a3b12', 'e5b48c'], tag: ['0a5a6b', '74c7d6'], identifier: ['1a1e22', 'e9eae7'],
};

const rules = () => Object.entries(palette).flatMap(([token, colours]) =>
  [token, `${token}.sql`].map(name => ({ token: name, foreground: colours[dark() ? 1 : 0] })));

export function useTheme(monaco) {
  const style = getComputedStyle(document.querySelector('[data-monaco]'));
  const hex = colour => '#' + colour.match(/\d+/g).slice(0, 3).map(n => Number(n).toString(16).padStart(2, '0')).join('');
  monaco.editor.defineTheme('assay', {
    base: dark() ? 'vs-dark' : 'vs', inherit: true, rules: rules(),
    colors: {
      'editor.background': hex(style.backgroundColor), 'editor.foreground': hex(style.color),
      'editorLineNumber.foreground': dark() ? '#9aa39b' : '#5f6a61',
      'editorLineNumber.activeForeground': hex(style.color),
      'editorLineNumber.dimmedForeground': dark() ? '#9aa39b' : '#5f6a61',
      'diffEditor.insertedLineBackground': dark() ? '#14301f' : '#e3f2e8', 'diffEditor.insertedTextBackground': dark() ? '#86d3a01f' : '#1c65380d',
      'diffEditor.removedLineBackground': dark() ? '#3b1b18' : '#fbe8e5', 'diffEditor.removedTextBackground': dark() ? '#ff9f931f' : '#a3271d0d',
      'editor.lineHighlightBorder': '#00000000', 'editor.lineHighlightBackground': dark() ? '#ffffff0d' : '#0000000a',
    },
  });
  monaco.editor.setTheme('assay');
}

export const prefersPlain = () => {
  const choice = localStorage.getItem(choiceKey);
  return choice ? choice === 'plain' : coarse;
};

export const rememberPlain = plain => localStorage.setItem(choiceKey, plain ? 'plain' : 'code');

export class SourceEditor {
  #area; #host; #hint; #name; #onChange;
  #editor = null;
  #applying = false;
  #key = '';
  #at = '';            // the file that Monaco shows; another than #key for a moment
  #readOnly = false;
  #kept = new Map();   // by key: a file's Monaco model and where one was in it

  /** area: the text area; host: where Monaco goes; hint: about leaving the editor by keyboard. */
  constructor({ area, host, hint, language, onChange }) {
    this.#area = area;
    this.#host = host;
    this.#hint = hint;
    this.#name = language;
    this.#onChange = onChange;
    area.addEventListener('input', () => onChange());
  }

  get value() {
    return this.#area.value.replaceAll('\0', '');
  }

  set value(text) {
    this.#area.value = text;
    if (this.#editor && this.#editor.getValue() !== text) {
      this.#applying = true;
      this.#editor.setValue(text);
      this.#applying = false;
    }
  }

  get plain() {
    return !this.#editor;
  }

  /** Shows one of several files, each with an undo history of its own; name is its language. */
  async show(key, { text, language: name, readOnly }) {
    if (this.#editor) this.#kept.set(this.#at, { model: this.#editor.getModel(), state: this.#editor.saveViewState() });
    this.#key = key;
    this.#name = name;
    this.#readOnly = readOnly;
    this.#area.value = text;
    this.#area.readOnly = readOnly;
    if (!this.#editor) {
      this.#at = key;
      return;
    }
    const monaco = await load();
    const id = await language(monaco, name);
    if (this.#key !== key || !this.#editor) return;   // another one was asked for meanwhile
    const kept = this.#kept.get(key);
    const model = kept?.model ?? monaco.editor.createModel(text, id);
    this.#applying = true;
    if (model.getValue() !== text) model.setValue(text);
    this.#editor.setModel(model);
    this.#at = this.#host.dataset.shows = key;
    this.#applying = false;
    this.#editor.updateOptions({ readOnly, ariaLabel: this.#label() });
    if (kept?.state) this.#editor.restoreViewState(kept.state);
  }

  /** Drops what is kept of a file that is gone. */
  forget(key) {
    if (key !== this.#at) this.#kept.get(key)?.model.dispose();
    this.#kept.delete(key);
  }

  #label() {
    return this.#area.labels[0]?.textContent.trim() ?? '';
  }

  async setLanguage(name) {
    this.#name = name;
    if (this.#editor) {
      const monaco = await load();
      monaco.editor.setModelLanguage(this.#editor.getModel(), await language(monaco, name));
    }
  }

  /** The editor the candidate chose last, or the plain text area on touch screens. */
  async useChosen() {
    if (!prefersPlain()) await this.#useMonaco().catch(() => this.#usePlain());
  }

  async toggle() {
    rememberPlain(!this.plain);
    if (this.plain) await this.#useMonaco();
    else this.#usePlain();
    this.focus();
  }

  focus() {
    if (this.#editor) this.#editor.focus();
    else this.#area.focus();
  }

  /** Marks lines: [{ line, message }]. */
  async mark(problems) {
    if (!this.#editor) return;
    const monaco = await load();
    const model = this.#editor.getModel();
    monaco.editor.setModelMarkers(model, 'run', problems.map(({ line, message }) => {
      const at = Math.min(Math.max(1, line), model.getLineCount());
      return { severity: monaco.MarkerSeverity.Error, message, startLineNumber: at, endLineNumber: at, startColumn: 1, endColumn: model.getLineMaxColumn(at) };
    }));
  }

  /** Puts a text where the cursor is, in place of what is chosen; false where nothing may be changed. */
  insert(text) {
    if (this.#readOnly) return false;
    if (this.#editor) {
      this.#editor.executeEdits('insert', [{ range: this.#editor.getSelection(), text, forceMoveMarkers: true }]);
    } else {
      this.#area.setRangeText(text, this.#area.selectionStart, this.#area.selectionEnd, 'end');
      this.#onChange();
    }
    this.focus();
    return true;
  }

  goTo(line) {
    if (this.#editor) {
      this.#editor.revealLineInCenter(line);
      this.#editor.setPosition({ lineNumber: line, column: 1 });
    } else {
      const start = this.#area.value.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      const end = this.#area.value.indexOf('\n', start);
      this.#area.setSelectionRange(start, end < 0 ? this.#area.value.length : end);
    }
    this.focus();
  }

  #usePlain() {
    this.#editor?.getModel()?.dispose();
    this.#editor?.dispose();
    this.#kept.delete(this.#at);
    this.#kept.forEach(({ model }) => model.dispose());
    this.#kept.clear();
    this.#editor = null;
    this.#show(true);
  }

  async #useMonaco() {
    const monaco = await load();
    if (this.#editor) return;
    const id = await language(monaco, this.#name);
    useTheme(monaco);
    this.#show(false);
    this.#at = this.#key;
    this.#editor = monaco.editor.create(this.#host, {
      model: monaco.editor.createModel(this.#area.value, id), theme: 'assay', automaticLayout: true,
      fontFamily: getComputedStyle(this.#area).fontFamily, fontSize: 14, lineHeight: 22,
      fontLigatures: false, minimap: { enabled: false }, scrollBeyondLastLine: false,
      ariaLabel: this.#label(), readOnly: this.#readOnly, wordBasedSuggestions: 'currentDocument',
      padding: { top: 8, bottom: 8 }, renderLineHighlight: 'gutter', accessibilitySupport: 'auto',
      fixedOverflowWidgets: true, unicodeHighlight: { ambiguousCharacters: false },
    });
    document.fonts.ready.then(() => monaco.editor.remeasureFonts());
    this.#editor.onDidChangeModelContent(() => {
      if (this.#at !== this.#key) return;
      this.#area.value = this.#editor.getValue();
      if (!this.#applying) this.#onChange();
    });
    // Escape is what people try first to get out of a trap: say what does it.
    this.#editor.onKeyDown(event => {
      if (event.keyCode === monaco.KeyCode.Escape && this.#hint) {
        this.#hint.classList.add('loud');
        this.#hint.setAttribute('role', 'alert');
        this.#hint.append('');
      }
    });
    const restyle = () => this.#editor && useTheme(monaco);
    document.addEventListener('assay:theme', () => requestAnimationFrame(restyle));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle);
  }

  #show(plain) {
    this.#area.hidden = !plain;
    this.#host.hidden = plain;
    if (this.#hint) this.#hint.hidden = plain;
  }
}
