package org.winddown.oracle;

import java.util.Set;

/**
 * What the oracle says of an act.
 *
 * @param verdict the verdict
 * @param worst for {@code REVIEW} the worst verdict that is still possible, else the verdict
 * @param missing for {@code REVIEW} the facts and readings that decide, sorted; else empty
 */
public record Opinion(String verdict, String worst, Set<String> missing) {

    @Override
    public String toString() {
        return missing.isEmpty() ? verdict : verdict + " missing " + String.join(", ", missing) + ", worst " + worst;
    }
}
