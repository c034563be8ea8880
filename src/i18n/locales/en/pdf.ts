export const pdf = {
  page_one: 'Page {{page}} of {{count, number}}',
  page_other: 'Page {{page}} of {{count, number}}',
  larger: 'Larger',
  smaller: 'Smaller',
  failed: 'This file could not be shown here. Download it, and open it with another app.',
  notLoaded: 'The reader for this file is not on this device yet. Connect once, and it stays.',
};
