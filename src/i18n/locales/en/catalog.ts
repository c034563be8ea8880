export const catalog = {
  title: 'Catalog',
};

export const resources = {
  title: 'Library',
};
