/** What draws the `<template>`s of authors, in one file; loaded with the first widget that has one. */
export {compileTemplate} from './template.js';
export {KeyedTemplates} from './keyed-templates.js';
