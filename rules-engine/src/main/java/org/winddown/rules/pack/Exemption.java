package org.winddown.rules.pack;

import java.util.Set;

/**
 * A class of things the measure itself releases.
 *
 * @param id id within the pack
 * @param title name for people
 * @param families product families it names
 * @param attestation value of the fact {@code attestation} it always needs, or empty
 * @param reading id of the reading that may extend that need to this exemption, or empty
 * @param readingValue value of the reading under which the need holds
 * @param citation id of the citation
 */
public record Exemption(
        String id,
        String title,
        Set<String> families,
        String attestation,
        String reading,
        String readingValue,
        String citation) {}
