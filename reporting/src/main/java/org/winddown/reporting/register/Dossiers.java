package org.winddown.reporting.register;

import java.util.List;

/**
 * The files on acts of the enterprise's own.
 *
 * @param marking what stands on every page
 * @param files one for each act, ordered by asset, measure and act
 */
public record Dossiers(String marking, List<ActFile> files) {

    /** The marking unless another is set. */
    public static final String PRIVILEGED = "Privileged and confidential";

    /** As many characters as one line of a page holds beside the instant of the report. */
    public static final int LONGEST_MARKING = 40;

    /** None. */
    public static final Dossiers NONE = new Dossiers(PRIVILEGED, List.of());

    public Dossiers {
        files = List.copyOf(files);
    }
}
