package org.winddown.rules.pack;

import java.util.Set;
import org.winddown.rules.evaluation.Act;

/**
 * What a phase takes away from an act that it does not forbid.
 *
 * @param phase id of the phase
 * @param act the act
 * @param terms when it applies, beside the terms of the phase
 * @param readings ids of the readings it rests on
 * @param said what it means, for people
 * @param citation id of the citation
 */
public record Deprivation(String phase, Act act, Terms terms, Set<String> readings, String said, String citation) {}
