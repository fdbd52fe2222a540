// SPDX-License-Identifier: Apache-2.0
// Loads the code editor while the instructions are read, where it will be used.
if (matchMedia('(pointer: fine)').matches && !navigator.connection?.saveData) {
  const files = ['loader.js', 'editor/editor.main.js', 'editor/editor.main.css'];
  (window.requestIdleCallback ?? setTimeout)(() => files.forEach(file => {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = '/assets/monaco-0.52.2/vs/' + file;
    document.head.append(link);
  }));
}
