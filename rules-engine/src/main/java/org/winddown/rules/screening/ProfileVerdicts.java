package org.winddown.rules.screening;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.time.Interval;

/**
 * The verdicts of one measure by the number of the facts, each kept for as long as it stays the same: facts are judged
 * anew only when an instant has come at which their verdict may change. Instants are taken to the second: a fraction is
 * cut off. Not thread-safe.
 */
public final class ProfileVerdicts {

    /** Of facts that were judged once only the second is known for which they were. */
    private static final long ONE_SECOND = 1;

    private final IntFunction<Facts> profiles;
    private final Engine engine;
    private final boolean proving;
    private @Nullable MeasureVerdict[] verdicts = new @Nullable MeasureVerdict[1 << 6];

    /** Seconds of the epoch from which and until which each verdict is known to stay. */
    private long[] from = new long[1 << 6];

    private long[] until = new long[1 << 6];

    /**
     * Verdicts on some profiles.
     *
     * @param profiles gives the facts with a number, for example {@code factProfiles::facts}
     * @param proving whether the verdicts come with their proofs
     */
    public ProfileVerdicts(IntFunction<Facts> profiles, Engine engine, boolean proving) {
        this.profiles = profiles;
        this.engine = engine;
        this.proving = proving;
    }

    /** The verdicts on the facts with a number, as of an instant. */
    public MeasureVerdict of(int profile, Instant asOf) {
        long second = asOf.getEpochSecond();
        if (profile >= verdicts.length) {
            int size = Math.max(profile + 1, verdicts.length * 2);
            verdicts = Arrays.copyOf(verdicts, size);
            from = Arrays.copyOf(from, size);
            until = Arrays.copyOf(until, size);
        }
        MeasureVerdict known = verdicts[profile];
        if (known == null) {
            return keep(profile, second, second + ONE_SECOND, judge(profile, second));
        }
        if (from[profile] <= second && second < until[profile]) {
            return known;
        }
        Interval constant = engine.constantAround(profiles.apply(profile), Instant.ofEpochSecond(second));
        boolean still = constant.contains(Instant.ofEpochSecond(from[profile]));
        return keep(
                profile,
                constant.from().getEpochSecond(),
                constant.until().getEpochSecond(),
                still ? known : judge(profile, second));
    }

    private MeasureVerdict judge(int profile, long second) {
        Facts facts = profiles.apply(profile);
        Instant asOf = Instant.ofEpochSecond(second);
        return proving ? engine.prove(facts, asOf) : engine.evaluate(facts, asOf);
    }

    private MeasureVerdict keep(int profile, long first, long end, MeasureVerdict verdict) {
        verdicts[profile] = verdict;
        from[profile] = first;
        until[profile] = end;
        return verdict;
    }
}
