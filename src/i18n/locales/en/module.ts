export const module = {
  title: 'Course',
};

export const enrol = {};
