package org.winddown.rules.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.pack.DateTest;
import org.winddown.rules.pack.PartyTest;
import org.winddown.rules.pack.Terms;

/** Tells whether the terms of a part of a measure hold for an asset or for one of its acts. */
final class Applicability {

    private final Facts facts;
    private final Assumptions assumptions;
    private final Dates dates;
    private final Unknowns unknowns;
    private final ZonedLaw law;

    Applicability(Facts facts, Assumptions assumptions, Dates dates, Unknowns unknowns, ZonedLaw law) {
        this.facts = facts;
        this.assumptions = assumptions;
        this.dates = dates;
        this.unknowns = unknowns;
        this.law = law;
    }

    boolean holds(@Nullable Condition condition) {
        return condition == null || assumptions.holds(condition);
    }

    boolean holds(Terms terms) {
        if (!holds(terms.when())) {
            return false;
        }
        for (DateTest test : terms.dates()) {
            if (!holds(test)) {
                return false;
            }
        }
        PartyTest party = terms.party();
        return party == null || caught(party);
    }

    private boolean holds(DateTest test) {
        boolean before = dates.of(test.fact()).isBefore(law.start(test.time()));
        return before == test.before();
    }

    /** Whether the other party stands on a list, or belongs to parties that do; what nobody looked up is unknown. */
    private boolean caught(PartyTest test) {
        List<String> listed = texts("listed");
        if (listed == null) {
            if (test.listed() && unknowns.assume("listed")) {
                return true;
            }
        } else if (test.caught(listed, List.of())) {
            return true;
        }
        if (test.ownership() == null) {
            return false;
        }
        List<String> owners = texts("owned_by");
        return owners == null ? unknowns.assume("owned_by") : test.caught(List.of(), owners);
    }

    private @Nullable List<String> texts(String fact) {
        return facts.values().get(fact) instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : null;
    }
}
