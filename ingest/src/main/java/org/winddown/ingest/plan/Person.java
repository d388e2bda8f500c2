package org.winddown.ingest.plan;

/**
 * Who does something to an import, and why.
 *
 * @param by name, not blank
 * @param because reason, not blank
 */
public record Person(String by, String because) {

    public Person {
        by = by.strip();
        because = because.strip();
        if (by.isEmpty() || because.isEmpty()) {
            throw new ActRefusedException(
                    "REASON_MISSING", "Say who does this and why: --by NAME --because \"REASON\".");
        }
    }
}
