// SPDX-License-Identifier: Apache-2.0
// The two sides of one file in Monaco's diff editor, to read and to choose lines in.
import { language, load, useTheme } from '../itemtype/editor.js';

const roomForTwo = 900;

export class DiffEditor {
  #monaco; #host; #editor; #words; #marks; #observer;
  #file = null;
  #onLines;

  /** onLines: called with the file and the lines, from and to, that are to be commented on. */
  static async open({ host, area, words, onLines }) {
    const diff = new DiffEditor();
    diff.#monaco = await load();
    diff.#host = host;
    diff.#words = words;
    diff.#onLines = onLines;
    diff.#create(area);
    return diff;
  }

  #create(area) {
    const monaco = this.#monaco;
    useTheme(monaco);
    this.#editor = monaco.editor.createDiffEditor(this.#host, {
      readOnly: true, domReadOnly: true, originalEditable: false, theme: 'assay', automaticLayout: true,
      fontFamily: getComputedStyle(area).fontFamily, fontSize: 13, lineHeight: 21, fontLigatures: false,
      minimap: { enabled: false }, scrollBeyondLastLine: false, renderOverviewRuler: false,
      renderSideBySide: this.#host.clientWidth >= roomForTwo, useInlineViewWhenSpaceIsLimited: false,
      renderMarginRevertIcon: false, renderGutterMenu: false, glyphMargin: false, fixedOverflowWidgets: true,
      unicodeHighlight: { ambiguousCharacters: false }, accessibilitySupport: 'auto',
      accessibilityVerbose: false, ignoreTrimWhitespace: false, contextmenu: false,
    });
    document.fonts.ready.then(() => monaco.editor.remeasureFonts());
    const now = this.#editor.getModifiedEditor();
    this.#marks = now.createDecorationsCollection();
    now.addAction({
      id: 'assay-comment', label: this.#words.comment, keybindings: [monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter],
      run: () => this.choose(),
    });
    const { GUTTER_LINE_NUMBERS, GUTTER_LINE_DECORATIONS } = monaco.editor.MouseTargetType;
    now.onMouseUp(event => {
      if ([GUTTER_LINE_NUMBERS, GUTTER_LINE_DECORATIONS].includes(event.target.type)) this.choose();
    });
    this.#observer = new ResizeObserver(() => this.#fit());
    this.#observer.observe(this.#host);
    const restyle = () => this.#editor && useTheme(monaco);
    document.addEventListener('assay:theme', () => requestAnimationFrame(restyle));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle);
  }

  async show(file) {
    const id = await language(this.#monaco, file.language);
    if (this.#file === file) return;
    this.#file = file;
    this.#host.toggleAttribute('data-added', file.before === '');
    const old = this.#editor.getModel();
    this.#editor.setModel({
      original: this.#monaco.editor.createModel(file.before, id),
      modified: this.#monaco.editor.createModel(file.after, id),
    });
    old?.original.dispose();
    old?.modified.dispose();
    this.#fit();
  }

  /** Two columns where they fit. Monaco forgets its labels at every change of options: all at once. */
  #fit() {
    if (!this.#file) return;
    this.#editor.updateOptions({
      renderSideBySide: this.#host.clientWidth >= roomForTwo,
      originalAriaLabel: `${this.#file.path}, ${this.#words.before}`,
      modifiedAriaLabel: `${this.#file.path}, ${this.#words.after}`,
    });
  }

  /** Comments on what is selected on the new side. */
  choose() {
    const { startLineNumber, endLineNumber, endColumn } = this.#editor.getModifiedEditor().getSelection();
    const to = endColumn === 1 && endLineNumber > startLineNumber ? endLineNumber - 1 : endLineNumber;
    this.#onLines(this.#file, startLineNumber, to);
  }

  /** Marks the lines that have comments: [{ from, to }]. */
  mark(ranges) {
    this.#marks.set(ranges.map(({ from, to }) => ({
      range: new this.#monaco.Range(from, 1, to, 1),
      options: { isWholeLine: true, className: 'assay-commented', linesDecorationsClassName: 'assay-commented-margin' },
    })));
  }

  goTo(line) {
    const now = this.#editor.getModifiedEditor();
    now.revealLineInCenter(line);
    now.setPosition({ lineNumber: line, column: 1 });
    now.focus();
  }

  close() {
    this.#observer.disconnect();
    const model = this.#editor.getModel();
    this.#editor.dispose();
    model?.original.dispose();
    model?.modified.dispose();
    this.#editor = null;
  }
}
