export interface SeedMessage {
  readonly id: string;
  /** Missing: from the LMS itself. */
  readonly from?: string;
  readonly to: readonly string[];
  /** Who of them has read it. */
  readonly readBy?: readonly string[];
  readonly sent: string;
  readonly subject: string;
  readonly body: string;
  readonly isHtml?: true;
}

/** Thirty messages, from the LMS and between people. Those about requests come by themselves, when the requests are made. */
export const messages: readonly SeedMessage[] = [
  // From the LMS
  { id: 'mail-01', to: ['mia'], sent: '-1 05:00', subject: 'You are enrolled: First aid: refresher', body: 'Session FA-1, Training room 2, Gate and Offices.\n\nBring clothes that you can kneel in. If you cannot come, withdraw in time: there is a waitlist.' },
  { id: 'mail-02', to: ['mia', 'omar'], readBy: ['mia'], sent: '-14 05:00', subject: 'Three courses can be downloaded now', body: 'First days in the harbour, Forklift safety, and The cold chain can be kept on your phone. They work without a network, on board too, and tell us how far you are when you are back.' },
  { id: 'mail-03', to: ['tomasz'], sent: '-55 04:00', subject: 'Your certificate has run out: Working at height', body: 'It was good for twelve months. You may not work at height until you have it again. The next sessions: WH-1 in Nordkai, WH-HX in Halifax.' },
  { id: 'mail-04', to: ['tomasz'], readBy: ['tomasz'], sent: '-35 04:00', subject: 'Your certificate has run out: Ship-to-shore crane licence', body: 'Your licence was good for thirty-six months. Sit the exam again before you drive alone.' },
  { id: 'mail-05', to: ['tomasz'], sent: '-1 04:00', subject: 'Running out in 35 days: Restricted radio operator', body: 'The harbour office renews it without an exam, as long as it has not run out.' },
  { id: 'mail-06', to: ['tomasz'], sent: '-6 04:00', subject: 'Overdue: Lockout and tagout', body: 'It was due today. It takes fourteen minutes.' },
  { id: 'mail-07', to: ['dimitra'], readBy: ['dimitra'], sent: '-30 07:00', subject: 'You have completed sixty courses', body: 'Nobody at Nordkai Ports has more, and eighty are still open. There is no prize for it, but there could be.' },
  { id: 'mail-08', to: ['dimitra'], sent: '-3 04:00', subject: 'Overdue: What not to say at the trade fair', body: 'Petra Nováková gave it to you with high priority. The trade fair is next week.' },
  { id: 'mail-09', to: ['jonas'], sent: '0 03:30', subject: 'Today: you teach three sessions', body: '06:30 Walk through the port with your buddy, main gate\n11:00 Fire extinguishers, fire ground behind Shed 9\n13:00 Hot work permit, workshop\n\nParticipants are in the app, also without a network once you have opened them.' },
  { id: 'mail-10', to: ['jonas'], readBy: ['jonas'], sent: '-1 03:30', subject: 'Fire warden is full', body: 'All seats of session FW-1 are taken. Whoever asks now is on the waitlist.' },
  { id: 'mail-11', to: ['petra'], readBy: ['petra'], sent: '-1 02:10', subject: 'Nightly reports: 4 made, 0 failed', body: 'Overdue training, certificates, completions, seats. They are under Reports.' },
  { id: 'mail-12', to: ['petra'], sent: '0 02:10', subject: 'A package was refused', body: 'noise-v3.zip has no imsmanifest.xml at its top. It has one in the folder “noise v3 FINAL (2)”. Zip the contents of the folder, not the folder.' },
  { id: 'mail-13', to: ['ana'], sent: '0 02:00', subject: 'Four of your gang are overdue', body: 'Tomasz Wójcik: 2\nZeynep Çağlar: 1\nبلال قاسم: 1\nMateusz Zając: 1\n\nYou can give them a later date, or five minutes.' },
  { id: 'mail-14', to: ['omar'], sent: '-45 05:00', readBy: ['omar'], subject: 'Completed: Data protection in everyday work', body: 'With a hundred of a hundred points.' },
  { id: 'mail-15', to: ['yuki'], sent: '-2 05:00', subject: 'You are enrolled: Crane signals', body: 'Session CS-1 at the training crane. Bring gloves and helmet.' },
  // Between people
  { id: 'mail-16', from: 'ana', to: ['mia'], sent: '-1 14:10', subject: 'Your first week', body: 'Mia,\n\nyou did well on Berth Two, also when it got loud. Please do First days in the harbour before Friday; the check at the end is short.\n\nAnd it is fine to ask twice.\n\nAna' },
  { id: 'mail-17', from: 'jonas', to: ['mia', 'lena', 'bilal', 'kwame'], readBy: ['lena'], sent: '-1 10:00', subject: 'Tomorrow’s tour starts at the main gate', body: 'Half past eight our time, boots on. We walk four kilometres. Who has a new pass: bring it, we test it at every gate.' },
  { id: 'mail-18', from: 'marta', to: ['omar'], readBy: ['omar'], sent: '-6 12:05', subject: 'The sign on the door', body: 'You were right, it said sixty minutes and that was wrong. It is gone. Would you read the other Arabic texts too? I pay in mint tea.' },
  { id: 'mail-19', from: 'sigrun', to: ['tomasz'], sent: '-4 08:00', subject: 'Confined spaces', body: 'Hello Tomasz,\n\nyour yearly exam was due three weeks ago. I need you in the safety round on Monday, and I cannot send you into a tank without it. It is forty minutes. Come to my office, it is quiet and there is liquorice.\n\nSigrún' },
  { id: 'mail-20', from: 'ana', to: ['tomasz'], readBy: ['tomasz'], sent: '-5 15:30', subject: 'Crane 7', body: 'I would like you to be among the first four on Crane 7. For that the licence must be valid again. Shall I keep Thursday morning free for the exam?' },
  { id: 'mail-21', from: 'ingrid', to: ['ana', 'bengt', 'marta', 'henrik', 'sigrun'], readBy: ['bengt', 'sigrun'], sent: '-1 16:00', subject: 'Requests that wait', body: 'Dear all,\n\nthere are more than twenty requests for training that wait for a yes or a no, the oldest of them for nine days. A no is an answer too.\n\nIngrid' },
  { id: 'mail-22', from: 'birgit', to: ['ana', 'petra', 'ingrid'], readBy: ['petra'], sent: '-6 10:30', subject: 'Learning time: the text', isHtml: true, body: '<p>Here it is, signed: <strong>forty hours a year</strong>, for everybody.</p><p>Please tell your people yourselves before they read it in the news. What it says about nights is on page two.</p><p>Birgit</p>' },
  { id: 'mail-23', from: 'dimitra', to: ['ingrid'], sent: '-7 09:00', subject: 'Berth Four on Thursday', body: 'With the crane on the move I have three ships for two berths. I can do it if the Maren waits until Friday. Please ask them nicely, they like you.' },
  { id: 'mail-24', from: 'ingrid', to: ['dimitra'], sent: '-6 17:20', subject: 'Re: Berth Four on Thursday', body: 'They wait. It cost me a dinner.' },
  { id: 'mail-25', from: 'arjun', to: ['dimitra', 'jiahui', 'meera'], readBy: ['dimitra'], sent: '-4 06:00', subject: 'Terminal system: bring your own mess', isHtml: true, body: '<p>For session TS-1 please bring one screenshot each of</p><ol><li>a hold that nobody understands,</li><li>a move that happened twice,</li><li>something that you are proud of.</li></ol>' },
  { id: 'mail-26', from: 'emeka', to: ['petra'], sent: '-2 11:00', subject: 'Thirty megabytes of pictures', body: '“Seeing damage” is in. On the quay it takes four minutes to download, in the office nine seconds. I have written into the description that one should do it in the office.' },
  { id: 'mail-27', from: 'liam', to: ['jonas'], readBy: ['jonas'], sent: '-9 14:00', subject: 'Can we borrow your fire?', body: 'Halifax has the extinguishers and no place to burn things. Could you do two days at Pier 9 in spring? There is lobster.' },
  { id: 'mail-28', from: 'kwame', to: ['ana'], sent: '0 04:15', subject: 'Aroha', body: 'She is here, half an hour early, and has asked seventeen questions. I like her. I will be late for the briefing.' },
  { id: 'mail-29', from: 'luca', to: ['jonas', 'petra', 'ana'], sent: '-3 09:45', subject: 'pioggia, vento, and a whistle', body: 'On Saturday somebody blew the emergency whistle at Gate 7 as a joke. I was the one who ran. Could we put a sentence about that into the induction? Something like: don’t.' },
  { id: 'mail-30', from: 'weiming', to: ['petra'], sent: '-8 03:00', subject: '新加坡的急救课', body: '佩特拉，您好：\n\n第十六天的急救课还有四个空位。请把英文和中文的教材都寄过来，谢谢。\n\n陈伟明' },
];
