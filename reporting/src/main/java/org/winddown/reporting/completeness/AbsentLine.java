package org.winddown.reporting.completeness;

import java.time.LocalDate;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.evaluation.Verdict;

/**
 * An asset that its source no longer lists and that a measure touches.
 *
 * @param product its name as the inventory wrote it
 * @param verdict its most serious headline
 * @param silent whether it has been absent for long
 * @param lastListed day of the last inventory that listed it
 * @param since day of the first inventory that did not
 * @param times inventories that did not
 * @param origin where it was listed last
 */
public record AbsentLine(
        AssetKey asset,
        String product,
        Verdict verdict,
        boolean silent,
        LocalDate lastListed,
        LocalDate since,
        int times,
        AssetOrigin origin) {}
