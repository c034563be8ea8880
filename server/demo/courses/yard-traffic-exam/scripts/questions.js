// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// Shows the questions of assessment.json. They are answered where they are scored, so nothing can be chosen here.
async function showQuestions() {
  const place = document.querySelector('[data-questions]');
  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  try {
    const { sections } = await (await fetch('assessment.json')).json();
    for (const { title, questions } of sections) {
      const list = document.createElement('ol');
      for (const { text, choices = [] } of questions) {
        const item = element('li', text);
        const given = document.createElement('ul');
        given.append(...choices.map((choice) => element('li', choice.text)));
        if (choices.length > 0) item.append(given);
        list.append(item);
      }
      place.append(element('h2', title), list);
    }
  } catch {
    document.querySelector('[data-questions-failed]').hidden = false;
  }
}
void showQuestions();
