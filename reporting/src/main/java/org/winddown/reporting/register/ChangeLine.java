package org.winddown.reporting.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;

/**
 * An asset of which a measure does not say what it said in the run before, or about which people decided otherwise.
 *
 * @param product its product; empty when no inventory at hand names it any more
 * @param before headline verdict and act of the run before; null when it had none
 * @param now the same of this run; null when it has none
 * @param reasons what is different since, the most telling first; never empty
 */
public record ChangeLine(
        AssetKey asset,
        String product,
        String measure,
        Sort sort,
        @Nullable Said before,
        @Nullable Said now,
        List<Reason> reasons) {

    /** What became of it, the most pressing first. */
    public enum Sort {
        /** The measure touches it, and did not before. */
        NEW,
        /** Its verdict is more serious. */
        WORSE,
        /** Its verdict is the same, and its act, dates, other acts or reason are not. */
        CHANGED,
        /** Its verdict is less serious. */
        EASED,
        /** The measure does not touch it any more. */
        RESOLVED,
        /** Its verdict is the same, and people decided otherwise about it. */
        DECIDED
    }

    /** A headline. */
    public record Said(Verdict verdict, Act act) {}

    /**
     * Something that is different since.
     *
     * @param detail which, in words that need no language; empty when nothing more is known
     */
    public record Reason(Cause cause, String detail) {}

    /** What may be different between two runs. */
    public enum Cause {
        /** No run before looked at the unit. */
        FIRST_RUN,
        /** No inventory of the run before had the asset. */
        ASSET_NEW,
        /** No inventory of this run has it. */
        ASSET_GONE,
        /** Its row says something else. */
        ASSET_CHANGED,
        /** Its name is taken for another product. */
        IDENTIFICATION,
        /** People answered or decided. */
        DECISION,
        /** The rule pack is another version, or was not screened. */
        LAW,
        /** The lists of parties or their owners are other versions. */
        LISTS,
        /** What is on record of the business unit. */
        UNIT,
        /** The program judges or proves otherwise. */
        ENGINE,
        /** Other rows of its unit: acts recorded of it, components, installations. */
        INVENTORY,
        /** An instant of the law or a day of the asset lies between the two. */
        TIME,
        /** Nothing of this; what was on record is not any more. */
        NOT_ON_RECORD
    }

    public ChangeLine {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("The change of " + asset + " under " + measure + " has no reason.");
        }
    }

    /** Of a verdict before and one now. */
    public static Sort sortOf(@Nullable Verdict before, @Nullable Verdict now) {
        Verdict was = before == null ? Verdict.CLEAR : before;
        Verdict is = now == null ? Verdict.CLEAR : now;
        if (was == Verdict.CLEAR || is == Verdict.CLEAR) {
            return is != Verdict.CLEAR ? Sort.NEW : was != Verdict.CLEAR ? Sort.RESOLVED : Sort.CHANGED;
        }
        return is.worseThan(was) ? Sort.WORSE : was.worseThan(is) ? Sort.EASED : Sort.CHANGED;
    }
}
