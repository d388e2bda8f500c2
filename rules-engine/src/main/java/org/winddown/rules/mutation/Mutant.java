package org.winddown.rules.mutation;

import org.winddown.rules.pack.Measure;

/**
 * A measure with one thing changed.
 *
 * @param name what was changed, stable from run to run, for example {@code phases/phase-1/effective +1s}
 * @param measure the changed measure
 */
public record Mutant(String name, Measure measure) {}
