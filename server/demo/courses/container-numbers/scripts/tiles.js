// @ts-nocheck -- runs in the course's frame: the server's TypeScript project has no DOM.
// Container numbers as tiles, one small picture a character, and the check digit of ISO 6346.
(() => {
  const values = new Map();
  let value = 10;
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    if (value % 11 === 0) value += 1;
    values.set(letter, value);
    value += 1;
  }
  for (const digit of '0123456789') values.set(digit, Number(digit));

  function checkDigit(number) {
    const sum = Array.from(number.slice(0, 10)).reduce((sofar, sign, place) => sofar + values.get(sign) * 2 ** place, 0);
    return (sum % 11) % 10;
  }

  function lay(box, number) {
    box.replaceChildren(
      ...Array.from(number, (sign, place) => {
        const tile = document.createElement('img');
        tile.src = `tiles/${/\d/.test(sign) ? `digit ${sign}` : `letter ${sign}`} 100%25.svg`;
        tile.alt = '';
        tile.width = 30;
        tile.height = 40;
        if (place === 10) tile.className = 'check';
        return tile;
      }),
    );
  }

  for (const box of document.querySelectorAll('[data-tiles]')) lay(box, box.dataset.tiles);

  const form = document.querySelector('[data-checker]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const number = form.number.value.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
    const verdict = form.querySelector('[data-number-verdict]');
    const isNumber = /^[A-Z]{4}\d{7}$/.test(number);
    lay(form.querySelector('[data-own]'), isNumber ? number : '');
    if (!isNumber) verdict.textContent = 'Four letters, six digits and the check digit, please.';
    else if (Number(number[10]) === checkDigit(number)) verdict.textContent = `${number}: the check digit is right.`;
    else verdict.textContent = `${number}: it ends in ${number[10]}, and should end in ${checkDigit(number)}. Something was read wrongly.`;
  });
})();
