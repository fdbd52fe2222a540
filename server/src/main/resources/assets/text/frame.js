// SPDX-License-Identifier: Apache-2.0
// Inside the frame of a diagram: takes one text from the page around it and draws it.
(() => {
  const tell = message => parent.postMessage(message, '*');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    maxTextSize: 5_000,
    maxEdges: 100,
    suppressErrorRendering: true,
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    theme: 'neutral',
    fontFamily: 'system-ui, sans-serif',
    secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'htmlLabels', 'flowchart',
      'suppressErrorRendering', 'theme', 'themeCSS', 'themeVariables', 'fontFamily', 'altFontFamily'],
  });
  let asked = false;
  addEventListener('message', async ({ source, data }) => {
    if (source !== parent || asked || typeof data?.text !== 'string') return;
    asked = true;
    try {
      const { svg } = await mermaid.render('diagram', data.text);
      document.body.innerHTML = svg;   // in a document that holds nothing and reaches nobody
      document.body.style.margin = '8px';
      const drawn = document.body.querySelector('svg');
      drawn.setAttribute('aria-hidden', 'true');   // the text beside the frame says it in words
      new ResizeObserver(() => tell({ height: Math.ceil(drawn.getBoundingClientRect().height) + 16 })).observe(drawn);
    } catch {
      tell({ failed: true });
    }
  });
  tell({ ready: true });
})();
