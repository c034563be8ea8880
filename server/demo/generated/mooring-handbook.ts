import { PdfPage, type Colour, type Pen } from './pdf-page.ts';
import { writePdf } from './write-pdf.ts';

const violet: Colour = [0.33, 0.3, 0.58];
const pale: Colour = [0.9, 0.89, 0.96];
const water: Colour = [0.8, 0.88, 0.92];
const stone: Colour = [0.86, 0.87, 0.86];
const steel: Colour = [0.28, 0.36, 0.4];
const red: Colour = [0.78, 0.25, 0.2];
const blush: Colour = [0.97, 0.86, 0.83];
const white: Colour = [1, 1, 1];
const title = 'Mooring lines: the handbook';

const box = (x: number, y: number, width: number, height: number): string => `${x} ${y} ${width} ${height} re`;

/** A circle in four Bezier pieces. */
function disc(x: number, y: number, r: number): string {
  const k = r * 0.5523;
  return `${x + r} ${y} m ${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r} c ${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y} c ${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r} c ${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y} c`;
}

function mark(pen: Pen, label: string, x: number, y: number): void {
  pen.paint(violet, disc(x, y, 9));
  pen.words(label, x, y - 3.6, { shade: white });
}

/** A ship from above beside the quay. */
function shipAtQuay(pen: Pen): void {
  pen.paint(water, box(0, 52, 467, 148));
  pen.paint(stone, box(0, 0, 467, 52));
  pen.paint(steel, '70 82 m 350 82 l 392 82 418 104 424 122 c 418 140 392 162 350 162 c 70 162 l 58 162 52 150 52 122 c 52 94 58 82 70 82 c');
  pen.paint(pale, box(78, 94, 56, 56));
  pen.paint([0.76, 0.74, 0.88], `${box(150, 96, 48, 52)} ${box(206, 96, 48, 52)} ${box(262, 96, 48, 52)}`);
  for (const x of [30, 96, 176, 300, 372, 446]) pen.paint(steel, disc(x, 34, 5));
}

const ropes = ['400 96 m 446 36 l', '366 84 m 372 38 l', '330 82 m 176 36 l', '130 82 m 300 36 l', '100 82 m 96 38 l', '66 90 m 30 36 l'] as const;

function sixLines(pen: Pen): void {
  shipAtQuay(pen);
  for (const rope of ropes) pen.stroke(violet, 2, rope);
  for (const [label, x, y] of [['1', 432, 72], ['2', 352, 62], ['3', 262, 70], ['4', 200, 70], ['5', 112, 62], ['6', 36, 68]] as const) mark(pen, label, x, y);
}

function snapBack(pen: Pen): void {
  pen.paint(water, box(0, 92, 467, 78));
  pen.paint(stone, box(0, 0, 467, 92));
  pen.paint(blush, '120 66 m 232 4 l 330 30 376 74 382 128 c 300 140 l h');
  pen.stroke(red, 1.5, '120 66 m 232 4 l 330 30 376 74 382 128 c', '5 4');
  pen.stroke(violet, 3, '120 66 m 318 140 l');
  pen.paint(steel, '290 130 m 467 130 l 467 170 l 312 170 l h');
  pen.paint(steel, disc(120, 62, 8));
  mark(pen, '1', 214, 40);
  mark(pen, '2', 66, 30);
  pen.paint(red, disc(282, 66, 5));
  pen.paint(red, box(278, 46, 8, 16));
  pen.paint([0.2, 0.5, 0.34], disc(66, 66, 5));
  pen.paint([0.2, 0.5, 0.34], box(62, 46, 8, 16));
}

function boatmanCover(pen: Pen): void {
  pen.paint(violet, box(0, 0, 467, 300));
  for (let ring = 7; ring > 0; ring -= 1) pen.stroke([0.5, 0.47, 0.76], 1.6, disc(250 + ring * 4, 150 - ring * 3, ring * 40));
  pen.paint([0.72, 0.7, 0.9], disc(250, 150, 30));
  pen.paint(white, `${box(226, 60, 48, 12)} ${box(232, 72, 36, 56)} ${box(222, 128, 56, 14)}`);
  pen.stroke(white, 7, '467 220 m 380 190 320 150 272 112 c 250 94 236 104 238 116 c 240 128 262 122 268 108 c 276 90 256 84 236 92 c');
}

function signs(pen: Pen): void {
  const person = (x: number, left: string, right: string, label: string): void => {
    pen.paint(steel, disc(x, 84, 8));
    pen.stroke(steel, 9, `${x} 68 m ${x} 42 l`);
    pen.stroke(steel, 5, `${x} 42 m ${x - 8} 18 l ${x} 42 m ${x + 8} 18 l`);
    pen.stroke(violet, 5, `${x} 66 m ${left} ${x} 66 m ${right}`);
    pen.words(label, x, 2);
  };
  person(58, '38 90 l', '78 90 l', 'Heave');
  person(176, '150 56 l', '202 56 l', 'Slack away');
  person(294, '268 66 l', '320 66 l', 'Hold');
  person(410, '392 96 l', '428 54 l', 'Make fast');
}

function card(pen: Pen): void {
  pen.stroke(steel, 1, box(60, 4, 347, 172), '6 4');
  pen.words('Nordkai Ports: lines under load', 233, 150, { size: 13 });
  for (const [index, line] of ['Out of the red. Nobody in a bight.', 'Sings, smokes, thins? Away first, then call.', 'Spring first ashore, spring last off.', 'Channel 6, or 2112. Stop, stop, stop.'].entries()) {
    mark(pen, String(index + 1), 90, 124 - index * 28);
    pen.words(line, 112, 120 - index * 28, { size: 12, weight: 'regular', isCentred: false });
  }
}

