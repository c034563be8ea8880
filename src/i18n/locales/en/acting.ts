export const acting = {
  for: 'You are acting for {{name}}',
  stop: 'Stop',
  as: 'Position: {{position}}',
  ask: 'In which position are you here?',
  askSentence: 'You hold several. What you see and what you ask for follow it. You can change it under Me.',
  goOn: 'Go on',
  notHere: 'What is on this device is yours, not that of {{name}}. Stop acting for them to see it.',
};
