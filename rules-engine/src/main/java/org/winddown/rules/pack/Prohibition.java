package org.winddown.rules.pack;

import java.util.Set;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Addressee;

/**
 * What a phase forbids.
 *
 * @param acts the acts
 * @param addressee whose acts
 * @param reading id of the reading that must have {@code readingValue} for this to hold, or empty
 * @param readingValue value of that reading
 * @param citation id of the citation
 */
public record Prohibition(Set<Act> acts, Addressee addressee, String reading, String readingValue, String citation) {}
