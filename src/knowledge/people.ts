/** The persons of all regions. */
import { africa } from './people/africa.js'
import { americas } from './people/americas.js'
import { asia } from './people/asia.js'
import { eurasia } from './people/eurasia.js'
import { europe } from './people/europe.js'
import { europeNorth } from './people/europeNorth.js'
import { europeWest } from './people/europeWest.js'
import { heads } from './people/heads.js'
import { middleEast } from './people/middleEast.js'
import { russia } from './people/russia.js'
import { southAsia } from './people/southAsia.js'
import { unitedStates } from './people/unitedStates.js'
import { unitedStatesCongress } from './people/unitedStatesCongress.js'
import { world } from './people/world.js'
import type { PersonRow } from './rows.js'

export const people: readonly PersonRow[] = [
  ...russia,
  ...unitedStates,
  ...unitedStatesCongress,
  ...americas,
  ...eurasia,
  ...europe,
  ...europeNorth,
  ...europeWest,
  ...middleEast,
  ...asia,
  ...southAsia,
  ...africa,
  ...world,
  ...heads,
]
