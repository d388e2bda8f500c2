package org.winddown.rules.pack;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Addressee;

/**
 * What a phase forbids.
 *
 * @param classes ids of the classes of the subject it is about; empty for all
 * @param acts the acts
 * @param addressee whose acts
 * @param terms when it applies
 * @param presumed when an installed copy is taken to do the act until the phase; null when always
 * @param citation id of the citation
 */
public record Prohibition(
        Set<String> classes,
        Set<Act> acts,
        Addressee addressee,
        Terms terms,
        @Nullable Condition presumed,
        String citation) {

    /** The same prohibition of other acts. */
    public Prohibition with(Set<Act> other) {
        return new Prohibition(classes, other, addressee, terms, presumed, citation);
    }

    /** The same prohibition with other terms. */
    public Prohibition with(Terms other) {
        return new Prohibition(classes, acts, addressee, other, presumed, citation);
    }

    /** The same prohibition, with installed copies always taken to do the act. */
    public Prohibition alwaysPresumed() {
        return new Prohibition(classes, acts, addressee, terms, null, citation);
    }

    /** The same prohibition for other classes. */
    public Prohibition withClasses(Set<String> other) {
        return new Prohibition(other, acts, addressee, terms, presumed, citation);
    }
}
