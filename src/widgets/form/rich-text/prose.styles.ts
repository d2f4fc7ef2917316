import {css} from 'lit';

/** How formatted text looks, and what the editor asks of the styles around it. */
export const proseStyles = css`
  [role='textbox'] {
    position: relative;
    white-space: break-spaces;
    font-variant-ligatures: none;
  }
  [role='textbox'][aria-disabled='true'] {
    cursor: default;
    opacity: var(--widget-disabled-opacity);
  }
  [role='textbox'][data-placeholder]::before {
    content: attr(data-placeholder);
    float: inline-start;
    block-size: 0;
    color: var(--widget-text-3);
    pointer-events: none;
  }
  .ProseMirror-hideselection {
    caret-color: transparent;
  }
  .ProseMirror-hideselection *::selection {
    background: transparent;
  }
  .ProseMirror-selectednode {
    outline: 2px solid var(--widget-focus-color);
  }
  [role='textbox'] > * + * {
    margin-block-start: 0.625rem;
  }
  p,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  ul,
  ol,
  pre,
  blockquote {
    margin: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-weight: var(--widget-font-weight-bold);
    line-height: var(--widget-line-height-tight);
    letter-spacing: -0.01em;
  }
  h1 {
    font-size: var(--widget-font-size-3xl);
  }
  h2 {
    font-size: var(--widget-font-size-2xl);
  }
  h3 {
    font-size: var(--widget-font-size-xl);
  }
  h4,
  h5,
  h6 {
    font-size: var(--widget-font-size-lg);
  }
  [role='textbox'] > :is(h1, h2, h3, h4, h5, h6):not(:first-child) {
    margin-block-start: 1.25rem;
  }
  strong {
    font-weight: var(--widget-font-weight-bold);
  }
  ul,
  ol {
    padding-inline-start: 1.5rem;
  }
  li + li,
  li > * + * {
    margin-block-start: 0.25rem;
  }
  li::marker {
    color: var(--widget-text-2);
  }
  blockquote {
    padding-inline-start: 0.875rem;
    border-inline-start: 3px solid var(--widget-line);
    color: var(--widget-text-2);
  }
  blockquote > * + * {
    margin-block-start: 0.5rem;
  }
  code {
    padding: 0.125em 0.3em;
    border-radius: 4px;
    background: var(--widget-neutral-3);
    font-family: var(--widget-font-mono);
    font-size: 0.9em;
  }
  pre {
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--widget-line);
    border-radius: var(--widget-radius-sm);
    background: var(--widget-neutral-2);
    white-space: pre-wrap;
  }
  pre code {
    padding: 0;
    background: none;
  }
  a {
    color: var(--widget-primary-11);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
`;
