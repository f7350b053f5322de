/** Members of the Congress of the United States, governors, and who stood for president: as generally known. */
import type { PersonRow } from '../rows.js'

export const unitedStatesCongress: readonly PersonRow[] = [
  ['Dennis Hastert', 'speaker-of-parliament USA 1999-01-06/2007-01-03'],
  [
    'Nancy Pelosi',
    'speaker-of-parliament USA 2007-01-04/2011-01-03',
    'speaker-of-parliament USA 2019-01-03/2023-01-03',
    'legislator USA 2023-01-03/..',
  ],
  ['John Boehner', 'speaker-of-parliament USA 2011-01-05/2015-10-29'],
  [
    'Paul Ryan',
    'vice-candidate organisation/us-republican-party 2012-08-28/2012-11-06',
    'speaker-of-parliament USA 2015-10-29/2019-01-03',
  ],
  ['Kevin McCarthy', 'speaker-of-parliament USA 2023-01-07/2023-10-03'],
  ['Mike Johnson', 'speaker-of-parliament USA 2023-10-25/..'],
  [
    'Tim Kaine',
    'governor USA 2006-01-14/2010-01-16',
    'legislator USA 2013-01-03/..',
    'vice-candidate organisation/us-democratic-party 2016-07-27/2016-11-08',
  ],
  [
    'Tim Walz',
    'governor USA 2019-01-07/..',
    'vice-candidate organisation/us-democratic-party 2024-08-06/2024-11-05',
  ],
  [
    'Sarah Palin',
    'governor USA 2006-12-04/2009-07-26',
    'vice-candidate organisation/us-republican-party 2008-09-03/2008-11-04',
  ],
  [
    'Joe Lieberman',
    'legislator USA 1989-01-03/2013-01-03',
    'vice-candidate organisation/us-democratic-party 2000-08-16/2000-11-07',
  ],
  [
    '{John Edwards}',
    'legislator USA 1999-01-03/2005-01-03',
    'vice-candidate organisation/us-democratic-party 2004-07-28/2004-11-02',
  ],
  [
    'John McCain',
    'legislator USA 1987-01-03/2018-08-25',
    'candidate organisation/us-republican-party 2008-09-03/2008-11-04',
  ],
  [
    'Mitt Romney',
    'governor USA 2003-01/2007-01',
    'candidate organisation/us-republican-party 2012-08-28/2012-11-06',
    'legislator USA 2019-01-03/2025-01-03',
  ],
  ['Lindsey Graham', 'legislator USA 2003-01-03/..'],
  ['Mitch McConnell', 'legislator USA 1985-01-03/..'],
  ['Chuck Schumer', 'legislator USA 1999-01-03/..'],
  ['Hakeem Jeffries', 'legislator USA 2013-01-03/..'],
  ['Bernie Sanders', 'legislator USA 1991-01-03/..'],
  ['Elizabeth Warren', 'legislator USA 2013-01-03/..'],
  ['Ted Cruz', 'legislator USA 2013-01-03/..'],
  ['Bob Menendez | Robert Menendez', 'legislator USA 2006-01/2024-08-20'],
  ['Bob Corker', 'legislator USA 2007-01-03/2019-01-03'],
  ['Chris Murphy', 'legislator USA 2013-01-03/..'],
  ['Jeanne Shaheen', 'legislator USA 2009-01-03/..'],
  ['Jim Risch', 'legislator USA 2009-01-03/..'],
  ['Michael McCaul', 'legislator USA 2005-01-03/..'],
  ['Adam Schiff', 'legislator USA 2001-01-03/..'],
  ['Pramila Jayapal', 'legislator USA 2017-01-03/..'],
  ['Ilhan Omar', 'legislator USA 2019-01-03/..'],
]
