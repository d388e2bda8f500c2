package org.winddown.rules.screening;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.pack.Evidence;
import org.winddown.rules.pack.Relief;

/**
 * Tells which relief releases an act at an instant: an exemption before a licence, the one that lasts longest first.
 */
final class Reliefs {

    private static final List<String> EVIDENCE = List.of("attested_by", "attested_at", "evidence_ref");

    private final ZonedLaw law;
    private final Facts facts;
    private final Assumptions assumptions;
    private final Applicability applicability;

    private record Answer(@Nullable Release release, long readings) {}

    /** By relief, and by whom the act's own counterparty is: nobody, the maker, another. */
    private final @Nullable Answer[] answers;

    private Set<String> families = Set.of();

    Reliefs(ZonedLaw law, Facts facts, Assumptions assumptions, Applicability applicability) {
        this.law = law;
        this.facts = facts;
        this.assumptions = assumptions;
        this.applicability = applicability;
        this.answers = new @Nullable Answer[law.measure().reliefs().size() * 3];
    }

    /** The families by which the thing is covered; a relief that names families must name all of them. */
    void coveredBy(Set<String> covering) {
        families = covering;
    }

    /** Forgets what the reliefs came to. */
    void forget() {
        Arrays.fill(answers, null);
    }

    @Nullable Release at(String phase, Occasion occasion, Instant instant) {
        List<Relief> reliefs = law.measure().reliefs();
        Release best = null;
        for (int index = 0; index < reliefs.size(); index++) {
            Relief relief = reliefs.get(index);
            boolean fits = law.relief(index).contains(instant)
                    && (relief.acts().isEmpty() || relief.acts().contains(occasion.act()))
                    && (relief.phases().isEmpty() || relief.phases().contains(phase));
            if (!fits || (best != null && !better(relief, index, best))) {
                continue;
            }
            Boolean own = occasion.own();
            int place = index * 3 + (own == null ? 0 : own ? 1 : 2);
            Answer answer = answers[place];
            if (answer == null) {
                answer = answer(index);
                answers[place] = answer;
            }
            Release release = answer.release();
            if (release == null) {
                assumptions.asked(answer.readings());
            } else {
                best = release;
            }
        }
        return best;
    }

    private boolean better(Relief relief, int index, Release best) {
        int byKind = relief.kind().compareTo(best.relief().kind());
        return byKind < 0 || (byKind == 0 && law.relief(index).until().isAfter(best.until()));
    }

    private Answer answer(int index) {
        Relief relief = law.measure().reliefs().get(index);
        if (!relief.families().isEmpty()
                && (families.isEmpty() || !relief.families().containsAll(families))) {
            return new Answer(null, 0);
        }
        Trace before = assumptions.take();
        boolean holds = applicability.holds(relief.terms());
        boolean needed = holds && needed(relief.evidence());
        String evidence = holds ? evidence(relief, needed) : "";
        Trace asked = assumptions.take();
        assumptions.putBack(before);
        return evidence.isEmpty()
                ? new Answer(null, asked.readings())
                : new Answer(new Release(relief, law.relief(index).until(), evidence, needed, asked), 0);
    }

    private boolean needed(@Nullable Evidence evidence) {
        return evidence != null && applicability.holds(evidence.neededWhen());
    }

    /** How the relief is shown; empty when it is not. */
    private String evidence(Relief relief, boolean needed) {
        Evidence evidence = relief.evidence();
        if (!needed || evidence == null) {
            return relief.families().isEmpty() ? "no evidence needed" : "named family, no evidence needed";
        }
        if (!applicability.holds(evidence.shownBy())) {
            return "";
        }
        return facts.values().keySet().containsAll(EVIDENCE) ? "evidence on file" : "claimed, evidence outstanding";
    }
}
