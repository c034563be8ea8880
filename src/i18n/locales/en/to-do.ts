export const toDo = {};
