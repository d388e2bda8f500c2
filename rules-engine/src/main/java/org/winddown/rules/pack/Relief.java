package org.winddown.rules.pack;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.time.LegalTime;

/**
 * What releases an act that a phase forbids.
 *
 * @param id id within the pack
 * @param kind how it releases
 * @param title name for people
 * @param families product families it names; empty when it is not about families
 * @param acts acts it releases; empty for all
 * @param phases ids of the phases from which it releases; empty for all
 * @param terms when it applies
 * @param evidence what must be shown; null when nothing
 * @param from since when; null when as long as the measure
 * @param until until when; null when open
 * @param key name of the authorisation; null for exemptions and non-enforcement
 * @param supersedes names of the authorisations that end when this one begins
 * @param conditions duties of whoever relies on it, for people
 * @param citation id of the citation
 * @param recordedAt when it became known
 */
public record Relief(
        String id,
        Kind kind,
        String title,
        Set<String> families,
        Set<Act> acts,
        Set<String> phases,
        Terms terms,
        @Nullable Evidence evidence,
        @Nullable LegalTime from,
        @Nullable LegalTime until,
        @Nullable LicenceKey key,
        Set<LicenceKey> supersedes,
        List<String> conditions,
        String citation,
        Instant recordedAt) {

    /** How a relief releases. */
    public enum Kind {
        /** The measure itself leaves it out. */
        EXEMPTION,
        /** A licence, waiver or derogation allows it. */
        AUTHORISATION,
        /** It stays forbidden, and the authority does not act. */
        NON_ENFORCEMENT
    }

    /** The same relief for other families. */
    public Relief withFamilies(Set<String> other) {
        return new Relief(
                id,
                kind,
                title,
                other,
                acts,
                phases,
                terms,
                evidence,
                from,
                until,
                key,
                supersedes,
                conditions,
                citation,
                recordedAt);
    }

    /** The same relief for other acts. */
    public Relief withActs(Set<Act> other) {
        return new Relief(
                id,
                kind,
                title,
                families,
                other,
                phases,
                terms,
                evidence,
                from,
                until,
                key,
                supersedes,
                conditions,
                citation,
                recordedAt);
    }

    /** The same relief with other terms. */
    public Relief withTerms(Terms other) {
        return new Relief(
                id,
                kind,
                title,
                families,
                acts,
                phases,
                other,
                evidence,
                from,
                until,
                key,
                supersedes,
                conditions,
                citation,
                recordedAt);
    }

    /** The same relief with other evidence. */
    public Relief withEvidence(@Nullable Evidence other) {
        return new Relief(
                id,
                kind,
                title,
                families,
                acts,
                phases,
                terms,
                other,
                from,
                until,
                key,
                supersedes,
                conditions,
                citation,
                recordedAt);
    }

    /** The same relief with other bounds. */
    public Relief withTimes(@Nullable LegalTime start, @Nullable LegalTime end) {
        return new Relief(
                id,
                kind,
                title,
                families,
                acts,
                phases,
                terms,
                evidence,
                start,
                end,
                key,
                supersedes,
                conditions,
                citation,
                recordedAt);
    }

    /** The same relief, ending no other. */
    public Relief withoutSupersession() {
        return new Relief(
                id,
                kind,
                title,
                families,
                acts,
                phases,
                terms,
                evidence,
                from,
                until,
                key,
                Set.of(),
                conditions,
                citation,
                recordedAt);
    }
}
