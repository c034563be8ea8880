/** What the LMS made last night. `about` says which rows are in it. */
export const reports = [
  { file: 'overdue-training.csv', name: 'Overdue training', owner: 'ana', about: 'overdue' },
  { file: 'certificates.csv', name: 'Certificates: lapsed and running out within 90 days', owner: 'sigrun', about: 'certificates' },
  { file: 'completions-by-organization.csv', name: 'Completions of the last 365 days by organization', owner: 'ingrid', about: 'completions' },
  { file: 'seats-next-four-weeks.csv', name: 'Seats in the next four weeks', owner: 'petra', about: 'seats' },
] as const;
