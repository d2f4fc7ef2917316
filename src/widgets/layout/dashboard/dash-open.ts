import type {DashCore} from './dash-core.js';

/** Opens the settings of a widget, or those of a new one. */
export async function openForm(core: DashCore, id?: string): Promise<void> {
  const {openSettings} = await import('./dash-form.js');
  openSettings(core, id);
}
