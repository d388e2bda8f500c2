package org.winddown.oracle;

import java.time.Instant;

/**
 * An act that a thing calls for.
 *
 * @param act the act
 * @param manner how it stands to time
 * @param at when it happens, or for an act that goes on the first instant at which it no longer does
 * @param withMaker whether it is done with the maker itself and not with a reseller
 */
record Deed(String act, Manner manner, Instant at, boolean withMaker) {

    enum Manner {
        ON_DATE,
        /** It is due on a day that is not over yet. */
        DUE,
        OWED,
        SEEN,
        TAKEN_TO_GO_ON
    }
}
