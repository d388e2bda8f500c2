package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.MeasureVerdict;

/** The verdicts of one measure by the number of the facts, each judged when first asked for. Not thread-safe. */
public final class ProfileVerdicts {

    private final FactProfiles profiles;
    private final Function<Facts, MeasureVerdict> judge;
    private final List<@Nullable MeasureVerdict> verdicts = new ArrayList<>();

    /**
     * Verdicts on some profiles.
     *
     * @param judge gives the verdicts on one set of facts, for example {@code facts -> engine.prove(facts, asOf)}
     */
    public ProfileVerdicts(FactProfiles profiles, Function<Facts, MeasureVerdict> judge) {
        this.profiles = profiles;
        this.judge = judge;
    }

    /** The verdicts on the facts with a number. */
    public MeasureVerdict of(int profile) {
        MeasureVerdict known = profile < verdicts.size() ? verdicts.get(profile) : null;
        if (known != null) {
            return known;
        }
        while (verdicts.size() <= profile) {
            verdicts.add(null);
        }
        MeasureVerdict judged = judge.apply(profiles.facts(profile));
        verdicts.set(profile, judged);
        return judged;
    }
}
