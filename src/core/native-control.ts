/** What the platform knows of the control inside. */
export type NativeControl = HTMLElement & {readonly validity: ValidityState; readonly validationMessage: string};

/** What is wrong with a value, and in which words; empty where nothing is. */
export interface Verdict {
  readonly validity: ValidityStateFlags;
  readonly validationMessage: string;
}
