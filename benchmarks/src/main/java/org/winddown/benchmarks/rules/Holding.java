package org.winddown.benchmarks.rules;

import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.identification.Identification;

/**
 * An asset as screening meets it.
 *
 * @param asset the raw record
 * @param unit the unit that holds it
 * @param identification what its product was taken for
 */
record Holding(Asset asset, BusinessUnit unit, Identification identification) {}