/** The PDF of the course "Mooring lines": five pages, written and drawn here. */
export function mooringHandbook(): Uint8Array {
  const pages = [coverPage(), linesPage(), zonePage(), workPage(), endPage()];
  for (const [index, { page }] of pages.entries()) page.footer(`${title}   ${index + 1} of ${pages.length}   Nordkai Ports, Training`);
  return writePdf({ title, author: 'Nordkai Ports, Training', pages });
}

function coverPage(): { readonly name: string; readonly page: PdfPage } {
  const page = new PdfPage();
  page.figure(300, 'A bollard with a line around it, before contour lines.', boatmanCover);
  page.heading(title);
  page.paragraph('For boatmen, lashers and everybody who walks along the quay while a ship comes or goes. It fits into a jacket, and it may get wet.');
  page.subheading('How to use it');
  page.paragraph('Read it once, from front to back; that takes ten minutes. Then cut out the card on the last page. On the quay, nobody reads: there you know it, or you stand back and ask.');
  page.paragraph('Who answers: the boatmen on channel 6, the harbour master on 2112, day and night.');
  return { name: 'How to use it', page };
}

function linesPage(): { readonly name: string; readonly page: PdfPage } {
  const page = new PdfPage();
  page.heading('Six lines');
  page.figure(200, 'A ship beside the quay from above, with six numbered lines: head line, forward breast line, forward spring, after spring, after breast line, stern line.', sixLines);
  page.paragraph('A ship at the quay is pulled in three directions: along, off, and up and down with the tide. No single line holds all three.');
  page.item('1', 'Head line: from the bow, ahead. Keeps the ship from going astern and its bow in.');
  page.item('2', 'Forward breast line: square to the quay. Keeps the bow alongside.');
  page.item('3', 'Forward spring: from forward, leading aft. Keeps the ship from going ahead.');
  page.item('4', 'After spring: from aft, leading forward. Keeps the ship from going astern.');
  page.item('5', 'After breast line: square to the quay. Keeps the stern alongside.');
  page.item('6', 'Stern line: from the stern, astern. Keeps the ship from going ahead and its stern in.');
  page.rule('A spring is the first line ashore and the last one off: it holds the ship against its own engine.', pale);
  page.paragraph('Two lines on one bollard: the second goes up through the eye of the first, from below. Then either of them can be let go before the other.');
  return { name: 'Six lines', page };
}

function zonePage(): { readonly name: string; readonly page: PdfPage } {
  const page = new PdfPage();
  page.heading('The snap-back zone');
  page.figure(170, 'A line from a bollard to a ship. The area on one side of it is red: there stands a person who would be hit. Behind the bollard, outside, stands a safe one.', snapBack);
  page.paragraph('A line that is pulled stretches like rubber, up to a fifth of its length, and keeps all that work inside. When it parts, the work comes back in less than a second. Nobody has ever jumped aside in time.');
  page.item('1', 'Red is where it sweeps: behind the bollard too, when a second bollard or a roller bends the line.');
  page.item('2', 'Green is behind the bollard and well to the side, with a way out behind you.');
  page.subheading('It tells you before');
  page.item('a', 'It sings: a high tone that climbs.');
  page.item('b', 'It thins, and water drips out of it although it does not rain.');
  page.item('c', 'It smokes where it runs over steel.');
  page.rule('Walk away first, then call. Whoever shouts while still standing there has done it in the wrong order.', blush);
  page.paragraph('New synthetic lines give less warning than old ones, and some give none. So the zone counts from the moment the line comes off the deck, not from the moment it looks dangerous.');
  return { name: 'The snap-back zone', page };
}

function workPage(): { readonly name: string; readonly page: PdfPage } {
  const page = new PdfPage();
  page.heading('Making fast, step by step');
  page.item('1', 'Before the ship is there: bollards clear, rings and ladders seen, life jacket closed, radio tried.');
  page.item('2', 'The heaving line comes. Let it fall first, then pick it up: its knot weighs half a kilo.');
  page.item('3', 'Pull the mooring line with two people, side by side, never one behind the other.');
  page.item('4', 'Eye over the bollard, hands at the side of the eye, never inside it.');
  page.item('5', 'Step back, three long steps, then give the sign. The winch moves after the sign, not before.');
  page.item('6', 'All six fast? Look along each of them once. Then the gangway.');
  page.subheading('Signs between quay and ship');
  page.figure(100, 'Four people with their arms: both up means heave, both down slack away, both level hold, one up and one down make fast.', signs);
  page.paragraph('One person gives signs, and everybody knows which one. If you do not understand a sign, the answer is Hold.');
  page.rule('Your foot never stands in a bight. The line decides when it closes.', pale);
  return { name: 'Making fast', page };
}

function endPage(): { readonly name: string; readonly page: PdfPage } {
  const page = new PdfPage();
  page.heading('Lines that are finished');
  page.paragraph('A line does not die of age but of what nobody wrote down. Look at each one when it comes ashore, while it is slack:');
  page.item('1', 'One strand of three cut, or a tenth of the yarns of a plaited line: it goes back on board with a red tag.');
  page.item('2', 'Flat, shiny, hard places: it melted there once. Red tag.');
  page.item('3', 'Powder between the strands: sand has worked inside. Ask the boatman.');
  page.item('4', 'An eye that is worn through to the yarn: red tag, however good the rest is.');
  page.paragraph('The ship decides about its own lines, and you decide whether you make them fast. Both are in the log, with time and name.');
  page.subheading('Cut out, keep');
  page.figure(180, 'A card with four lines: out of the red, nobody in a bight; sings, smokes, thins, away first then call; spring first ashore, spring last off; channel 6 or 2112, stop stop stop.', card);
  return { name: 'Lines that are finished', page };
}
