package org.winddown.rules.screening;

import org.winddown.rules.evaluation.Act;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Prohibition;

/**
 * A prohibition that looks at an act of an asset.
 *
 * @param index place of the phase in the measure
 * @param phase the phase
 * @param prohibition the prohibition
 * @param occasion the act
 */
record Ban(int index, Phase phase, Prohibition prohibition, Occasion occasion) {

    Act act() {
        return occasion.act();
    }
}
