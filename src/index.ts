/**
 * The library's own words, for pages and for people who write widgets. Importing it defines no element: those come
 * from `total-widgets/elements/<tag>.js`, from the autoloader, or all at once from `total-widgets/all.js`.
 */
export {css, html, nothing, svg} from 'lit';
export {property, query, state} from 'lit/decorators.js';
export {defineWidget, definedWidgets, VERSION, widget} from './core/define.js';
export {emit, notify, type EmitOptions} from './core/emit.js';
export {can} from './core/can.js';
export type {NavigateDetail} from './core/navigation.js';
export {setNavigate, type Router} from './core/set-navigate.js';
export {flag, json, list, numeric, oneOf, reflectedFlag} from './core/properties.js';
export {COLORS, SIZES, VARIANTS, type Color, type Size, type Variant} from './core/scales.js';
export {toast, type ToastHandle, type ToastOptions} from './core/toast.js';
export {WidgetElement} from './core/widget-element.js';
export type {LayoutItem, ResourceField, ResourceMetadata} from './widgets/resource/metadata/resource-metadata.js';
export type {FormHandler, IndexHandler, RouteParams, ShowHandler} from './widgets/resource/session/handlers.js';
export type {ResourceContext} from './widgets/resource/session/resource-context.js';
