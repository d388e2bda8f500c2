package org.winddown.rules.host;

import java.util.List;

/**
 * Why sightings are of one computer.
 *
 * @param by the evidence they have in common
 * @param text what it says
 * @param sources the sources joined by it, ordered; one when its own rows were joined
 */
public record HostJoin(HostEvidence by, String text, List<String> sources) {

    public HostJoin {
        sources = List.copyOf(sources);
    }

    /** The same for a person. */
    public String words() {
        return by.words() + " " + text + " (" + String.join(", ", sources) + ")";
    }
}
